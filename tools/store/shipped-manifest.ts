import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from '../build/package.ts'
import { fromRoot } from '../root.ts'

/** What of a built package's manifest a store's form asks about. */
export interface ShippedManifest {
  readonly name: string
  readonly description: string
  readonly permissions: readonly string[]
  readonly optionalPermissions: readonly string[]
  readonly hosts: readonly string[]
  /** The kinds of data that Firefox is told of; none in Chrome, whose manifest has no such field. */
  readonly collects: readonly string[]
}

/** The words of a language, as a package holds them in `_locales`. */
export type Messages = Readonly<Record<string, { readonly message: string }>>

interface WrittenManifest {
  readonly name: string
  readonly description: string
  readonly default_locale?: string
  readonly permissions?: readonly string[]
  readonly optional_permissions?: readonly string[]
  readonly host_permissions?: readonly string[]
  readonly optional_host_permissions?: readonly string[]
  readonly browser_specific_settings?: {
    readonly gecko?: { readonly data_collection_permissions?: { readonly required?: readonly string[] } }
  }
}

/** Reads the manifest that was built for a browser, in its default language. @throws Error where nothing was built */
export function shippedManifest(browser: Browser): ShippedManifest {
  return manifestIn(fromRoot(`dist/${browser}`))
}

/** Reads the manifest of a package that lies in a folder. */
export function manifestIn(folder: string): ShippedManifest {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown
  const written = read('manifest.json') as WrittenManifest // our own build's
  const language = `_locales/${written.default_locale}/messages.json`
  const messages = existsSync(join(folder, language)) ? (read(language) as Messages) : {}
  return {
    name: withMessages(written.name, messages),
    description: withMessages(written.description, messages),
    permissions: written.permissions ?? [],
    optionalPermissions: written.optional_permissions ?? [],
    hosts: [...(written.host_permissions ?? []), ...(written.optional_host_permissions ?? [])],
    collects: written.browser_specific_settings?.gecko?.data_collection_permissions?.required ?? [],
  }
}

/** Everything that a browser is asked for, as a justification is headed. */
export function askedBy({ permissions, optionalPermissions, hosts }: ShippedManifest): string[] {
  return [...permissions, ...optionalPermissions, ...hosts]
}

/**
 * Puts a language's words where a manifest names them, as `__MSG_name__`; names are known in any case, as browsers do.
 * @throws Error where a language lacks them
 */
export function withMessages(text: string, messages: Messages): string {
  const byName = new Map(Object.entries(messages).map(([name, { message }]) => [name.toLowerCase(), message]))
  return text.replaceAll(/__MSG_(\w+?)__/g, (_, name: string) => {
    const message = byName.get(name.toLowerCase())
    if (message === undefined) throw new Error(`No message is called ${name}`)
    return message
  })
}

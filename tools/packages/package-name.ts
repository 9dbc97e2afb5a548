import { readFileSync } from 'node:fs'
import type { Browser } from '../build/package.ts'
import { fromRoot } from '../root.ts'

/** What a store is handed: what was built for a browser, or what it was built from. */
export type Part = Browser | 'source'

/** The name of a package in `out/packages/`, with the version of the manifest, such as `twinkey-1.2.0-chrome.zip`. */
export function packageNameOf(part: Part): string {
  const { version } = JSON.parse(readFileSync(fromRoot('manifest.json'), 'utf8')) as { readonly version: string }
  return `twinkey-${version}-${part}.zip`
}

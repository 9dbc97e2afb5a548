import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Files of a package by their names in it, with forward slashes on every system. */
export type Files = ReadonlyMap<string, Uint8Array>

/**
 * Reads every file of a folder, at whatever depth.
 * @param leaveOut names that are not looked into where they stand in the folder itself
 */
export function filesUnder(folder: string, leaveOut: readonly string[] = []): Files {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !leaveOut.includes(name))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]))
    .map((path) => relative(folder, path).replaceAll('\\', '/'))
  return filesNamed(folder, names)
}

/** Reads those files of a folder that have these names. */
export function filesNamed(folder: string, names: readonly string[]): Files {
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]))
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

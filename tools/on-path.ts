import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Every program of this name that a shell would find, the one it takes first. */
export function onPath(name: string): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => join(folder, name)).filter((path) => existsSync(path))
}

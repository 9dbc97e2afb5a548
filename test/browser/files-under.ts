import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The paths of the files under a folder, all the way down, whose names are such. */
export function filesUnder(folder: string, names: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => names.test(name))
    .map((name) => join(folder, name))
}

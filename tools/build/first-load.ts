import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What a page must read before it can paint anything, and what that weighs, gzipped, in bytes. */
export interface FirstLoad {
  /** Within the package. */
  readonly files: readonly string[]
  readonly scripts: number
  readonly styles: number
}

/**
 * Reads it off the head of a built page, where the build names every script and style sheet that is imported at once;
 * what is imported when it is first shown is not among them.
 * @param folder that of the built package; `page` is within it
 */
export function firstLoadOf(folder: string, page: string): FirstLoad {
  const html = readFileSync(join(folder, page), 'utf8')
  const files = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].flatMap(([, file]) => file ?? [])
  const weigh = (ending: string) =>
    files
      .filter((file) => file.endsWith(ending))
      .reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0)
  return { files: files.map((file) => basename(file)), scripts: weigh('.js'), styles: weigh('.css') }
}

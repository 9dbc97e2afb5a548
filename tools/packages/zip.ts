import { type Zippable, zipSync } from 'fflate'
import type { Files } from './files-under.ts'

/**
 * The one moment that every file of a zip is said to be from. A zip knows no time zone: what it holds is a clock's face,
 * and fflate writes down the local one, so this is the same local time everywhere. No zone skips noon.
 */
const moment = new Date(2000, 0, 1, 12)
/** A file that everybody may read and its owner may write, as Unix writes it into the upper half of a zip's attributes. */
const plainFile = 0o100644 << 16
const unix = 3

/**
 * Puts files into a zip whose bytes depend on nothing but their names and contents: not on the order in which a disk lists
 * them, their dates, their permissions, the time zone, or the zlib that Node was built with (fflate has its own).
 */
export function zipOf(files: Files): Uint8Array {
  // By code units, and not as some language sorts.
  const names = [...files.keys()].sort((a, b) => (a < b ? -1 : 1))
  const entries: Zippable = {}
  for (const name of names) {
    entries[name] = [files.get(name) ?? new Uint8Array(), { level: 9, mtime: moment, os: unix, attrs: plainFile }]
  }
  return zipSync(entries)
}

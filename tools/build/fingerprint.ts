import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Files, filesUnder } from '../packages/files-under.ts'

/** The one file that the fingerprint is not of, for it stands there. A style sheet: what nobody has checked can't run. */
export const fingerprintFile = 'fingerprint.css'

/**
 * What two builds have in common if they are the same, file by file: the SHA-256, in hex, of the list of their files as
 * `sha256sum` prints it, by the order of their names. Anybody can make it with that, and nothing of ours:
 * `find . -type f ! -name fingerprint.css | LC_ALL=C sort | xargs sha256sum | sha256sum`
 */
export function fingerprintOf(files: Files): string {
  const names = [...files.keys()].filter((name) => name !== fingerprintFile).sort((a, b) => (a < b ? -1 : 1))
  const lines = names.map((name) => `${sha256(files.get(name) ?? new Uint8Array())}  ./${name}\n`)
  return sha256(lines.join(''))
}

/** Writes the fingerprint of a built package into it, for its report to show. @returns it */
export function writeFingerprint(folder: string): string {
  const fingerprint = fingerprintOf(filesUnder(folder))
  writeFileSync(join(folder, fingerprintFile), `:root{--fingerprint:"${fingerprint}"}\n`)
  return fingerprint
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

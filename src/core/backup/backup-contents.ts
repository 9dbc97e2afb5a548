import * as v from 'valibot'
import { type BackedUpKey, entryOf, readEntry } from './backup-entry.ts'
import { BackupError } from './backup-error.ts'
import { identityOf } from './key-identity.ts'
import { dateOf, writtenDate } from './written-date.ts'

export interface BackupContents {
  /** Milliseconds since 1970. */
  readonly madeAt: number
  readonly keys: readonly BackedUpKey[]
}

const what = 'Twinkey backup of Gemini API keys'
const format = 1

/** Characters of the longest text that is looked at, and the most keys in it: far above any owner's. */
export const longestBackup = 5_000_000
export const mostBackedUpKeys = 1000

/**
 * A backup as JSON that a person can read years from now, with `age` and without Twinkey. It holds secrets in the clear:
 * it is for sealing at once (background/vault/age-file.ts).
 */
export function textOfBackup({ madeAt, keys }: BackupContents): string {
  return `${JSON.stringify({ what, format, madeAt: dateOf(madeAt), keys: keys.map(entryOf) }, null, 2)}\n`
}

const kind = v.object({ what: v.literal(what), format: v.optional(v.unknown()) })

const frame = v.object({ madeAt: writtenDate, keys: v.pipe(v.array(v.unknown()), v.maxLength(mostBackedUpKeys)) })

/** Reads what `textOfBackup` wrote, or a person changed since. @throws BackupError, whatever the text */
export function readBackup(text: string): BackupContents {
  if (text.length > longestBackup) throw new BackupError('too-large')
  const json = parsed(text)
  const ofKind = v.safeParse(kind, json)
  if (!ofKind.success) throw new BackupError('not-a-backup')
  const { format: its } = ofKind.output
  if (typeof its === 'number' && its > format) throw new BackupError('newer-format')
  if (its !== format) throw new BackupError('damaged')
  try {
    const { madeAt, keys: entries } = v.parse(frame, json)
    const keys = entries.map(readEntry)
    const isOneTwice = new Set(keys.map((key) => identityOf(key.profile))).size < keys.length
    if (isOneTwice) throw new BackupError('damaged')
    return { madeAt, keys }
  } catch {
    throw new BackupError('damaged')
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) // some editors put a byte order mark before what they save
  } catch {
    throw new BackupError('not-a-backup')
  }
}

import { mendingName } from './names.ts'
import type { Damage, Reconciled } from './reconcile.ts'
import { type Row, rowOf } from './row.ts'

/** A damage that was found and mended as far as it could be, and when, in milliseconds since 1970. */
export interface Mending extends Damage {
  readonly at: number
}

/** The rows with a note of what was mended, which stays until the owner has read it. */
export function withMending({ rows, generation }: Reconciled, damage: Damage, at: number): ReadonlyMap<string, Row> {
  const unread = unreadDamage(rows.get(mendingName)?.text)
  const mending: Mending = { mended: damage.mended + unread.mended, lost: damage.lost + unread.lost, at }
  return new Map([...rows, [mendingName, rowOf(mendingName, JSON.stringify(mending), generation)]])
}

/** What an earlier note counted that nobody has read yet; nothing where the note itself is damaged. */
function unreadDamage(note: string | undefined): Damage {
  try {
    const { mended, lost } = JSON.parse(note ?? '') as Partial<Damage>
    if (typeof mended === 'number' && typeof lost === 'number') return { mended, lost }
  } catch {
    // no note, or none that can be read
  }
  return { mended: 0, lost: 0 }
}

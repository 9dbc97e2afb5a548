import type { ProfileChange } from '../../core/keys/key-profile.ts'
import type { KeyCard } from '../../protocol/view.ts'
import type { SaidProfile } from './read-profile.ts'

/** What an owner says otherwise than before: what was left alone is not sent, and so undoes nothing done elsewhere. */
export function changeOf(card: KeyCard, said: SaidProfile): ProfileChange {
  const changed = (Object.keys(said) as (keyof SaidProfile)[]).filter(
    (name) => JSON.stringify(inOrder(said[name])) !== JSON.stringify(inOrder(card[name])),
  )
  return Object.fromEntries(changed.map((name) => [name, said[name]]))
}

/** A thing with its fields by name, so that two with the same fields are written alike. */
function inOrder(value: unknown): unknown {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)) : value
}

import type { GlanceSlice, KeyCard, KeysSlice, ReminderItem, ShutVault } from '../protocol/view.ts'
import type { ViewSoFar } from '../ui/view-state.ts'

/** Which screen the popup shows, with what it needs. */
export type Screen =
  /** Nothing was published yet. */
  | { readonly name: 'waiting' }
  | { readonly name: 'locked'; readonly vault: ShutVault }
  | { readonly name: 'empty'; readonly glance: GlanceSlice }
  | { readonly name: 'balances'; readonly glance: GlanceSlice }
  | { readonly name: 'keys'; readonly glance: GlanceSlice; readonly keys: KeysSlice }
  | { readonly name: 'key'; readonly card: KeyCard }
  | { readonly name: 'ticket'; readonly glance: GlanceSlice; readonly keys: KeysSlice }
  | { readonly name: 'reminders'; readonly items: readonly ReminderItem[] }
  | { readonly name: 'panic' }

/**
 * The screen for a view and a place: `keys`, `key/REF`, `ticket`, `reminders`, `panic`, or balances.
 * A key that is gone leads back to the list.
 */
export function screenOf({ vault, glance, keys, reminderList }: ViewSoFar, place: string): Screen {
  if (vault === undefined) return { name: 'waiting' }
  if (place === 'panic' && vault.state !== 'none') return { name: 'panic' }
  if (vault.state !== 'open') return { name: 'locked', vault }
  if (glance === undefined || glance === null) return { name: 'waiting' }
  const card = place.startsWith('key/') ? keys?.cards.find(({ ref }) => place === `key/${ref}`) : undefined
  if (card !== undefined) return { name: 'key', card }
  const items = reminderList ?? null
  if (place === 'reminders' && items !== null) return { name: 'reminders', items }
  if (place === 'ticket' && keys !== undefined && keys !== null) return { name: 'ticket', glance, keys }
  const isAboutKeys = place === 'keys' || place.startsWith('key/')
  if (isAboutKeys && keys !== undefined && keys !== null) return { name: 'keys', glance, keys }
  return { name: glance.keyCount === 0 && (keys?.damaged ?? 0) === 0 ? 'empty' : 'balances', glance }
}

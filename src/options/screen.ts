import type { KeysSlice, SettingsSlice } from '../protocol/view.ts'
import type { ViewSoFar } from '../ui/view-state.ts'

/** Which screen the options show, with what it needs. */
export type Screen =
  /** Nothing was published yet. */
  | { readonly name: 'waiting' }
  | { readonly name: 'first-run' }
  | { readonly name: 'locked'; readonly nextTryAt: number | null }
  | { readonly name: 'damaged' }
  | { readonly name: 'add' }
  | { readonly name: 'log' }
  | { readonly name: 'panic' }
  | { readonly name: 'backup' | 'settings'; readonly settings: SettingsSlice }
  /** `shown` is the key that one came to see; null for all of them. */
  | { readonly name: 'keys'; readonly keys: KeysSlice; readonly shown: string | null }

/** The screen for a view and a place: `add`, `backup`, `log`, `settings`, `panic`, `keys`, `key/REF`, or what makes most sense. */
export function screenOf({ vault, keys, settings }: ViewSoFar, place: string): Screen {
  if (vault === undefined) return { name: 'waiting' }
  if (vault.state === 'none') return { name: 'first-run' }
  if (place === 'panic') return { name: 'panic' }
  if (vault.state === 'locked') return { name: 'locked', nextTryAt: vault.nextTryAt }
  if (vault.state !== 'open') return { name: vault.state }
  if (place === 'add' || place === 'log') return { name: place }
  const named = place === 'restore' ? 'backup' : place
  if (named === 'backup' || named === 'settings')
    return settings == null ? { name: 'waiting' } : { name: named, settings }
  if (keys === undefined || keys === null) return { name: 'waiting' }
  const isFirstKey = place === '' && keys.cards.length === 0 && keys.damaged === 0
  if (isFirstKey) return { name: 'add' }
  return { name: 'keys', keys, shown: place.startsWith('key/') ? place.slice('key/'.length) : null }
}

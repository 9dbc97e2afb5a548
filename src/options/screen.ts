import type { Environment } from '../core/gemini/environment.ts'
import type { KeyRef } from '../core/keys/key-profile.ts'
import type { ReminderPolicy } from '../core/keys/reminder-policy.ts'
import type { KeysSlice, ReminderItem, SettingsSlice } from '../protocol/view.ts'
import type { ViewSoFar } from '../ui/view-state.ts'

/** Which screen the options show, with what it needs. */
export type Screen =
  /** Nothing was published yet. */
  | { readonly name: 'waiting' }
  | { readonly name: 'first-run' }
  /** The report of what runs here: about no vault, so that it needs none, nor an open one. */
  | { readonly name: 'about' }
  | { readonly name: 'locked'; readonly nextTryAt: number | null }
  | { readonly name: 'damaged' }
  | { readonly name: 'add' }
  | { readonly name: 'log' }
  /** Where a ticket can be pasted. */
  | { readonly name: 'read' }
  | { readonly name: 'panic' }
  /** `isHidden`: amounts are kept from sight. `changedAt` moves when points came or went. */
  | {
      readonly name: 'history'
      readonly isHidden: boolean
      readonly environment: Environment
      readonly changedAt: number | null
    }
  | { readonly name: 'backup' | 'settings'; readonly settings: SettingsSlice }
  /** `shown` is the key that one came to see; null for all of them. */
  | { readonly name: 'keys'; readonly keys: KeysSlice; readonly shown: string | null }
  /** `shown` is the key or the explanation that one came to see; null for all of it. */
  | { readonly name: 'doctor'; readonly shown: string | null }
  | { readonly name: 'edit'; readonly ref: string }
  | {
      readonly name: 'health'
      readonly keys: KeysSlice
      readonly reminders: readonly ReminderItem[]
      readonly policy: ReminderPolicy
    }
  /** What a notification leads to; null: it is settled already. */
  | { readonly name: 'reminder'; readonly keys: KeysSlice; readonly item: ReminderItem | null }
  /** The key may be gone: what is left of it is its receipt. */
  | { readonly name: 'revoke'; readonly keys: KeysSlice; readonly ref: KeyRef }
  | { readonly name: 'replace'; readonly ref: string }
  | { readonly name: 'receipts' | 'ticket'; readonly keys: KeysSlice }

/**
 * The screen for a view and a place: `about`, `add`, `backup`, `doctor`, `doctor/REF`, `health`, `history`, `log`, `read`, `settings`, `panic`, `receipts`, `ticket`, `keys`, `key/REF`,
 * `edit/REF`, `revoke/REF`, `replace/REF`, `reminder/REFERENCE`, or what makes most sense.
 */
export function screenOf({ vault, keys, settings, reminderList, glance }: ViewSoFar, place: string): Screen {
  if (place === 'about') return { name: 'about' }
  if (vault === undefined) return { name: 'waiting' }
  if (vault.state === 'none') return { name: 'first-run' }
  if (place === 'panic') return { name: 'panic' }
  if (vault.state === 'locked') return { name: 'locked', nextTryAt: vault.nextTryAt }
  if (vault.state !== 'open') return { name: vault.state }
  if (place === 'doctor' || place.startsWith('doctor/')) return { name: 'doctor', shown: argumentOf(place, 'doctor') }
  if (place === 'add' || place === 'log' || place === 'read') return { name: place }
  if (place === 'history') return screenOfHistory(glance)
  const named = place === 'restore' ? 'backup' : place
  if (named === 'backup' || named === 'settings')
    return settings == null ? { name: 'waiting' } : { name: named, settings }
  if (keys === undefined || keys === null) return { name: 'waiting' }
  const ofOneKey = screenOfOneKey(keys, place)
  if (ofOneKey !== null) return ofOneKey
  if (place === 'receipts' || place === 'ticket') return { name: place, keys }
  // Published with the keys; missing for the moment between a lock and an unlocking.
  const items = reminderList ?? null
  const reference = argumentOf(place, 'reminder')
  if (reference !== null) {
    if (items === null) return { name: 'waiting' }
    return { name: 'reminder', keys, item: items.find((item) => item.reference === reference) ?? null }
  }
  if (place === 'health') {
    if (items === null || settings == null) return { name: 'waiting' }
    return { name: 'health', keys, reminders: items, policy: settings.reminders }
  }
  return screenOfKeys(keys, place)
}

function screenOfHistory(glance: ViewSoFar['glance']): Screen {
  if (glance === undefined || glance === null) return { name: 'waiting' }
  const { hidesAmounts, chosen, historyChangedAt } = glance
  const environment = chosen?.environment ?? 'production'
  return { name: 'history', isHidden: hidesAmounts, environment, changedAt: historyChangedAt }
}

function screenOfOneKey(keys: KeysSlice, place: string): Screen | null {
  const revoked = argumentOf(place, 'revoke')
  if (revoked !== null) return { name: 'revoke', keys, ref: revoked as KeyRef } // a part of an address: only compared
  for (const name of ['edit', 'replace'] as const) {
    const ref = argumentOf(place, name)
    if (ref !== null && keys.cards.some((card) => card.ref === ref)) return { name, ref }
  }
  return null
}

function screenOfKeys(keys: KeysSlice, place: string): Screen {
  const isFirstKey = place === '' && keys.cards.length === 0 && keys.damaged === 0
  return isFirstKey ? { name: 'add' } : { name: 'keys', keys, shown: argumentOf(place, 'key') }
}

/** What a place names after its first word, such as the key of `edit/REF`; null for another place. */
export function argumentOf(place: string, word: string): string | null {
  return place.startsWith(`${word}/`) ? place.slice(word.length + 1) : null
}

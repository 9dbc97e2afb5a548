import type { KeyCard, KeysSlice, RemindersSlice, VaultSlice, View } from '../protocol/view.ts'

/** What a page has read of the view so far; `undefined` where nothing was published yet. */
export type ViewSoFar = { readonly [S in keyof View]: View[S] | undefined }

export const nothingYet: ViewSoFar = {
  vault: undefined,
  glance: undefined,
  scopes: undefined,
  refreshing: undefined,
  keys: undefined,
  settings: undefined,
  storage: undefined,
  reminders: undefined,
  reminderList: undefined,
}

/**
 * The view with some slices changed. A vault that is not open leaves no figures, whatever else was read. The cards of keys
 * that say what they said are the same objects as before: of hundreds one alone is to be drawn anew when it changes.
 */
export function withChange(view: ViewSoFar, change: Partial<View>): ViewSoFar {
  const next = { ...view, ...change, ...(change.keys ? { keys: withSameCards(change.keys, view.keys) } : {}) }
  return next.vault?.state === 'open'
    ? next
    : { ...nothingYet, vault: next.vault, storage: next.storage, reminders: withoutFirst(next.reminders) }
}

function withSameCards(keys: KeysSlice, before: KeysSlice | null | undefined): KeysSlice {
  const known = new Map<string, KeyCard>(before?.cards.map((card) => [JSON.stringify(card), card]))
  return { ...keys, cards: keys.cards.map((card) => known.get(JSON.stringify(card)) ?? card) }
}

/** While locked nothing is told of reminders but how many there are. */
function withoutFirst(reminders: RemindersSlice | undefined): RemindersSlice | undefined {
  return reminders === undefined ? undefined : { count: reminders.count, first: null }
}

/** The view once the clock has passed the deadline: locked, though nobody has told the page yet. */
export function withTime(view: ViewSoFar, now: number): ViewSoFar {
  return isPastDeadline(view.vault, now) ? withChange(view, { vault: { state: 'locked', nextTryAt: null } }) : view
}

function isPastDeadline(vault: VaultSlice | undefined, now: number): boolean {
  return vault?.state === 'open' && vault.lockAt !== null && vault.lockAt <= now
}

import { describe, expect, it } from 'vitest'
import { screenOf } from '../../src/popup/screen.ts'
import type { GlanceSlice, KeyCard, KeysSlice, VaultSlice } from '../../src/protocol/view.ts'
import { nothingYet, type ViewSoFar } from '../../src/ui/view-state.ts'

const vault: VaultSlice = { state: 'open', lockAt: 1 }
const glance = { keyCount: 1 } as GlanceSlice
const card = { ref: 'ab' } as unknown as KeyCard
const keys: KeysSlice = { cards: [card], damaged: 0 }
const view = { ...nothingYet, vault, glance, keys }

describe('the popup shows', () => {
  it.each<[string, ViewSoFar, string, string]>([
    ['nothing yet, before anything was published', { ...view, vault: undefined }, '', 'waiting'],
    ['the lock', { ...view, vault: { state: 'locked', nextTryAt: null } as const }, 'keys', 'locked'],
    ['the welcome', { ...view, vault: { state: 'none' } as const }, '', 'locked'],
    ['balances at first, even before the keys are read', { ...view, keys: undefined }, '', 'balances'],
    ['balances for a place that there is none of', view, 'nowhere', 'balances'],
    ['the keys', view, 'keys', 'keys'],
    ['one key', view, 'key/ab', 'key'],
    ['what to do in a panic, open', view, 'panic', 'panic'],
    ['what to do in a panic, locked', { ...nothingYet, vault: { state: 'locked', nextTryAt: null } }, 'panic', 'panic'],
    ['no panic where there is nothing', { ...nothingYet, vault: { state: 'none' } }, 'panic', 'locked'],
    ['the reminders', { ...view, reminderList: [] }, 'reminders', 'reminders'],
    ['balances where they are not read yet', view, 'reminders', 'balances'],
    ['the keys where the one is gone', view, 'key/cd', 'keys'],
    [
      'that there is no key yet',
      { ...nothingYet, vault, glance: { keyCount: 0 } as GlanceSlice, keys: { cards: [], damaged: 0 } },
      '',
      'empty',
    ],
    [
      'not that there is none where one is only damaged',
      { ...nothingYet, vault, glance: { keyCount: 0 } as GlanceSlice, keys: { cards: [], damaged: 1 } },
      '',
      'balances',
    ],
  ])('%s', (_, seen, place, name) => {
    expect(screenOf(seen, place).name).toBe(name)
  })
})

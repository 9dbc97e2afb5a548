import { describe, expect, it } from 'vitest'
import { screenOf } from '../../src/options/screen.ts'
import type { KeyCard, KeysSlice, ShutVault } from '../../src/protocol/view.ts'
import { nothingYet, type ViewSoFar } from '../../src/ui/view-state.ts'

const none: KeysSlice = { cards: [], damaged: 0 }
const one: KeysSlice = { cards: [{ ref: 'a' } as KeyCard], damaged: 0 }
const open = (keys?: KeysSlice): ViewSoFar => ({ ...nothingYet, vault: { state: 'open', lockAt: 1 }, keys })
const shut = (vault: ShutVault): ViewSoFar => ({ ...nothingYet, vault })

describe('the screen of the options', () => {
  it.each<[string, ViewSoFar, string, object]>([
    ['before anything was published', nothingYet, 'add', { name: 'waiting' }],
    ['with no vault yet, wherever one wants to go', shut({ state: 'none' }), 'add', { name: 'first-run' }],
    ['with a locked vault', shut({ state: 'locked', nextTryAt: null }), 'keys', { name: 'locked' }],
    ['with a damaged vault', shut({ state: 'damaged' }), '', { name: 'damaged' }],
    ['without a key, and no place named', open(none), '', { name: 'add' }],
    ['without a key, at the list', open(none), 'keys', { name: 'keys', keys: none, shown: null }],
    ['with none but damaged keys', open({ ...none, damaged: 1 }), '', { name: 'keys', shown: null }],
    ['with keys', open(one), '', { name: 'keys', keys: one, shown: null }],
    ['at one key', open(one), 'key/a', { name: 'keys', shown: 'a' }],
    ['at the guide, before the keys were read', open(), 'add', { name: 'add' }],
    ['at the list, before the keys were read', open(), 'keys', { name: 'waiting' }],
  ])('%s', (_, view, place, screen) => {
    expect(screenOf(view, place)).toMatchObject(screen)
  })
})

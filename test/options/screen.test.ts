import { describe, expect, it } from 'vitest'
import { defaultReminderPolicy } from '../../src/core/keys/reminder-policy.ts'
import { screenOf } from '../../src/options/screen.ts'
import type {
  GlanceSlice,
  KeyCard,
  KeysSlice,
  ReminderItem,
  SettingsSlice,
  ShutVault,
} from '../../src/protocol/view.ts'
import { nothingYet, type ViewSoFar } from '../../src/ui/view-state.ts'

const none: KeysSlice = { cards: [], damaged: 0 }
const one: KeysSlice = { cards: [{ ref: 'a' } as KeyCard], damaged: 0 }
const settings = { autoLockMinutes: 5, reminders: defaultReminderPolicy } as SettingsSlice
const open = (keys?: KeysSlice): ViewSoFar => ({ ...nothingYet, vault: { state: 'open', lockAt: 1 }, keys })
const item = { reference: 'x', name: 'Grid bot' } as ReminderItem
const reminded = { ...open(one), settings, reminderList: [item] }
const shut = (vault: ShutVault): ViewSoFar => ({ ...nothingYet, vault })

describe('the screen of the options', () => {
  it.each<[string, ViewSoFar, string, object]>([
    ['before anything was published', nothingYet, 'add', { name: 'waiting' }],
    ['with no vault yet, wherever one wants to go', shut({ state: 'none' }), 'add', { name: 'first-run' }],
    ['with a locked vault', shut({ state: 'locked', nextTryAt: null }), 'keys', { name: 'locked' }],
    ['about what runs here, locked', shut({ state: 'locked', nextTryAt: null }), 'about', { name: 'about' }],
    ['about what runs here, with nothing there', shut({ state: 'none' }), 'about', { name: 'about' }],
    ['about what runs here, open', open(one), 'about', { name: 'about' }],
    ['at the settings', { ...open(one), settings }, 'settings', { name: 'settings', settings }],
    ['at the backup', { ...open(one), settings }, 'backup', { name: 'backup', settings }],
    ['with a backup to restore', { ...open(none), settings }, 'restore', { name: 'backup' }],
    ['at the settings, before they were read', open(one), 'settings', { name: 'waiting' }],
    [
      'at the history, of what the popup shows',
      {
        ...open(one),
        glance: { hidesAmounts: true, chosen: { environment: 'sandbox' }, historyChangedAt: 7 } as GlanceSlice,
      },
      'history',
      { name: 'history', isHidden: true, environment: 'sandbox', changedAt: 7 },
    ],
    ['at the history, before anything was read', open(one), 'history', { name: 'waiting' }],
    ['at the log', open(one), 'log', { name: 'log' }],
    ['to read a ticket', open(none), 'read', { name: 'read' }],
    ['locked, to read a ticket', shut({ state: 'locked', nextTryAt: null }), 'read', { name: 'locked' }],
    ['in a panic, open', open(one), 'panic', { name: 'panic' }],
    ['in a panic, locked', shut({ state: 'locked', nextTryAt: null }), 'panic', { name: 'panic' }],
    ['in a panic, with nothing there', shut({ state: 'none' }), 'panic', { name: 'first-run' }],
    [
      'with a locked vault, when to try again',
      shut({ state: 'locked', nextTryAt: 7 }),
      '',
      { name: 'locked', nextTryAt: 7 },
    ],
    ['with a damaged vault', shut({ state: 'damaged' }), '', { name: 'damaged' }],
    ['without a key, and no place named', open(none), '', { name: 'add' }],
    ['without a key, at the list', open(none), 'keys', { name: 'keys', keys: none, shown: null }],
    ['with none but damaged keys', open({ ...none, damaged: 1 }), '', { name: 'keys', shown: null }],
    ['with keys', open(one), '', { name: 'keys', keys: one, shown: null }],
    ['at one key', open(one), 'key/a', { name: 'keys', shown: 'a' }],
    ['at one key, to change it', open(one), 'edit/a', { name: 'edit', ref: 'a' }],
    ['at a key that is not there, to change it', open(one), 'edit/b', { name: 'keys', shown: null }],
    ['locked, to change a key', shut({ state: 'locked', nextTryAt: null }), 'edit/a', { name: 'locked' }],
    ['at one key, to revoke it', open(one), 'revoke/a', { name: 'revoke', keys: one, ref: 'a' }],
    ['at a key that was erased, to revoke it', open(none), 'revoke/a', { name: 'revoke', ref: 'a' }],
    ['at one key, to replace it', open(one), 'replace/a', { name: 'replace', ref: 'a' }],
    ['at a key that is not there, to replace it', open(one), 'replace/b', { name: 'keys', shown: null }],
    ['at the nonces and the clock', open(none), 'doctor', { name: 'doctor', shown: null }],
    ['at the nonces of one key', open(one), 'doctor/a', { name: 'doctor', shown: 'a' }],
    ['at the receipts', open(none), 'receipts', { name: 'receipts', keys: none }],
    ['at the receipts, before the keys were read', open(), 'receipts', { name: 'waiting' }],
    [
      'at the health of all',
      reminded,
      'health',
      { name: 'health', keys: one, reminders: [item], policy: defaultReminderPolicy },
    ],
    ['at the health, before the reminders were read', { ...open(one), settings }, 'health', { name: 'waiting' }],
    [
      'at the health, before the settings were read',
      { ...reminded, settings: undefined },
      'health',
      { name: 'waiting' },
    ],
    [
      'at the health, between a lock and an unlocking',
      { ...open(one), settings, reminderList: null },
      'health',
      { name: 'waiting' },
    ],
    ['led by a notification', reminded, 'reminder/x', { name: 'reminder', keys: one, item }],
    ['led by one that is settled', reminded, 'reminder/y', { name: 'reminder', item: null }],
    ['led by one that names nothing', reminded, 'reminder/', { name: 'reminder', item: null }],
    ['led by one while locked', shut({ state: 'locked', nextTryAt: null }), 'reminder/x', { name: 'locked' }],
    ['led by one to no vault', shut({ state: 'none' }), 'reminder/x', { name: 'first-run' }],
    ['at a place that is like another', open(one), 'editor/a', { name: 'keys', shown: null }],
    ['at the guide, before the keys were read', open(), 'add', { name: 'add' }],
    ['at the list, before the keys were read', open(), 'keys', { name: 'waiting' }],
  ])('%s', (_, view, place, screen) => {
    expect(screenOf(view, place)).toMatchObject(screen)
  })
})

import { describe, expect, it } from 'vitest'
import type { KeyRef } from '../../src/core/keys/key-profile.ts'
import type { ReminderSubject } from '../../src/core/keys/reminder.ts'
import { healthRows, summaryOf } from '../../src/options/health/health-rows.ts'
import type { KeyCard, ReminderItem } from '../../src/protocol/view.ts'
import { madeUpCard } from '../ui/made-up-card.ts'

const day = 86_400_000
const now = new Date(2026, 10, 23, 12).getTime()
/** A key with nothing to find fault with. */
const good = (name: string, change: Partial<KeyCard> = {}) =>
  madeUpCard({
    ref: name as KeyRef,
    name,
    createdAt: now - 10 * day,
    addedAt: now - 5 * day,
    lastUsedAt: now - 3 * 60_000,
    expiry: { kind: 'after', days: 90 },
    expiresAt: now + 80 * day,
    ...change,
  })
const reminder = (name: string, subject: ReminderSubject): ReminderItem => ({
  reference: name,
  name,
  reminder: { cause: name, ref: name as KeyRef, subject, dueAt: now, remindAts: [now] },
})
const names = (cards: KeyCard[], items: ReminderItem[] = []) =>
  healthRows(cards, items, now).map(({ card }) => card.name)

describe('the report on all keys', () => {
  it('has the worst first, and the dead last', () => {
    const dead = { verdict: 'dead', status: 400, reason: 'InvalidApiKey' } as const
    const cards = [
      good('dead', { revocation: { askedAt: 1, answeredAt: 2, answer: dead } }),
      good('good'),
      good('ending', { expiry: { kind: 'on', at: now + 2 * day }, expiresAt: now + 2 * day }),
      good('leaked', { compromisedAt: now }),
    ]
    expect(names(cards)).toEqual(['leaked', 'ending', 'good', 'dead'])
  })

  it('has those that could do most harm first among those that do alike', () => {
    const manager = { isAuditor: false, isFundManager: true, isTrader: false, isAccountAdmin: false }
    expect(names([good('reader'), good('manager', { roles: manager, trustedIps: 'yes' })])).toEqual([
      'manager',
      'reader',
    ])
  })

  it('counts what shows of reminders against the key that they are about, and no other', () => {
    const old = reminder('b', { kind: 'too-old', since: now - 200 * day, isCreation: true })
    const rows = healthRows([good('a'), good('b')], [old], now)
    expect(rows.map(({ card, health }) => [card.name, health.reasons.length])).toEqual([
      ['b', 1],
      ['a', 0],
    ])
  })

  it.each<[string, Partial<KeyCard>, object]>([
    ['its age', {}, { age: '10 days', lastUse: '3 min ago' }],
    ['one day', { createdAt: now - day }, { age: '1 day' }],
    ['made today', { createdAt: now - 60_000 }, { age: 'Today' }],
    ['made later than this clock has it', { createdAt: now + day }, { age: 'Today' }],
    ['how long it is here, where nobody knows its age', { createdAt: null }, { age: '5 days here' }],
    ['its end', {}, { expiry: { words: '80 days', tone: 'plain' } }],
    [
      'that it renews',
      { expiry: { kind: 'renews', days: 90 } },
      { expiry: { words: '80 days, renews', tone: 'plain' } },
    ],
    [
      'that nobody knows its end',
      { expiry: { kind: 'unknown' }, expiresAt: null },
      { expiry: { words: 'Not known', tone: 'plain' } },
    ],
    [
      'that it never ends',
      { expiry: { kind: 'never' }, expiresAt: null },
      { expiry: { words: 'Never', tone: 'plain' } },
    ],
    ['that its day has passed', { expiresAt: now - 86_400_000 }, { expiry: { words: 'Past end', tone: 'bad' } }],
  ])('says of a key %s', (_, change, row) => {
    expect(healthRows([good('a', change)], [], now)).toMatchObject([row])
  })

  it.each<[KeyCard[], string]>([
    [[good('a')], 'One key. It does not need you now.'],
    [[good('a', { compromisedAt: now })], 'One key, and it needs you.'],
    [[good('a'), good('b')], '2 keys, the worst first. None of them needs you now.'],
    [[good('a'), good('b', { compromisedAt: now })], '2 keys, the worst first. One of them needs you.'],
    [['a', 'b', 'c'].map((name) => good(name, { compromisedAt: now })), '3 keys, the worst first. 3 of them need you.'],
  ])('sums up %#', (cards, words) => {
    expect(summaryOf(healthRows(cards, [], now))).toBe(words)
  })

  it('is empty without keys', () => {
    expect(healthRows([], [], now)).toEqual([])
  })
})

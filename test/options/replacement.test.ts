import { describe, expect, it } from 'vitest'
import type { KeyRef } from '../../src/core/keys/key-profile.ts'
import { progressWords, replacementOf, rolesEnough } from '../../src/options/replace/replacement.ts'
import type { KeyCard, ReminderItem } from '../../src/protocol/view.ts'
import { madeUpCard } from '../ui/made-up-card.ts'

const nextRef = 'fedcba9876543210fedcba9876543210' as KeyRef
const next = madeUpCard({ ref: nextRef, name: 'Grid bot 2' })
const dead = { askedAt: 1, answeredAt: 2, answer: { verdict: 'dead' as const, status: null, reason: 'InvalidApiKey' } }

describe('where one is in a replacement', () => {
  it.each<[string, Partial<KeyCard>, readonly KeyCard[], string, string | null]>([
    ['with no new key', { applications: ['Desk'] }, [next], 'make', null],
    ['with a new key that was removed', { replacedBy: nextRef }, [], 'make', null],
    [
      'with applications that have the old one',
      { replacedBy: nextRef, applications: ['Desk'] },
      [next],
      'switch',
      'Step 2 of 3: put it into what uses this one',
    ],
    ['with nothing that has the old one', { replacedBy: nextRef }, [next], 'revoke', 'Step 3 of 3: revoke this one'],
    [
      'with an old one that still answers',
      { replacedBy: nextRef, revocation: { askedAt: 1, answeredAt: 2, answer: { verdict: 'alive' } } },
      [next],
      'revoke',
      'Step 3 of 3: revoke this one',
    ],
    [
      'with a dead one, whatever is said to use it',
      { replacedBy: nextRef, applications: ['Desk'], revocation: dead },
      [next],
      'done',
      'This one is dead: erase its secret',
    ],
  ])('%s', (_, change, others, step, words) => {
    const old = madeUpCard(change)
    expect(replacementOf(old, [old, ...others]).step).toBe(step)
    expect(progressWords(old, [old, ...others])).toBe(words)
  })
})

describe('the roles that would do', () => {
  const item = (ref: KeyRef, subject: object) => ({ reminder: { ref, subject } }) as ReminderItem
  const old = madeUpCard()
  it.each([
    ['are unknown without a reminder', [], null],
    ['are not those of another key', [item(nextRef, { kind: 'wider-than-use', would: ['Auditor'] })], null],
    ['are not in other reminders', [item(old.ref, { kind: 'too-old' })], null],
    ['are those that the reminder names', [item(old.ref, { kind: 'wider-than-use', would: ['Auditor'] })], ['Auditor']],
  ])('%s', (_, reminders, roles) => {
    expect(rolesEnough(old, reminders)).toEqual(roles)
  })
})

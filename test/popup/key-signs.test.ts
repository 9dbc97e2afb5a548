import { describe, expect, it } from 'vitest'
import type { KeyRef } from '../../src/core/keys/key-profile.ts'
import type { ReminderSubject } from '../../src/core/keys/reminder.ts'
import { signsOf } from '../../src/popup/keys/key-signs.ts'
import type { ReminderItem } from '../../src/protocol/view.ts'
import { madeUpCard } from '../ui/made-up-card.ts'

const card = madeUpCard()
const day = 86_400_000

function item(subject: ReminderSubject, ref: KeyRef = card.ref): ReminderItem {
  return { reference: '1', name: 'x', reminder: { cause: '', ref, subject, dueAt: 0, remindAts: [0] } }
}

describe('the signs on a key', () => {
  it('are those of its own reminders, the most pressing first', () => {
    const items = [
      item({ kind: 'shared', applications: ['a', 'b'] }),
      item({ kind: 'expires', at: 6 * day, isRenewedByUse: false }),
      item({ kind: 'compromised', at: 0 }, 'f'.repeat(32) as KeyRef),
    ]
    expect(signsOf(card, items, 0)).toEqual([
      { words: 'Expires soon', tone: 'warn' },
      { words: 'Shared', tone: 'warn' },
    ])
  })

  it('do not say “soon” of a day that has passed', () => {
    expect(signsOf(card, [item({ kind: 'expires', at: 0, isRenewedByUse: false })], day)).toEqual([
      { words: 'Past its end', tone: 'bad' },
    ])
  })

  it('are one, that it needs a look, where all there is is a fault', () => {
    expect(signsOf(madeUpCard({ fault: { code: 'maintenance' } }), [], 0)).toEqual([
      { words: 'Needs a look', tone: 'bad' },
    ])
  })

  it('are one, that it is dead, once that is proven', () => {
    const answer = { verdict: 'dead', status: null, reason: 'InvalidApiKey' } as const
    const dead = madeUpCard({ revocation: { askedAt: 0, answeredAt: 0, answer }, fault: { code: 'bad-signature' } })
    expect(signsOf(dead, [], 0)).toEqual([{ words: 'Dead', tone: 'plain' }])
  })
})

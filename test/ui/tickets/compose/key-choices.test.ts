import { describe, expect, it } from 'vitest'
import type { KeyRef } from '../../../../src/core/keys/key-profile.ts'
import type { KeyCard } from '../../../../src/protocol/view.ts'
import { choiceWords, chosenKey, keyChoices } from '../../../../src/ui/tickets/compose/key-choices.ts'
import { madeUpCard } from '../../made-up-card.ts'

const none = { isAuditor: false, isFundManager: false, isTrader: false, isAccountAdmin: false }
const trader = { ...none, isTrader: true }
const card = (name: string, change: Partial<KeyCard> = {}) =>
  madeUpCard({ ref: name as KeyRef, name, roles: trader, ...change })
const out = { at: 1, endpoint: '/v1/orders', terms: '{}', nonce: '1', validUntil: null }
const dead = { askedAt: 1, answeredAt: 1, answer: { verdict: 'dead', status: 400, reason: 'InvalidApiKey' } } as const

describe('the keys that could sign', () => {
  it('stand with those that will do first, production before the sandbox', () => {
    const cards = [
      card('Auditor', { roles: { ...none, isAuditor: true } }),
      card('Practice', { environment: 'sandbox' }),
      card('Bot'),
    ]
    expect(keyChoices(cards, 'order').map(({ card: { name } }) => name)).toEqual(['Bot', 'Practice', 'Auditor'])
  })

  it.each<[string, Partial<KeyCard>, string]>([
    ['an auditor', { roles: { ...none, isAuditor: true } }, 'Bot: Auditor, can’t trade'],
    ['a fund manager', { roles: { ...none, isFundManager: true } }, 'Bot: Fund manager, can’t trade'],
    ['a key without a role', { roles: none }, 'Bot: no role, can’t trade'],
    ['a key that is dead', { revocation: dead }, 'Bot: revoked'],
    ['a key that is held', { ticketOut: { ...out, rule: 'rising' } }, 'Bot: a signed ticket of it is out'],
    ['a key that may be held', { ticketOut: { ...out, rule: 'unknown' } }, 'Bot: a signed ticket of it is out'],
    ['a master key without accounts', { scope: 'master' }, 'Bot: its accounts are not known yet, check it first'],
  ])('leave out %s, and say why', (_, change, words) => {
    const choices = keyChoices([card('Bot', change)], 'order')
    expect(choices.map(choiceWords)).toEqual([words])
    expect(chosenKey(choices, 'Bot')).toBeNull()
  })

  it.each<[string, Partial<KeyCard>]>([
    ['a ticket that holds nothing', { ticketOut: { ...out, rule: 'time-based', validUntil: 5 } }],
    ['a heartbeat', { requiresHeartbeat: true }],
    ['accounts', { scope: 'master', accounts: [{ shortName: 'primary', name: 'Primary' }] }],
  ])('take one with %s', (_, change) => {
    expect(chosenKey(keyChoices([card('Bot', change)], 'order'), null)?.name).toBe('Bot')
  })

  it('take an auditor where it only asks', () => {
    const auditor = card('Auditor', { roles: { ...none, isAuditor: true } })
    const able = (choice: Parameters<typeof keyChoices>[1]) => chosenKey(keyChoices([auditor], choice), null) !== null
    expect([able('open-orders'), able('status'), able('cancel'), able('cancel-all')]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it('name the sandbox, so that nobody takes play money for money', () => {
    expect(keyChoices([card('Bot', { environment: 'sandbox' })], 'order').map(choiceWords)).toEqual(['Bot (Sandbox)'])
  })

  it('sign with the chosen one, or with the first where that won’t do any more', () => {
    const choices = keyChoices([card('A'), card('B'), card('C', { roles: none })], 'order')
    expect([chosenKey(choices, 'B')?.name, chosenKey(choices, 'C')?.name, chosenKey(choices, null)?.name]).toEqual([
      'B',
      'A',
      'A',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import type { KeyRef } from '../../../../src/core/keys/key-profile.ts'
import type { KeyCard } from '../../../../src/protocol/view.ts'
import { choiceWords, chosenKey, keyChoices, whyNotWords } from '../../../../src/ui/tickets/compose/key-choices.ts'
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
    expect(chosenKey(keyChoices([card('Bot', change)], 'order'), null)?.card.name).toBe('Bot')
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

  it.each<[string, string | null, string]>([
    ['the first that will do, where nobody chose', null, 'A'],
    ['the one that was chosen', 'B', 'B'],
    ['the one that was chosen, also when it can’t sign any more', 'Practice', 'Practice'],
    ['the first that will do, where the chosen one is gone', 'D', 'A'],
  ])('have in the form %s', (_, ref, name) => {
    const held = card('Practice', { environment: 'sandbox', ticketOut: { ...out, rule: 'rising' } })
    expect(chosenKey(keyChoices([held, card('A'), card('B')], 'order'), ref)?.card.name).toBe(name)
  })

  it('say why the chosen one can’t sign any more, and what to do', () => {
    const choices = keyChoices([card('A'), card('B', { ticketOut: { ...out, rule: 'rising' } })], 'order')
    expect(whyNotWords(chosenKey(choices, 'B')?.whyNot ?? '')).toBe(
      'This key can’t sign it: a signed ticket of it is out. Choose another one.',
    )
  })
})

import { describe, expect, it } from 'vitest'
import { readDay } from '../../../src/ui/expiry-words.ts'
import { factsOf } from '../../../src/ui/keys/fact-words.ts'
import { madeUpCard } from '../made-up-card.ts'

const now = new Date(2026, 10, 23, 12).getTime()
const later = new Date(2026, 11, 24).getTime()
const facts = (change: Parameters<typeof madeUpCard>[0]) =>
  Object.fromEntries(factsOf(madeUpCard(change), now).map(({ term, words }) => [term, words]))

describe('what is known of a key', () => {
  it('is little, where nobody said anything', () => {
    expect(facts({})).toEqual({ 'Used by': 'Not said', Created: 'Not known' })
  })

  it('is all that its owner said', () => {
    const said = {
      applications: ['Grid bot', 'Sheet'],
      createdAt: now,
      expiry: { kind: 'after', days: 31 },
      expiresAt: later,
      revokeBy: later,
      trustedIps: 'yes',
      note: 'Ask Kim.',
    } as const
    expect(facts(said)).toEqual({
      'Used by': 'Grid bot, Sheet',
      Created: readDay(now),
      Ends: `${readDay(later)}, 31 days after its creation`,
      'Revoke by': readDay(later),
      'Trusted IPs': 'Only from addresses that you listed at Gemini',
      Note: 'Ask Kim.',
    })
  })

  it('says of a key that renews that uses elsewhere count, too', () => {
    const renewing = { expiry: { kind: 'renews', days: 1 }, expiresAt: later } as const
    expect(facts(renewing)['Ends']).toBe(
      `${readDay(later)}, 1 day after its last use. Uses elsewhere also count; Twinkey sees only its own.`,
    )
  })

  it('says that its day has passed', () => {
    const yesterday = now - 86_400_000
    expect(facts({ expiry: { kind: 'on', at: yesterday }, expiresAt: yesterday })).toMatchObject({
      'Was to end': readDay(yesterday),
    })
  })
})

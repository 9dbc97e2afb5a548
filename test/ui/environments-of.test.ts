import { describe, expect, it } from 'vitest'
import { environmentsOf } from '../../src/ui/hosts/environments-of.ts'
import { madeUpCard } from './made-up-card.ts'

describe('the hosts that are needed', () => {
  it.each([
    [[], []],
    [['sandbox'], ['sandbox']],
    [
      ['sandbox', 'production', 'sandbox'],
      ['production', 'sandbox'],
    ],
  ] as const)('are those of the keys: %j', (ofKeys, needed) => {
    const cards = ofKeys.map((environment) => madeUpCard({ environment }))
    expect(environmentsOf({ cards, damaged: 0 })).toEqual(needed)
  })

  it('are none before the keys were read', () => {
    expect(environmentsOf(undefined)).toEqual([])
    expect(environmentsOf(null)).toEqual([])
  })
})

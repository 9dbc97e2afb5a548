import { describe, expect, it } from 'vitest'
import { planFor } from '../../src/options/add/key-plan.ts'
import { emptyProfile } from '../../src/options/profile/filled-profile.ts'
import { madeUpCard } from '../ui/made-up-card.ts'

describe('what the guide proposes', () => {
  it('for a new key is an account key of production without a name', () => {
    expect(planFor(null, ['Grid bot'])).toEqual({
      title: 'Add a key',
      environment: 'production',
      scope: 'account',
      profile: emptyProfile,
      replaces: null,
    })
  })

  it('in the place of another is one as far-reaching, under a free name', () => {
    const old = madeUpCard({ environment: 'sandbox', scope: 'master', note: 'not taken over' })
    expect(planFor(old, ['Grid bot', 'GRID BOT (2)'])).toEqual({
      title: 'Replace “Grid bot”',
      environment: 'sandbox',
      scope: 'master',
      profile: { ...emptyProfile, name: 'Grid bot (3)' },
      replaces: old.ref,
    })
  })

  it('has a free name though nobody said which are taken', () => {
    expect(planFor(madeUpCard(), []).profile.name).toBe('Grid bot (2)')
  })
})

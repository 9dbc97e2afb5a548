import { expect, it } from 'vitest'
import { compromisedFirst } from '../../../src/ui/keys/compromised-first.ts'
import { madeUpCard } from '../made-up-card.ts'

it('compromised keys come first, the others as they were', () => {
  const keys = [null, 5, null, 7].map((compromisedAt, place) => madeUpCard({ compromisedAt, name: `${place}` }))
  expect(compromisedFirst(keys).map(({ name }) => name)).toEqual(['1', '3', '0', '2'])
})

import { expect, it } from 'vitest'
import type { KeyRef } from '../../src/core/keys/key-profile.ts'
import { shownFirst } from '../../src/options/keys/shown-first.ts'
import { madeUpCard } from '../ui/made-up-card.ts'

const cards = ['a', 'b', 'c'].map((ref) => madeUpCard({ ref: ref as KeyRef }))

it.each([
  ['the last', 'c', 'cab'],
  ['the first', 'a', 'abc'],
  ['none', null, 'abc'],
  ['one that is not there', 'x', 'abc'],
])('puts what one came to see at the top: %s', (_, shown, order) => {
  expect(
    shownFirst(cards, shown)
      .map(({ ref }) => ref)
      .join(''),
  ).toBe(order)
})

import { describe, expect, it } from 'vitest'
import { inShort, moreTroublesWords } from '../../src/popup/balances/troubles.ts'
import type { KeyTrouble } from '../../src/protocol/view.ts'

const troubles = (count: number): KeyTrouble[] =>
  Array.from({ length: count }, (_, index) => ({
    ref: `${index}` as KeyTrouble['ref'],
    name: `Key ${index}`,
    at: null,
    fault: { code: 'unreachable' },
  }))

describe('what is wrong with the figures', () => {
  it.each([
    [0, 0, 0],
    [3, 3, 0],
    [4, 2, 2],
    [60, 2, 58],
  ])('of %i keys is told in full for %i, and counted for %i more', (count, told, more) => {
    const short = inShort(troubles(count))
    expect([short.told.length, short.more]).toEqual([told, more])
  })

  it('is counted in words', () => {
    expect(moreTroublesWords(58)).toBe('58 more keys could not be refreshed.')
  })
})

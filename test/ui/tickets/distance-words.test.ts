import { describe, expect, it } from 'vitest'
import { amount } from '../../../src/core/money/amount.ts'
import { distanceWords, farWords } from '../../../src/ui/tickets/distance-words.ts'

describe('how far a price is from the market', () => {
  it.each([
    ['buy', '0', 'At the best ask'],
    ['sell', '0', 'At the best bid'],
    ['buy', '8.2', '8.2 % above the best ask'],
    ['buy', '-3.01', '3.01 % below the best ask'],
    ['sell', '8.2', '8.2 % below the best bid'],
    ['sell', '-3', '3 % above the best bid'],
  ] as const)('for a %s by %s is said: %s', (side, distance, words) => {
    expect(distanceWords(side, amount(distance))).toBe(words)
  })

  it('says who loses by it', () => {
    expect(farWords('buy', amount('8.2'))).toContain('you would pay more')
    expect(farWords('sell', amount('8.2'))).toContain('you would get less')
    expect(farWords('sell', amount('-20'))).toContain('rest for long')
  })
})

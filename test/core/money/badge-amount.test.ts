import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amount } from '../../../src/core/money/amount.ts'
import { badgeAmount } from '../../../src/core/money/badge-amount.ts'

describe('an amount on the badge', () => {
  it.each([
    ['0', '0'],
    ['0.99', '0'],
    ['482.99', '482'],
    ['999.99', '999'],
    ['1000', '1K'],
    ['4899', '4.8K'],
    ['48213.57', '48K'],
    ['999999', '999K'],
    ['1250000', '1.2M'],
    ['999999999999', '999B'],
  ])('of %s is %s', (value, text) => {
    expect(badgeAmount(amount(value))).toBe(text)
  })

  it('has at most four characters up to a thousand billions, and never says more than there is', () => {
    const units: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9 }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        const text = badgeAmount(amount(String(value)))
        expect(text.length).toBeLessThanOrEqual(4)
        const said = Number.parseFloat(text) * (units[text.at(-1) ?? ''] ?? 1)
        expect(said).toBeLessThanOrEqual(value)
        expect(said).toBeGreaterThan(value * 0.9 - 1)
      }),
    )
  })
})

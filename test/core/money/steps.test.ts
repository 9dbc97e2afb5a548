import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Amount, amount, compare, multiply } from '../../../src/core/money/amount.ts'
import { ceilToStep, floorToStep, isOnStep, leastCovering, mostWithin } from '../../../src/core/money/steps.ts'

describe('multiples of a step', () => {
  it.each([
    ['1.005', '0.01', '1', '1.01'],
    ['1', '0.01', '1', '1'],
    ['67605.7', '0.5', '67605.5', '67606'],
    ['0.00499999', '0.000001', '0.004999', '0.005'],
    ['0.0000000005', '0.000000001', '0', '0.000000001'],
    ['123456789012345678901234567890.5', '1', '123456789012345678901234567890', '123456789012345678901234567891'],
    ['7', '3', '6', '9'],
    ['0', '0.25', '0', '0'],
  ])('around %s by %s are %s and %s', (value, step, below, above) => {
    const args = [amount(value), amount(step)] as const
    expect([floorToStep(...args), ceilToStep(...args)]).toEqual([below, above])
    expect(isOnStep(...args)).toBe(below === above)
  })

  const positive = fc
    .tuple(fc.bigInt({ min: 1n, max: 10n ** 20n }), fc.integer({ min: 0, max: 12 }))
    .map(([units, decimals]) => {
      const digits = String(units).padStart(decimals + 1, '0')
      return (decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`) as Amount
    })

  it('are on the step, and less than one apart from what they are around', () => {
    fc.assert(
      fc.property(positive, positive, (value, step) => {
        const [below, above] = [floorToStep(value, step), ceilToStep(value, step)]
        expect([isOnStep(below, step), isOnStep(above, step)]).toEqual([true, true])
        expect(compare(below, value)).toBeLessThanOrEqual(0)
        expect(compare(above, value)).toBeGreaterThanOrEqual(0)
        expect([below, floorToStep(below, step)]).toEqual([below, below])
        expect(mostWithin(value, '1' as Amount, step)).toBe(below)
        expect(leastCovering(value, '1' as Amount, step)).toBe(above)
      }),
    )
  })

  it('that a bound allows are as many as there are, and one more is too much', () => {
    fc.assert(
      fc.property(positive, positive, positive, (bound, price, step) => {
        const most = mostWithin(bound, price, step)
        expect(compare(multiply(most, price), bound)).toBeLessThanOrEqual(0)
        const more = leastCovering(bound, price, step)
        expect(compare(multiply(more, price), bound)).toBeGreaterThanOrEqual(0)
        expect(isOnStep(most, step) && isOnStep(more, step)).toBe(true)
      }),
    )
  })
})

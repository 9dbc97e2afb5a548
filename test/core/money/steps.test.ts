import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Amount, amount } from '../../../src/core/money/amount.ts'
import { ceilToStep, floorToStep, isOnStep, leastCovering, mostWithin } from '../../../src/core/money/steps.ts'
import { isAbove, isEqual, isMultiple, multipleOf, plus, ratio, times } from '../tickets/ratio.ts'

/** Up to 30 digits, never below zero. */
const amounts = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.stringMatching(/^\d{1,15}$/))
  .map(([whole, part]) => amount(`${whole}.${part}`))
const steps = fc.oneof(
  fc.constantFrom('1', '0.5', '0.25', '100', '0.01', '0.000000001', '0.00025', '7', '0.3').map(amount),
  amounts.filter((text) => /[1-9]/.test(text)),
)
const isAtMost = (a: Amount, b: Amount) => !isAbove(ratio(a), ratio(b))

describe('a step', () => {
  it.each([
    ['1.26', '0.01', '1.26', '1.26'],
    ['1.269', '0.01', '1.26', '1.27'],
    ['67605.3', '0.5', '67605', '67605.5'],
    ['67605.50', '0.5', '67605.5', '67605.5'],
    ['0.00499999', '0.000001', '0.004999', '0.005'],
    ['0.0000000019', '0.000000001', '0.000000001', '0.000000002'],
    ['0.4', '0.5', '0', '0.5'],
    ['0', '0.5', '0', '0'],
    ['149', '100', '100', '200'],
    ['10', '3', '9', '12'],
    // More digits than a double has, on both sides of the point.
    ['123456789012345.123456789012345', '0.0000000001', '123456789012345.1234567890', '123456789012345.1234567891'],
  ])('is found below and above %s in steps of %s: %s and %s', (value, step, below, above) => {
    const plain = (text: string) => text.replace(/(\.\d*?)0+$/, '$1')
    expect(floorToStep(amount(value), amount(step))).toBe(plain(below))
    expect(ceilToStep(amount(value), amount(step))).toBe(plain(above))
    expect(isOnStep(amount(value), amount(step))).toBe(below === above)
  })

  it('below a value is a multiple, not above it, and the next one is; the same the other way up', () => {
    fc.assert(
      fc.property(amounts, steps, (value, step) => {
        const [below, above] = [floorToStep(value, step), ceilToStep(value, step)]
        expect(isMultiple(ratio(below), ratio(step)) && isMultiple(ratio(above), ratio(step))).toBe(true)
        expect(isAtMost(below, value) && isAtMost(value, above)).toBe(true)
        expect(isAbove(plus(ratio(below), ratio(step)), ratio(value))).toBe(true)
        expect(isAbove(plus(ratio(value), ratio(step)), ratio(above))).toBe(true)
        expect(isOnStep(value, step)).toBe(isMultiple(ratio(value), ratio(step)))
      }),
    )
  })

  it('that a value is on has nothing nearer, whatever way it is written', () => {
    fc.assert(
      fc.property(steps, fc.bigInt({ min: 0n, max: 10n ** 20n }), (step, count) => {
        const value = amount(multipleOf(step, count))
        expect(isEqual(ratio(floorToStep(value, step)), ratio(value))).toBe(true)
        expect(ceilToStep(value, step)).toBe(floorToStep(value, step))
      }),
    )
  })
})

describe('the most that fits, and the least that covers', () => {
  it.each([
    ['100', '3', '0.01', '33.33', '33.34'],
    ['100', '67606.49', '0.00000001', '0.00147914', '0.00147915'],
    ['10', '0.5', '0.000001', '20', '20'],
    ['0.01', '3', '1', '0', '1'],
    ['0', '3', '1', '0', '0'],
  ])('of %s at %s in steps of %s are %s and %s', (bound, factor, step, most, least) => {
    expect(mostWithin(amount(bound), amount(factor), amount(step))).toBe(most)
    expect(leastCovering(amount(bound), amount(factor), amount(step))).toBe(least)
  })

  it('never go past the bound, and one more step would, exactly', () => {
    fc.assert(
      fc.property(amounts, steps, steps, (bound, factor, step) => {
        const [each, by, limit] = [ratio(step), ratio(factor), ratio(bound)]
        const [most, least] = [ratio(mostWithin(bound, factor, step)), ratio(leastCovering(bound, factor, step))]
        expect(isMultiple(most, each) && isMultiple(least, each)).toBe(true)
        expect(isAbove(times(most, by), limit)).toBe(false)
        expect(isAbove(times(plus(most, each), by), limit)).toBe(true)
        expect(isAbove(limit, times(least, by))).toBe(false)
        expect(isAbove(plus(limit, times(each, by)), times(least, by))).toBe(true)
      }),
    )
  })
})

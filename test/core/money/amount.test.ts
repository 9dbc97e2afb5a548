import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  amount,
  compare,
  isZero,
  multiply,
  percentOf,
  subtract,
  valueBefore,
} from '../../../src/core/money/amount.ts'
import { isEqual, ratio, times } from '../tickets/ratio.ts'

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 0n, max: 10n ** 19n - 1n }))
  .map(([whole, part]) => amount(`${whole}.${String(part).padStart(19, '0')}`))

describe('an amount', () => {
  it('keeps every digit that it came with', () => {
    expect(amount('0.1234567890123456789')).toBe('0.1234567890123456789')
    expect(amount('1.50')).toBe('1.50')
  })

  it('is written without an exponent', () => {
    expect(amount('1E-8')).toBe('0.00000001')
    expect(amount('2.5e3')).toBe('2500')
  })

  it('adds up exactly where floating point would not', () => {
    expect(add(amount('0.1'), amount('0.2'))).toBe('0.3')
    expect(add(amount('123456789012345678.0000000000000000001'), amount('1'))).toBe(
      '123456789012345679.0000000000000000001',
    )
  })

  it('gives back what was added, to the last of 19 decimals', () => {
    fc.assert(fc.property(decimals, decimals, (a, b) => compare(subtract(add(a, b), b), a) === 0))
  })

  it.each([
    ['0.1', '0.2', '0.02'],
    ['-1.5', '0.5', '-0.75'],
    ['2.50', '4', '10'],
    ['0.000000001', '0.000000001', '0.000000000000000001'],
    // Thirty digits each: a rounded product would end differently.
    [
      '123456789012345678901234567890',
      '0.999999999999999999999999999999',
      '123456789012345678901234567889.87654321098765432109876543211',
    ],
  ])('%s times %s is %s, in plain digits', (a, b, product) => {
    expect(multiply(amount(a), amount(b))).toBe(product)
  })

  it('is multiplied without losing a digit', () => {
    fc.assert(fc.property(decimals, decimals, (a, b) => isEqual(ratio(multiply(a, b)), times(ratio(a), ratio(b)))))
  })

  it('is part of a whole to two decimals, and of no whole nothing', () => {
    expect(percentOf(amount('1'), amount('3'))).toBe('33.33')
    expect(percentOf(amount('1'), amount('0'))).toBe('0')
  })

  it('was something before it changed, unless it lost everything', () => {
    expect(valueBefore(amount('110'), amount('10'))).toBe('100')
    expect(valueBefore(amount('75'), amount('-25'))).toBe('100')
    expect(valueBefore(amount('5'), amount('-100'))).toBeNull()
  })

  it('is zero in every writing of it', () => {
    expect(['0', '0.000', '-0'].map((text) => isZero(amount(text)))).toEqual([true, true, true])
    expect(isZero(amount('0.0000000000000000001'))).toBe(false)
  })
})

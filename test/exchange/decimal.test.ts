import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal, divideDown, formatDecimal, multiply, parseDecimal } from './decimal.ts'

describe('a decimal', () => {
  test.each([
    ['0.1234567890123456789', 0, '0.1234567890123456789'],
    ['5', 2, '5.00'],
    ['-0.50', 0, '-0.5'],
    ['0', 2, '0.00'],
    ['723384.71365986583339', 0, '723384.71365986583339'],
  ])('%s with at least %i places is written %s', (text, places, written) => {
    expect(formatDecimal(decimal(text), places)).toBe(written)
  })

  test.each(['', '-', '1e5', '.5', '5.', '1,000', ' 1', 'NaN', '0x10'])('%j is not one', (text) => {
    expect(parseDecimal(text)).toBeNull()
  })

  test('multiplies exactly, or not at all', () => {
    expect(formatDecimal(multiply(decimal('0.1234567890123456789'), decimal('0.000000001')))).toBe(
      '0.0000000001234567890123456789',
    )
    expect(() => multiply(decimal('0.0000000000000000001'), decimal('0.0000000000000000001'))).toThrow(RangeError)
  })

  test('divides and cuts instead of rounding', () => {
    expect(formatDecimal(divideDown(decimal('2'), decimal('3'), 4))).toBe('0.6666')
  })

  test('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 45n), max: 10n ** 45n }), (value) => {
        expect(parseDecimal(formatDecimal(value))).toBe(value)
      }),
    )
  })
})

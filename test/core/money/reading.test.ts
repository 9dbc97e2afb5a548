import { describe, expect, it } from 'vitest'
import { amount } from '../../../src/core/money/amount.ts'
import { readAge, readAmount, readPercent, readValue, readValueInParts } from '../../../src/core/money/reading.ts'

describe('a value', () => {
  it.each([
    ['EUR', '1234.567', '€1,234.56'],
    ['GBP', '0.5', '£0.50'],
    ['SGD', '12', 'SGD\u00a012.00'],
    ['GUSD', '1234.5', '1,234.50 GUSD'],
    ['BTC', '0.412700009', '0.41270000 BTC'],
    ['ETH', '-5.2013', '-5.201300 ETH'],
  ] as const)('in %s is written as people write it, and cut', (currency, text, expected) => {
    expect(readValue(amount(text), currency, 'en')).toBe(expected)
  })

  it('of a coin has its code beside the decimals', () => {
    expect(readValueInParts(amount('1.5'), 'BTC', 'en')).toEqual(['1', '.50000000 BTC'])
  })
})

describe('figures as people read them', () => {
  it('keep every digit of an amount', () => {
    expect(readAmount(amount('1234567.1234567890123456789'), 'en')).toBe('1,234,567.1234567890123456789')
    expect(readAmount(amount('4980.00'), 'en')).toBe('4,980.00')
    expect(readAmount(amount('12'), 'en')).toBe('12')
  })

  it('never show more dollars than there are', () => {
    expect(readValue(amount('48213.579'), 'USD', 'en')).toBe('$48,213.57')
    expect(readValue(amount('0.009'), 'USD', 'en')).toBe('$0.00')
    expect(readValue(amount('590.12'), 'USD', 'en', 'always')).toBe('+$590.12')
  })

  it('split off the cents wherever the language puts them', () => {
    expect(readValueInParts(amount('48213.57'), 'USD', 'en')).toEqual(['$48,213', '.57'])
    expect(readValueInParts(amount('48213.57'), 'USD', 'de').join('')).toBe('48.213,57\u00a0$')
  })

  it('leave the sign of a percentage to its arrow', () => {
    expect(readPercent(amount('-1.2'), 'en')).toBe('1.20%')
    expect(readPercent(amount('1234.5'), 'de')).toBe('1.234,50\u00a0%')
  })

  it.each([
    [0, '0 s ago'],
    [12_999, '12 s ago'],
    [60_000, '1 min ago'],
    [7_200_000, '2 h ago'],
    [86_400_000 * 5, '5 days ago'],
    [-5000, '0 s ago'],
  ])('tell an age of %i ms as "%s"', (age, words) => {
    expect(readAge(1_000_000_000_000 - age, 1_000_000_000_000)).toBe(words)
  })
})

import { describe, expect, it } from 'vitest'
import { readTypedAmount } from '../../../src/core/tickets/typed-amount.ts'

describe('a number that is typed', () => {
  it.each([
    ['0.05', '0.05'],
    [' 67500.00 ', '67500'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['007', '7'],
    ['0.10', '0.1'],
    ['12345678901234567890.0123456789', '12345678901234567890.0123456789'],
    ['0.000000001', '0.000000001'],
  ])('as “%s” is %s', (typed, expected) => {
    expect(readTypedAmount(typed)).toEqual({ amount: expected })
  })

  it.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['0', 'not-positive'],
    ['0.000', 'not-positive'],
    ['1,5', 'not-a-number'],
    ['1,000.00', 'not-a-number'],
    ['$5', 'not-a-number'],
    ['1e5', 'not-a-number'],
    ['-1', 'not-a-number'],
    ['+1', 'not-a-number'],
    ['1 000', 'not-a-number'],
    ['.', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['٥', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['9'.repeat(51), 'not-a-number'],
  ])('as “%s” is not guessed at: %s', (typed, fault) => {
    expect(readTypedAmount(typed)).toEqual({ fault })
  })
})

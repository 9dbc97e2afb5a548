import { describe, expect, it } from 'vitest'
import { amount } from '../../../../src/core/money/amount.ts'
import { feeWords } from '../../../../src/ui/tickets/compose/fee-words.ts'

const fees = { makerBps: amount('20'), takerBps: amount('40') }

describe('a fee', () => {
  it.each([
    [null, '0.2 % as maker, 0.4 % as taker'],
    [{ least: amount('1.35'), most: amount('2.7') }, '1.35 to 2.70 USD (0.2 % as maker, 0.4 % as taker)'],
    [{ least: amount('2.7'), most: amount('2.70') }, '2.70 USD (0.2 % as maker, 0.4 % as taker)'],
  ])('of %j is said: %s', (fee, words) => {
    expect(feeWords(fees, fee, 'USD')).toBe(words)
  })

  it('of parts of a basis point keeps them', () => {
    expect(feeWords({ makerBps: amount('2.5'), takerBps: amount('0') }, null, 'USD')).toBe(
      '0.025 % as maker, 0 % as taker',
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fees } from '../../../src/core/gemini/fees.ts'
import type { BestPrices } from '../../../src/core/gemini/order-book.ts'
import { amount } from '../../../src/core/money/amount.ts'
import { figuresOf } from '../../../src/core/tickets/order-figures.ts'
import { order } from './made-up-orders.ts'
import { isAbove, isEqual, minus, plus, ratio, times } from './ratio.ts'

const fees = (maker: string, taker: string): Fees => ({ makerBps: amount(maker), takerBps: amount(taker) })
const book = (bid: string | null, ask: string | null): BestPrices => ({
  bid: bid === null ? null : amount(bid),
  ask: ask === null ? null : amount(ask),
})
const figures = (change: object, of: Fees | null, prices: BestPrices | null) =>
  figuresOf({ ...order, ...change }, of, prices)

describe('the total of an order', () => {
  it.each([
    ['0.01', '60000', '600'],
    ['0.00001', '67606.49', '0.6760649'],
    ['0.000000001', '0.000000001', '0.000000000000000001'],
    ['123456789012345', '9.99999999999999', '1234567890123448.76543210987655'],
  ])('of %s at %s is %s, exactly', (size, price, total) => {
    expect(figures({ amount: size, price }, null, null)).toEqual({
      total,
      fee: null,
      worstCase: null,
      distance: null,
      isFar: false,
      takes: null,
    })
  })
})

describe('the fee of an order of 600', () => {
  const usual = fees('20', '40')

  it.each([
    ['without an option, whichever it will be', null, usual, '1.2', '2.4'],
    ['that only makes', 'maker-or-cancel', usual, '1.2', '1.2'],
    ['that takes what there is', 'immediate-or-cancel', usual, '2.4', '2.4'],
    ['that takes all or nothing', 'fill-or-kill', usual, '2.4', '2.4'],
    ['where nothing is taken of those who make', null, fees('0', '10'), '0', '0.6'],
    ['where something is given to those who make', null, fees('-1', '3.5'), '-0.06', '0.21'],
    ['where making costs more', null, fees('40', '20'), '1.2', '2.4'],
    ['where hundredths of a percent have parts', null, fees('0.125', '12.345'), '0.0075', '0.7407'],
  ])('%s', (_, option, of, least, most) => {
    expect(figures({ option }, of, null).fee).toEqual({ least, most })
  })

  it.each([
    ['a buy costs, with the dearer fee,', 'buy', '602.4'],
    ['a sale brings, without the dearer fee,', 'sell', '597.6'],
  ])('is part of the worst case: %s', (_, side, worstCase) => {
    expect(figures({ side }, usual, null).worstCase).toBe(worstCase)
  })

  it('is not less for a stop-limit order, or for one that would rest by the prices as they were', () => {
    const { fee } = figures({ stopPrice: '50000' }, usual, book('59999', '60001'))
    expect(fee).toEqual({ least: '1.2', most: '2.4' })
  })
})

describe('the distance from the market', () => {
  it.each([
    // Above zero is worse for whoever places it, on either side.
    ['buy', '101', '99', '100', '1'],
    ['buy', '100', '99', '100', '0'],
    ['buy', '99', '99', '100', '-1'],
    ['sell', '98.01', '99', '100', '1'],
    ['sell', '99', '99', '100', '0'],
    ['sell', '99.99', '99', '100', '-1'],
    // Where nobody offers what one wants, from the other side's price.
    ['buy', '110', '100', null, '10'],
    ['sell', '90', null, '100', '10'],
    // To two decimals, half to even.
    ['buy', '100.12499', '99', '100', '0.12'],
    ['buy', '100.125', '99', '100', '0.12'],
    ['buy', '100.135', '99', '100', '0.14'],
  ])('of a %s at %s, with a bid of %s and an ask of %s, is %s %%', (side, price, bid, ask, distance) => {
    expect(figures({ side, price }, null, book(bid, ask)).distance).toBe(distance)
  })

  it('is not known where nobody offers anything, and then it is not far', () => {
    expect(figures({}, null, book(null, null))).toMatchObject({ distance: null, isFar: false })
  })

  it.each([
    ['buy', '105', false],
    ['buy', '105.01', true],
    // Shown as 5 %, but more than that.
    ['buy', '105.000000001', true],
    ['buy', '95', false],
    ['buy', '94.999999999', true],
    ['sell', '95', false],
    ['sell', '94.999999999', true],
    ['sell', '105', false],
    ['sell', '105.000000001', true],
  ])('of a %s at %s, in a market at 100, is far: %s', (side, price, isFar) => {
    expect(figures({ side, price }, null, book('100', '100')).isFar).toBe(isFar)
  })
})

describe('an order takes at once', () => {
  it.each([
    ['buy', '100.01', '99', '100', true],
    ['buy', '100', '99', '100', true],
    ['buy', '99.99', '99', '100', false],
    ['buy', '1000', '99', null, false],
    ['sell', '98.99', '99', '100', true],
    ['sell', '99', '99', '100', true],
    ['sell', '99.01', '99', '100', false],
    ['sell', '1', null, '100', false],
  ])('as a %s at %s, with a bid of %s and an ask of %s: %s', (side, price, bid, ask, takes) => {
    expect(figures({ side, price }, null, book(bid, ask)).takes).toBe(takes)
  })

  it('or not is not known of a stop-limit order, nor without prices', () => {
    expect(figures({ stopPrice: '50000' }, null, book('1', '2')).takes).toBeNull()
    expect(figures({}, null, null).takes).toBeNull()
  })
})

describe('the figures of any order', () => {
  const numbers = fc.stringMatching(/^[1-9]\d{0,14}\.\d{1,15}$/).map(amount)
  const bps = fc.stringMatching(/^\d{1,3}(\.\d{1,4})?$/).map(amount)

  it('lose no digit: total, fee and worst case add up as whole numbers do', () => {
    const cases = fc.record({ side: fc.constantFrom('buy', 'sell'), amount: numbers, price: numbers })
    fc.assert(
      fc.property(cases, bps, bps, (change, makerBps, takerBps) => {
        const { total, fee, worstCase } = figures(change, { makerBps, takerBps }, null)
        const product = times(ratio(change.amount), ratio(change.price))
        const dearer = isAbove(ratio(makerBps), ratio(takerBps)) ? makerBps : takerBps
        const most = times(product, times(ratio(dearer), [1n, 10_000n]))
        expect(isEqual(ratio(total), product) && isEqual(ratio(fee?.most ?? '0'), most)).toBe(true)
        const worst = change.side === 'buy' ? plus(product, most) : minus(product, most)
        expect(isEqual(ratio(worstCase ?? '0'), worst)).toBe(true)
      }),
    )
  })

  it('call far what is more than a twentieth of the market away, to the last digit', () => {
    const far = fc.tuple(
      fc.bigInt({ min: 1n, max: 10n ** 12n }),
      fc.bigInt({ min: -1n, max: 1n }),
      fc.constantFrom(95n, 105n),
    )
    fc.assert(
      fc.property(far, fc.constantFrom('buy', 'sell'), ([market, shift, percent], side) => {
        const price = amount(String(market * percent + shift))
        const at = String(market * 100n)
        const isAway = percent === 105n ? shift > 0n : shift < 0n
        expect(figures({ side, price }, null, book(at, at)).isFar).toBe(isAway)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amount } from '../../../src/core/money/amount.ts'
import { complaintsOf, leastAmount } from '../../../src/core/tickets/order-check.ts'
import { avalanche, bitcoin, funds, markets, order, orders, perpetual } from './made-up-orders.ts'
import { brokenRules } from './order-rules.ts'

const open = (text: object) => ({ ...bitcoin, ...text })
const doge = open({ amountStep: '0.00000001', priceStep: '0.000000001', minAmount: '1' })
const stop = (side: 'buy' | 'sell', price: string, stopPrice: string) => ({
  side,
  price: amount(price),
  stopPrice: amount(stopPrice),
})

describe('an order', () => {
  it.each([
    ['of the least amount', bitcoin, { amount: '0.00001' }],
    ['of the least amount, which is above the minimum', avalanche, { amount: '0.005' }],
    ['on a step that is no power of ten', perpetual, { amount: '0.0001', price: '67605.5' }],
    ['on a step of a billionth', doge, { amount: '1', price: '0.000000001' }],
    ['written with needless zeros', bitcoin, { amount: '0.0100000000', price: '060000.0000' }],
    ['with a stop below a buy', bitcoin, stop('buy', '10500', '10000')],
    ['with a stop above a sale', bitcoin, stop('sell', '10000', '10500')],
    ['with a stop at two thirds of a buy', bitcoin, stop('buy', '15000', '10000')],
    ['with a stop at twice a sale', bitcoin, stop('sell', '5000', '10000')],
    ['with an id of 36 characters', bitcoin, { clientOrderId: `#:-_.${'aZ9'.repeat(10)}x` }],
    ['that only makes, in a market that takes no other', open({ status: 'post_only' }), { option: 'maker-or-cancel' }],
    ['without a stop, in a market of limits', open({ status: 'limit_only' }), { option: 'fill-or-kill' }],
    ['in a market with a word not seen before', open({ status: 'half_day' }), {}],
  ])('%s raises no complaint', (_, market, change) => {
    const typed = { ...order, ...change } as typeof order
    expect(complaintsOf(typed, market as typeof bitcoin, null)).toEqual([])
  })

  it.each([
    ['amount', '0', [{ field: 'amount', code: 'not-positive' }]],
    ['amount', '-1', [{ field: 'amount', code: 'not-positive' }]],
    ['amount', '0.00000999', [{ field: 'amount', code: 'below-minimum', minimum: '0.00001', nearest: '0.00001' }]],
    // Below the minimum and off the step: one complaint, and one way out.
    ['amount', '0.000000001', [{ field: 'amount', code: 'below-minimum', minimum: '0.00001', nearest: '0.00001' }]],
    [
      'amount',
      '0.010000001',
      [{ field: 'amount', code: 'off-step', step: '0.00000001', nearest: ['0.01', '0.01000001'] }],
    ],
    ['price', '0', [{ field: 'price', code: 'not-positive' }]],
    ['price', '-60000', [{ field: 'price', code: 'not-positive' }]],
    ['price', '60000.001', [{ field: 'price', code: 'off-step', step: '0.01', nearest: ['60000', '60000.01'] }]],
    ['price', '0.001', [{ field: 'price', code: 'off-step', step: '0.01', nearest: ['0.01'] }]],
    ['clientOrderId', '', [{ field: 'clientOrderId', code: 'missing' }]],
    ['clientOrderId', 'a b/ü😀', [{ field: 'clientOrderId', code: 'odd-characters', nearest: 'a-b----' }]],
    ['clientOrderId', 'x'.repeat(37), [{ field: 'clientOrderId', code: 'too-long', nearest: 'x'.repeat(36) }]],
    ['clientOrderId', ' '.repeat(37), [{ field: 'clientOrderId', code: 'odd-characters', nearest: '-'.repeat(36) }]],
    ['clientOrderId', 'a\n', [{ field: 'clientOrderId', code: 'odd-characters', nearest: 'a-' }]],
  ])('whose %s is %j raises what is wrong with it', (field, text, complaints) => {
    expect(complaintsOf({ ...order, [field]: text }, bitcoin, null)).toEqual(complaints)
  })

  it.each([
    // The minimum itself is not too little, but it is between two steps.
    [avalanche, '0.00499999', { code: 'off-step', step: '0.000001', nearest: ['0.005'] }],
    [avalanche, '0.004999', { code: 'below-minimum', minimum: '0.00499999', nearest: '0.005' }],
    [avalanche, '0.0050001', { code: 'off-step', step: '0.000001', nearest: ['0.005', '0.005001'] }],
    [open({ minAmount: '0', amountStep: '0.5' }), '0.2', { code: 'off-step', step: '0.5', nearest: ['0.5'] }],
    [open({ minAmount: '4000', amountStep: '0.3' }), '4000', { code: 'off-step', step: '0.3', nearest: ['4000.2'] }],
  ])('knows a minimum from a step', (market, text, complaint) => {
    const typed = { ...order, amount: amount(text) }
    expect(complaintsOf(typed, market as typeof bitcoin, null)).toEqual([{ field: 'amount', ...complaint }])
  })

  it.each([
    ['0.00499999', '0.000001', '0.005'],
    ['0.1', '0.000001', '0.1'],
    ['0', '0.5', '0.5'],
    ['1', '0.3', '1.2'],
  ])('is at the least, by a minimum of %s in steps of %s, of %s', (minAmount, amountStep, least) => {
    expect(leastAmount({ ...bitcoin, minAmount: amount(minAmount), amountStep: amount(amountStep) })).toBe(least)
  })
})

describe('a stop', () => {
  it.each<[string, string, string, string, object]>([
    ['a buy', '10000', '10000', 'buy', { code: 'stop-not-below', nearest: '9999.99' }],
    ['a buy', '10000', '10000.01', 'buy', { code: 'stop-not-below', nearest: '9999.99' }],
    ['a buy', '15000', '9999.99', 'buy', { code: 'stop-too-far', nearest: '10000' }],
    ['a buy', '10000', '6666.66', 'buy', { code: 'stop-too-far', nearest: '6666.67' }],
    ['a buy', '0.01', '0.02', 'buy', { code: 'stop-not-below', nearest: null }],
    // 0.01 is below 0.02, but more than half of itself away.
    ['a buy', '0.02', '0.03', 'buy', { code: 'stop-not-below', nearest: null }],
    ['a buy', '0.02', '0.01', 'buy', { code: 'stop-too-far', nearest: null }],
    ['a sale', '10000', '10000', 'sell', { code: 'stop-not-above', nearest: '10000.01' }],
    ['a sale', '10000', '9999.99', 'sell', { code: 'stop-not-above', nearest: '10000.01' }],
    ['a sale', '5000', '10000.01', 'sell', { code: 'stop-too-far', nearest: '10000' }],
    ['a sale', '0.01', '0.03', 'sell', { code: 'stop-too-far', nearest: '0.02' }],
    ['a buy', '10000', '0', 'buy', { code: 'not-positive' }],
    // What is near is told only where it would do: 10000 is not below, 6666.66 is too far.
    ['a buy', '10000', '9999.995', 'buy', { code: 'off-step', step: '0.01', nearest: ['9999.99'] }],
    ['a buy', '10000', '6666.667', 'buy', { code: 'off-step', step: '0.01', nearest: ['6666.67'] }],
    ['a sale', '10000', '10000.005', 'sell', { code: 'off-step', step: '0.01', nearest: ['10000.01'] }],
    ['a sale', '5000', '9999.995', 'sell', { code: 'off-step', step: '0.01', nearest: ['9999.99', '10000'] }],
    // Between steps, and on the wrong side: one complaint, and one way out.
    ['a buy', '10000', '20000.001', 'buy', { code: 'stop-not-below', nearest: '9999.99' }],
    ['a buy', '10000', '6666.666', 'buy', { code: 'stop-too-far', nearest: '6666.67' }],
    ['a buy', '10000', '9000.005', 'buy', { code: 'off-step', step: '0.01', nearest: ['9000', '9000.01'] }],
  ])('of %s at %s may not be at %s', (_, price, stopPrice, side, complaint) => {
    const typed = { ...order, ...stop(side as 'buy' | 'sell', price, stopPrice) }
    expect(complaintsOf(typed, bitcoin, null)).toEqual([{ field: 'stopPrice', ...complaint }])
  })

  it.each(['maker-or-cancel', 'immediate-or-cancel', 'fill-or-kill'] as const)('takes no %s', (option) => {
    const typed = { ...order, ...stop('buy', '10500', '10000'), option }
    expect(complaintsOf(typed, bitcoin, null)).toEqual([{ field: 'option', code: 'not-with-stop' }])
  })

  it('is not held against a price that is none', () => {
    const market = { ...bitcoin, priceStep: amount('1') }
    const typed = { ...order, ...stop('sell', '-0.4', '1') }
    expect(complaintsOf(typed, market, null)).toEqual([{ field: 'price', code: 'not-positive' }])
  })

  it('beside a price between steps is told against that price, and what is near is on the step', () => {
    const typed = { ...order, ...stop('buy', '100.001', '200') }
    expect(complaintsOf(typed, bitcoin, null)).toEqual([
      { field: 'price', code: 'off-step', step: '0.01', nearest: ['100', '100.01'] },
      { field: 'stopPrice', code: 'stop-not-below', nearest: '100' },
    ])
  })
})

describe('a market', () => {
  it.each(['closed', 'cancel_only'])('that is %s takes no order', (status) => {
    expect(complaintsOf(order, open({ status }), null)).toEqual([{ field: 'market', code: 'closed', status }])
  })

  it.each([null, 'immediate-or-cancel', 'fill-or-kill'] as const)('of makers takes none with %s', (option) => {
    expect(complaintsOf({ ...order, option }, open({ status: 'post_only' }), null)).toEqual([
      { field: 'option', code: 'post-only' },
    ])
  })

  it('of limits takes no stop', () => {
    const typed = { ...order, ...stop('buy', '10500', '10000') }
    expect(complaintsOf(typed, open({ status: 'limit_only' }), null)).toEqual([
      { field: 'stopPrice', code: 'limit-only' },
    ])
  })
})

describe('the funds of an order', () => {
  const having = (base: string, quote: string) => ({ base: amount(base), quote: amount(quote) })
  const buy = { ...order, amount: amount('0.01'), price: amount('60000') }
  const notEnough = { field: 'amount', code: 'not-enough' }

  it.each([
    ['to the last cent', having('0', '600'), buy],
    ['to the last coin', having('0.01', '0'), { ...buy, side: 'sell' as const }],
  ])('are enough %s', (_, available, typed) => {
    expect(complaintsOf(typed, bitcoin, available)).toEqual([])
  })

  it.each([
    ['599.999999', '0.00999999'],
    ['100', '0.00166666'],
    ['0.6', '0.00001'],
    // Less than the minimum would cost: nothing near would do.
    ['0.599999', null],
    ['0', null],
    ['-5', null],
  ])('that are $%s buy %s at the most', (quote, nearest) => {
    expect(complaintsOf(buy, bitcoin, having('99', quote))).toEqual([
      { ...notEnough, needed: '600', available: quote, currency: 'USD', nearest },
    ])
  })

  it.each([
    ['0.009999999999', '0.00999999'],
    ['0.000009', null],
    ['-1', null],
  ])('that are %s BTC sell %s at the most', (base, nearest) => {
    expect(complaintsOf({ ...buy, side: 'sell' }, bitcoin, having(base, '99999'))).toEqual([
      { ...notEnough, needed: '0.01', available: base, currency: 'BTC', nearest },
    ])
  })

  it('are not asked for an order that is not whole, and are not checked where they are not known', () => {
    const codes = (change: object, available: ReturnType<typeof having> | null) =>
      complaintsOf({ ...buy, ...change }, bitcoin, available).map(({ code }) => code)
    expect(codes({ price: '60000.001' }, having('0', '0'))).toEqual(['off-step'])
    expect(codes({ amount: '0' }, having('0', '0'))).toEqual(['not-positive'])
    expect(codes({ clientOrderId: '?' }, having('0', '0'))).toEqual(['odd-characters', 'not-enough'])
    expect(codes({ amount: '1000000' }, null)).toEqual([])
  })
})

describe('every order of every market', () => {
  const cases = markets.chain((market) => fc.tuple(fc.constant(market), orders(market), fc.option(funds)))

  it('raises the complaints of just the rules it breaks, read from the sheet a second time', () => {
    fc.assert(
      fc.property(cases, ([market, made, available]) => {
        const raised = complaintsOf(made, market, available).map(({ field, code }) => `${field} ${code}`)
        expect(raised.sort()).toEqual(brokenRules(made, market, available))
      }),
      { numRuns: 1500 },
    )
  })
})

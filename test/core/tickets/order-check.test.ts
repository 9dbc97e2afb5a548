import { describe, expect, it } from 'vitest'
import { amount } from '../../../src/core/money/amount.ts'
import { complaintsOf } from '../../../src/core/tickets/order-check.ts'
import { avax, madeUpMarket, madeUpOrder } from './made-up-order.ts'

const perpetual = madeUpMarket({ amountStep: '0.0001', priceStep: '0.5', minAmount: '0.0001' })
const stop = (side: string, price: string, stopPrice: string, option: string | null = null) =>
  madeUpOrder({ side, price, stopPrice, option })

describe('an order', () => {
  it.each([
    ['of exactly the least', madeUpOrder({ amount: '0.00001' }), madeUpMarket()],
    ['on its steps', madeUpOrder({ amount: '0.12345678', price: '67500.01' }), madeUpMarket()],
    ['of half dollars', madeUpOrder({ amount: '0.0001', price: '67605.5' }), perpetual],
    ['with a stop below its price', stop('buy', '10500', '10000'), madeUpMarket()],
    ['with a stop as far below as may be', stop('buy', '15000', '10000'), madeUpMarket()],
    ['with a stop above its price', stop('sell', '10000', '10500'), madeUpMarket()],
    ['with a stop as far above as may be', stop('sell', '5000', '10000'), madeUpMarket()],
    ['with an id of 36 signs', madeUpOrder({ clientOrderId: `a:-_.#${'9'.repeat(30)}` }), madeUpMarket()],
    ['in a market whose word nobody knows', madeUpOrder(), madeUpMarket({ status: 'half_open' })],
    [
      'that only makes, where only such is taken',
      madeUpOrder({ option: 'maker-or-cancel' }),
      madeUpMarket({ status: 'post_only' }),
    ],
    ['without a stop, where only such is taken', madeUpOrder(), madeUpMarket({ status: 'limit_only' })],
  ])('%s is complained of by nobody', (_, order, market) => {
    expect(complaintsOf(order, market, null)).toEqual([])
  })

  it.each([
    ['too little', { amount: '0.000001' }, { code: 'below-minimum', minimum: '0.00001', nearest: '0.00001' }],
    ['none', { amount: '0' }, { code: 'not-positive' }],
    ['less than none', { amount: '-1' }, { code: 'not-positive' }],
    [
      'off its step',
      { amount: '0.123456789' },
      { code: 'off-step', step: '0.00000001', nearest: ['0.12345678', '0.12345679'] },
    ],
  ])('of %s is told so at its amount', (_, change, expected) => {
    expect(complaintsOf(madeUpOrder(change), madeUpMarket(), null)).toEqual([{ field: 'amount', ...expected }])
  })

  it('below a minimum that is not on the step is told the first amount that is both', () => {
    const order = madeUpOrder({ symbol: 'AVAXUSD', price: '27.315' })
    const nearest = (typed: string) => complaintsOf({ ...order, amount: amount(typed) }, avax, null)
    expect(nearest('0.004999')).toEqual([
      { field: 'amount', code: 'below-minimum', minimum: '0.00499999', nearest: '0.005' },
    ])
    expect(nearest('0.00499999')).toMatchObject([{ nearest: '0.005' }])
    expect(nearest('0.0050005')).toEqual([
      { field: 'amount', code: 'off-step', step: '0.000001', nearest: ['0.005', '0.005001'] },
    ])
    expect(nearest('0.005')).toEqual([])
  })

  it.each([
    ['0', { code: 'not-positive' }],
    ['67500.001', { code: 'off-step', step: '0.01', nearest: ['67500', '67500.01'] }],
    ['0.001', { code: 'off-step', step: '0.01', nearest: ['0.01'] }],
  ])('at a price of %s is told so there', (price, expected) => {
    expect(complaintsOf(madeUpOrder({ price }), madeUpMarket(), null)).toEqual([{ field: 'price', ...expected }])
  })

  it.each([
    ['a buy that stops at its price', stop('buy', '10000', '10000'), { code: 'stop-not-below', nearest: '9999.99' }],
    ['a buy that stops above it', stop('buy', '10000', '11000'), { code: 'stop-not-below', nearest: '9999.99' }],
    ['a sale that stops at its price', stop('sell', '10000', '10000'), { code: 'stop-not-above', nearest: '10000.01' }],
    ['a sale that stops below it', stop('sell', '10000', '9000'), { code: 'stop-not-above', nearest: '10000.01' }],
    ['a buy that stops too far below', stop('buy', '15000.01', '10000'), { code: 'stop-too-far', nearest: '10000.01' }],
    ['a sale that stops too far above', stop('sell', '4999.99', '10000'), { code: 'stop-too-far', nearest: '9999.98' }],
    ['a buy at the least price', stop('buy', '0.01', '0.01'), { code: 'stop-not-below', nearest: null }],
    ['a sale at the least price', stop('sell', '0.01', '0.01'), { code: 'stop-not-above', nearest: '0.02' }],
    [
      'a stop off its step',
      stop('buy', '10000', '9000.005'),
      { code: 'off-step', step: '0.01', nearest: ['9000', '9000.01'] },
    ],
    [
      'a stop off its step, next to its price',
      stop('buy', '10000', '9999.995'),
      { code: 'off-step', step: '0.01', nearest: ['9999.99'] },
    ],
    ['a stop of nothing', stop('buy', '10000', '0'), { code: 'not-positive' }],
  ])('that is %s is told so at its stop', (_, order, expected) => {
    expect(complaintsOf(order, madeUpMarket(), null)).toEqual([{ field: 'stopPrice', ...expected }])
  })

  it.each([
    ['closed', {}, { field: 'market', code: 'closed', status: 'closed' }],
    ['cancel_only', {}, { field: 'market', code: 'closed', status: 'cancel_only' }],
    ['post_only', { option: 'fill-or-kill' }, { field: 'option', code: 'post-only' }],
    ['post_only', {}, { field: 'option', code: 'post-only' }],
    ['limit_only', { stopPrice: '60000' }, { field: 'stopPrice', code: 'limit-only' }],
    ['open', { stopPrice: '60000', option: 'fill-or-kill' }, { field: 'option', code: 'not-with-stop' }],
  ])('in a market that is %s, with %j, is told so', (status, change, expected) => {
    expect(complaintsOf(madeUpOrder(change), madeUpMarket({ status }), null)).toEqual([expected])
  })

  it.each([
    ['grid bot', { code: 'odd-characters', nearest: 'grid-bot' }],
    ['"; rm -rf /', { code: 'odd-characters', nearest: '---rm--rf--' }],
    ['é', { code: 'odd-characters', nearest: '-' }],
    ['x'.repeat(37), { code: 'too-long', nearest: 'x'.repeat(36) }],
    [`${'x'.repeat(40)} `, { code: 'odd-characters', nearest: 'x'.repeat(36) }],
  ])('with the id “%s” is told so there', (clientOrderId, expected) => {
    expect(complaintsOf(madeUpOrder({ clientOrderId }), madeUpMarket(), null)).toEqual([
      { field: 'clientOrderId', ...expected },
    ])
  })

  const funds = { base: amount('0.5'), quote: amount('3000') }
  it.each([
    ['buys for all there is', { amount: '0.05', price: '60000' }, []],
    [
      'buys for more than there is',
      { amount: '0.05', price: '67500' },
      [{ needed: '3375', available: '3000', currency: 'USD', nearest: '0.04444444' }],
    ],
    ['sells all there is', { side: 'sell', amount: '0.5' }, []],
    [
      'sells more than there is',
      { side: 'sell', amount: '0.50000001' },
      [{ needed: '0.50000001', available: '0.5', currency: 'BTC', nearest: '0.5' }],
    ],
    [
      'buys what nothing would buy',
      { amount: '1', price: '999999999' },
      [{ needed: '999999999', available: '3000', currency: 'USD', nearest: null }],
    ],
  ])('that %s is held against its funds', (_, change, expected) => {
    const complaints = expected.map((one) => ({ field: 'amount', code: 'not-enough', ...one }))
    expect(complaintsOf(madeUpOrder(change), madeUpMarket(), funds)).toEqual(complaints)
  })

  it('is told of all that is wrong at once, but not of its funds while its own numbers are wrong', () => {
    const order = madeUpOrder({ amount: '0', price: '0.001', clientOrderId: 'a b' })
    expect(complaintsOf(order, madeUpMarket({ status: 'closed' }), funds).map(({ field }) => field)).toEqual([
      'market',
      'amount',
      'price',
      'clientOrderId',
    ])
  })
})

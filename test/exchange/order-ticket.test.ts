import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Exchange, startExchange } from './exchange.ts'
import { makeCaller, type Received } from './practice-client.ts'
import { practiceKey } from './practice-keys.ts'

const now = 1_695_066_301_000
let exchange: Exchange
let trade: (path: string, fields?: Record<string, unknown>) => Promise<Received>
beforeAll(async () => {
  exchange = await startExchange({ now: () => now })
  exchange.setRateLimits(false)
  trade = makeCaller(exchange, practiceKey('Classic trader'), () => now)
})
afterAll(() => exchange.close())

const error = (reason: string, message: string) => JSON.stringify({ result: 'error', reason, message })
const order = { symbol: 'BTCUSD', amount: '0.001', price: '60000.00', side: 'buy', type: 'exchange limit' }
const newOrder = (fields: Record<string, unknown>) => trade('/v1/order/new', { ...order, ...fields })

describe('an order that is refused is told so in Gemini’s words', () => {
  test.each<[string, () => Promise<Received>, number, string]>([
    ['an empty symbol', () => newOrder({ symbol: '' }), 400, error('InvalidSymbol', "Received unsupported symbol ''")],
    [
      'a symbol with a separator',
      () => newOrder({ symbol: 'LTC_BTC' }),
      400,
      error('InvalidSymbol', "Received unsupported symbol 'LTC_BTC'"),
    ],
    [
      'a negative amount',
      () => newOrder({ amount: '-1' }),
      400,
      error('InvalidQuantity', 'Invalid quantity for symbol BTCUSD: -1'),
    ],
    [
      'no amount at all',
      () => newOrder({ amount: '0' }),
      400,
      error('InvalidQuantity', 'Invalid quantity for symbol BTCUSD: 0'),
    ],
    [
      'an empty amount',
      () => newOrder({ amount: '' }),
      400,
      error('InvalidQuantity', 'Invalid quantity for symbol BTCUSD: '),
    ],
    [
      'less than the minimum',
      () => newOrder({ amount: '0.000009' }),
      400,
      error('InvalidQuantity', 'Invalid quantity for symbol BTCUSD: 0.000009'),
    ],
    [
      'an amount between steps',
      () => newOrder({ amount: '0.000100001' }),
      400,
      error('InvalidQuantity', 'Invalid quantity for symbol BTCUSD: 0.000100001'),
    ],
    [
      'a negative price',
      () => newOrder({ price: '-1' }),
      400,
      error('InvalidPrice', 'Invalid price for symbol BTCUSD: -1'),
    ],
    [
      'a price between steps',
      () => newOrder({ price: '60000.001' }),
      400,
      error('InvalidPrice', 'Invalid price for symbol BTCUSD: 60000.001'),
    ],
    ['an empty side', () => newOrder({ side: '' }), 400, error('InvalidSide', "Invalid side for symbol BTCUSD: ''")],
    [
      'a market order',
      () => newOrder({ type: 'MARKET' }),
      400,
      error('InvalidOrderType', "Invalid order type for symbol BTCUSD: 'MARKET'"),
    ],
    [
      'an unknown option',
      () => newOrder({ options: ['maker-or-cancel1'] }),
      400,
      error('UnsupportedOption', 'Option "maker-or-cancel1" is not supported.'),
    ],
    [
      'two options',
      () => newOrder({ options: ['maker-or-cancel', 'fill-or-kill'] }),
      400,
      error(
        'ConflictingOptions',
        "A single order supports at most one of these options: ['maker-or-cancel', 'immediate-or-cancel', 'auction-only', 'fill-or-kill']",
      ),
    ],
    [
      'options that are no list',
      () => newOrder({ options: 'fill-or-kill' }),
      400,
      error('OptionsMustBeArray', 'OptionsMustBeArray'),
    ],
    [
      'a client order id that is a number',
      () => newOrder({ client_order_id: 7 }),
      400,
      error('ClientOrderIdMustBeString', 'ClientOrderIdMustBeString'),
    ],
    [
      'a long client order id',
      () => newOrder({ client_order_id: 'x'.repeat(100) }),
      400,
      error('ClientOrderIdTooLong', 'ClientOrderIdTooLong'),
    ],
    [
      'a closed market',
      () => newOrder({ symbol: 'oxtusd', amount: '5', price: '0.07' }),
      400,
      error('MarketNotOpen', 'Market is not open'),
    ],
    [
      'too little money, with thousands commas',
      () => newOrder({ amount: '34.12', price: '3633' }),
      406,
      error(
        'InsufficientFunds',
        "Failed to place buy order on symbol 'BTCUSD' for price $3,633.00 and quantity 34.12 BTC due to insufficient funds",
      ),
    ],
    [
      'too little money at a price below a thousand',
      () => newOrder({ amount: '34.12', price: '622.13' }),
      406,
      error(
        'InsufficientFunds',
        "Failed to place buy order on symbol 'BTCUSD' for price $622.13 and quantity 34.12 BTC due to insufficient funds",
      ),
    ],
    [
      'an unknown order',
      () => trade('/v1/order/status', { order_id: 68053334 }),
      404,
      error('OrderNotFound', 'Order 68053334 not found'),
    ],
    ['no order id', () => trade('/v1/order/cancel'), 400, error('MissingOrderField', 'MissingOrderField')],
  ])('%s', async (_, act, status, body) => {
    const answer = await act()
    expect([answer.status, answer.body]).toEqual([status, body])
  })

  test.each([
    ['buy', '59000.00', '59000.00', 'InvalidStopPriceBuy'],
    ['buy', '59000.00', '60000.00', 'InvalidStopPriceBuy'],
    ['sell', '59000.00', '58000.00', 'InvalidStopPriceSell'],
    ['sell', '29000.00', '58000.01', 'InvalidStopPriceRatio'],
    ['buy', '60000.00', 'abc', 'InvalidStopPrice'],
  ])('a stop-limit %s at %s with stop %s is %s', async (side, price, stop_price, reason) => {
    const answer = await newOrder({ type: 'exchange stop limit', side, price, stop_price })
    expect(answer.json).toMatchObject({ result: 'error', reason })
  })

  test('too little money has a short text', async () => {
    exchange.dialect.fundsMessage = 'short'
    const answer = await newOrder({ amount: '34.12' })
    exchange.dialect.fundsMessage = 'long'
    expect(answer.body).toBe(error('InsufficientFunds', 'Insufficient funds'))
  })
})

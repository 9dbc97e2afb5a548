import { describe, expect, it } from 'vitest'
import { parseFees } from '../../../src/core/gemini/fees.ts'
import { parseLossless } from '../../../src/core/gemini/json.ts'
import { parseMarkets } from '../../../src/core/gemini/markets.ts'
import { parseBestPrices } from '../../../src/core/gemini/order-book.ts'

const details = (change: object) => ({
  symbol: 'btcusd',
  base_currency: 'btc',
  quote_currency: 'usd',
  tick_size: '1E-8',
  quote_increment: '0.5',
  min_order_size: '0.00499999',
  ...change,
})

describe('the markets of an answer', () => {
  it('have exact steps, in plain digits, whatever way they were written', () => {
    const text =
      '[{"symbol":"BONKUSD","base_currency":"BONK","quote_currency":"USD","tick_size":1E-6,"quote_increment":0.000000001,"min_order_size":"4000","status":"open"}]'
    expect(parseMarkets(parseLossless(text))).toMatchObject([
      { symbol: 'BONKUSD', amountStep: '0.000001', priceStep: '0.000000001', minAmount: '4000', isSpot: true },
    ])
  })

  it('are named in capitals and sorted', () => {
    const markets = parseMarkets([details({ symbol: 'zecusd' }), details({})])
    expect(markets.map(({ symbol, base }) => [symbol, base])).toEqual([
      ['BTCUSD', 'BTC'],
      ['ZECUSD', 'BTC'],
    ])
  })

  it.each([
    ['without a step', { tick_size: '0' }],
    ['with a step below zero', { quote_increment: '-1' }],
    ['with a name that is none', { symbol: 'btc/usd' }],
    ['with no number', { min_order_size: 'few' }],
    ['with a least amount below zero', { min_order_size: '-1' }],
  ])('leave out one %s, and keep the others', (_, change) => {
    expect(parseMarkets([details(change), details({ symbol: 'ethusd' })]).map(({ symbol }) => symbol)).toEqual([
      'ETHUSD',
    ])
  })

  it.each([[{}], [[]], [[{}]], ['no']])('are not made of %j', (answer) => {
    if (Array.isArray(answer) && answer.length === 0) expect(parseMarkets(answer)).toEqual([])
    else expect(() => parseMarkets(answer)).toThrow()
  })
})

describe('the best prices', () => {
  it('are the first of each side, and null where nobody offers', () => {
    const entry = (price: string) => ({ price, amount: '1', timestamp: '1' })
    expect(parseBestPrices({ bids: [entry('1.5'), entry('1')], asks: [] })).toEqual({ bid: '1.5', ask: null })
    expect(() => parseBestPrices({ bids: [] })).toThrow()
  })
})

describe('the fees', () => {
  it.each([
    ['numbers', '{"api_maker_fee_bps":10,"api_taker_fee_bps":35,"web_maker_fee_bps":100}'],
    ['strings', '{"api_maker_fee_bps":"10","api_taker_fee_bps":"35"}'],
  ])('are those of the API, written as %s', (_, text) => {
    expect(parseFees(parseLossless(text))).toEqual({ makerBps: '10', takerBps: '35' })
  })
})

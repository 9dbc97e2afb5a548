import { describe, expect, it } from 'vitest'
import { parsePriceFeed } from '../../../src/core/gemini/price-feed.ts'
import { amount } from '../../../src/core/money/amount.ts'
import type { DisplayCurrency } from '../../../src/core/money/display-currency.ts'
import { noRates, ratesIn } from '../../../src/core/money/rates.ts'

const feed = parsePriceFeed([
  { pair: 'BTCUSD', price: '60000', percentChange24h: '10' },
  { pair: 'BTCEUR', price: '50000', percentChange24h: '21' },
  { pair: 'ETHUSD', price: '3000', percentChange24h: '20' },
  { pair: 'ETHEUR', price: '2600', percentChange24h: '5' },
  { pair: 'SOLUSD', price: '120', percentChange24h: '-50' },
  { pair: 'NEWUSD', price: '2' },
  { pair: 'GONEUSD', price: '0.01', percentChange24h: '-100' },
])
const worth = (code: string, held: string, currency: DisplayCurrency) =>
  ratesIn(feed, currency).valueOf(code, amount(held))
const change = (code: string, currency: DisplayCurrency) => ratesIn(feed, currency).dayChangeOf(code)

describe('what an amount is worth', () => {
  it.each<[string, string, string, DisplayCurrency, string | null]>([
    ['by the market in that currency', 'ETH', '2', 'EUR', '5200'],
    ['by the market the other way round', 'USD', '30000', 'BTC', '0.5'],
    ['across dollars and bitcoin, where there is no such market', 'SOL', '1', 'EUR', '100'],
    ['as itself', 'USD', '5.129', 'USD', '5.12'],
    ['cut to what the currency has, never rounded up', 'SOL', '0.0125999', 'USD', '1.51'],
    ['in bitcoin to the satoshi', 'SOL', '1', 'BTC', '0.002'],
    ['unknown where no market tells', 'ODD', '1', 'USD', null],
    ['unknown where bitcoin has no market in it', 'SOL', '1', 'GBP', null],
  ])('is told %s', (_, code, held, currency, expected) => {
    expect(worth(code, held, currency)).toBe(expected)
  })
})

describe('the change of a day', () => {
  it.each<[string, string, DisplayCurrency, string | null]>([
    ['of the market in that currency', 'ETH', 'EUR', '5'],
    ['of the currency itself, which is none', 'USD', 'USD', '0'],
    ['of a dollar in bitcoin, which fell as bitcoin rose', 'USD', 'BTC', '-9.09'],
    // 0.5 in dollars, times 1.21 / 1.10 for what the euro did to the dollar.
    ['across dollars and bitcoin', 'SOL', 'EUR', '-45'],
    ['of a price that the feed does not compare', 'NEW', 'USD', null],
    ['of a price that fell by all there was', 'GONE', 'USD', null],
    ['of what has no market', 'ODD', 'USD', null],
  ])('is that %s', (_, code, currency, expected) => {
    expect(change(code, currency)).toBe(expected)
  })

  it('and every value is unknown without a feed', () => {
    expect([noRates.dayChangeOf('BTC'), noRates.valueOf('BTC', amount('1'))]).toEqual([null, null])
  })
})

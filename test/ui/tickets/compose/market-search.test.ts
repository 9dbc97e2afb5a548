import { describe, expect, it } from 'vitest'
import type { Market } from '../../../../src/core/gemini/markets.ts'
import { findMarkets, marketHint, marketName } from '../../../../src/ui/tickets/compose/market-search.ts'
import { bitcoin } from '../../../core/tickets/made-up-orders.ts'

const market = (base: string, quote: string, change: Partial<Market> = {}): Market => ({
  ...bitcoin,
  symbol: base + quote,
  base,
  quote,
  ...change,
})
const perpetual = market('BTC', 'GUSD', { symbol: 'BTCGUSDPERP', isSpot: false })
const markets = [
  perpetual,
  market('BCH', 'USD'),
  market('BTC', 'USD'),
  market('BTC', 'EUR'),
  market('DOGE', 'BTC'),
  market('DOGE', 'USD'),
  market('ETH', 'BTC'),
  market('PAXG', 'USD'),
  market('OXT', 'USD', { status: 'closed' }),
]
const found = (typed: string) => findMarkets(markets, typed).map(({ symbol }) => symbol)

describe('a market', () => {
  it.each([
    ['BTC/USD', ['BTCUSD']],
    ['btc', ['BTCUSD', 'BTCEUR', 'BTCGUSDPERP', 'ETHBTC', 'DOGEBTC']],
    ['bit', ['BTCUSD', 'BTCEUR', 'BTCGUSDPERP', 'BCHUSD']],
    ['bitcoin c', ['BCHUSD']],
    ['doge', ['DOGEUSD', 'DOGEBTC']],
    ['  Eth ', ['ETHBTC']],
    ['gold', ['PAXGUSD']],
    ['perp', ['BTCGUSDPERP']],
    ['nothing of the kind', []],
  ])('is found by “%s”, the likeliest first', (typed, symbols) => {
    expect(found(typed)).toEqual(symbols)
  })

  it('is among all of them while nothing is typed', () => {
    expect(found('')).toHaveLength(markets.length)
    expect(found(' / ')).toHaveLength(markets.length)
  })

  it('is named by what it exchanges; a perpetual, which exchanges nothing, by its symbol', () => {
    expect([perpetual, market('BTC', 'USD')].map(marketName)).toEqual(['BTCGUSDPERP', 'BTC / USD'])
    expect([perpetual, markets[7], markets[8]].map((one) => one && marketHint(one))).toEqual([
      'Bitcoin, perpetual',
      'Pax Gold',
      'Orchid · closed',
    ])
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Exchange, startExchange } from './exchange.ts'
import { type Received, send } from './practice-client.ts'

let exchange: Exchange
beforeAll(async () => {
  exchange = await startExchange({ now: () => 1_800_000_000_000 })
  exchange.setRateLimits(false)
})
afterAll(() => exchange.close())

const get = (path: string, headers?: Record<string, string>): Promise<Received> =>
  send(exchange, 'production', 'GET', path, headers)

describe('public answers', () => {
  test.each([
    [
      'btcusd',
      '{"symbol":"BTCUSD","base_currency":"BTC","quote_currency":"USD","tick_size":1E-8,"quote_increment":0.01,"min_order_size":"0.00001","status":"open","wrap_enabled":false,"product_type":"spot","contract_type":"vanilla","contract_price_currency":"USD"}',
    ],
    [
      'DOGEBTC',
      '{"symbol":"DOGEBTC","base_currency":"DOGE","quote_currency":"BTC","tick_size":1E-8,"quote_increment":1E-9,"min_order_size":"1","status":"open","wrap_enabled":false,"product_type":"spot","contract_type":"vanilla","contract_price_currency":"BTC"}',
    ],
    [
      'btcgusdperp',
      '{"symbol":"BTCGUSDPERP","base_currency":"BTC","quote_currency":"GUSD","tick_size":0.0001,"quote_increment":0.5,"min_order_size":"0.0001","status":"open","wrap_enabled":false,"product_type":"swap","contract_type":"linear","contract_price_currency":"GUSD"}',
    ],
  ])('details of %s', async (symbol, body) => {
    expect((await get(`/v1/symbols/details/${symbol}`)).body).toBe(body)
  })

  test('every symbol has details, and the list is lower case', async () => {
    const symbols: string[] = (await get('/v1/symbols')).json
    const all: { symbol: string }[] = (await get('/v1/symbols/details/all')).json
    expect(symbols).toContain('paxgusd')
    expect(all.map(({ symbol }) => symbol.toLowerCase()).sort()).toEqual(symbols)
  })

  test.each([
    ['/v1/pricefeed', /^\[\{"pair":"BTCUSD","price":"67606\.49","percentChange24h":"0\.9"\},/],
    [
      '/v1/pubticker/btcusd',
      '{"bid":"67572.68","ask":"67640.30","last":"67606.49","volume":{"BTC":"25","USD":"1690162.25","timestamp":1800000000000}}',
    ],
    [
      '/v2/ticker/btcusd',
      /^\{"symbol":"BTCUSD","open":"67003\.45","high":"67606\.49","low":"67003\.45","close":"67606\.49",/,
    ],
    [
      '/v1/book/ethbtc?limit_bids=1&limit_asks=1',
      '{"bids":[{"price":"0.04041","amount":"5","timestamp":"1800000000"}],"asks":[{"price":"0.04047","amount":"5","timestamp":"1800000000"}]}',
    ],
    ['/v1/network/btc', '{"token":"BTC","network":["bitcoin"]}'],
  ])('%s', async (path, body) => {
    const answer = await get(path)
    expect(answer.status).toBe(200)
    if (typeof body === 'string') expect(answer.body).toBe(body)
    else expect(answer.body).toMatch(body)
  })

  test('the same question gets the same answer', async () => {
    const path = '/v1/book/btcusd'
    expect((await get(path)).body).toBe((await get(path)).body)
  })
})

describe('headers', () => {
  test('say JSON, the exchange’s time and Vary: Origin, and allow no other origin anything', async () => {
    const origin = { Origin: 'chrome-extension://practice' }
    for (const method of ['GET', 'OPTIONS']) {
      const { headers } = await send(exchange, 'production', method, '/v1/symbols', origin)
      expect(headers.date).toBe('Fri, 15 Jan 2027 08:00:00 GMT')
      expect(headers.vary).toBe('Origin')
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    }
    expect((await get('/v1/symbols')).headers['content-type']).toBe('application/json')
    expect(exchange.requests.some((request) => request.origin === 'chrome-extension://practice')).toBe(true)
  })

  test('a host that is neither of the two is not served', async () => {
    expect((await get('/v1/symbols', { Host: 'exchange.gemini.com' })).status).toBe(421)
  })
})

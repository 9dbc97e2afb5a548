import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Exchange, startExchange } from './exchange.ts'
import { makeCaller, type Received, send } from './practice-client.ts'
import { practiceKey } from './practice-keys.ts'

let now: number
let exchange: Exchange
let desk: (path: string, fields?: Record<string, unknown>) => Promise<Received>
beforeEach(async () => {
  now = 1_800_000_000_000
  exchange = await startExchange({ now: () => now })
  desk = makeCaller(exchange, practiceKey('Heartbeat desk'), () => now)
})
afterEach(() => exchange.close())

const order = { symbol: 'btcusd', side: 'buy', type: 'exchange limit', amount: '0.01', price: '50000' }

describe('a key that requires a heartbeat', () => {
  test.each([
    [30_000, true],
    [30_001, false],
  ])('after %i ms of silence its order lives on: %s', async (silence, isLive) => {
    const { order_id } = (await desk('/v1/order/new', order)).json
    now += silence
    expect((await desk('/v1/order/status', { order_id })).json.is_live).toBe(isLive)
  })

  test.each(['/v1/heartbeat', '/v1/balances', '/v1/roles'])('is kept alive by %s', async (path) => {
    const { order_id } = (await desk('/v1/order/new', order)).json
    for (let beat = 0; beat < 4; beat += 1) {
      now += 20_000
      expect((await desk(path)).status).toBe(200)
    }
    expect((await desk('/v1/order/status', { order_id })).json.is_live).toBe(true)
  })

  test('is not kept alive by a call with a wrong signature or nonce, nor by public calls', async () => {
    const { order_id } = (await desk('/v1/order/new', order)).json
    now += 20_000
    expect((await desk('/v1/heartbeat', { nonce: 1 })).json.reason).toBe('InvalidNonce')
    await send(exchange, 'production', 'GET', '/v1/symbols')
    now += 20_000
    expect((await desk('/v1/order/status', { order_id })).json).toMatchObject({ is_live: false, is_cancelled: true })
    const usd = (await desk('/v1/balances')).json[0]
    expect(usd).toMatchObject({ currency: 'USD', amount: '250000', available: '250000' })
  })

  test('has no order left to fill once it has been silent', async () => {
    const { order_id } = (await desk('/v1/order/new', order)).json
    now += 31_000
    exchange.movePrice('production', 'btcusd', '40000')
    expect((await desk('/v1/order/status', { order_id })).json).toMatchObject({
      is_cancelled: true,
      executed_amount: '0',
    })
  })

  test('answers a heartbeat with ok', async () => {
    expect((await desk('/v1/heartbeat')).body).toBe('{"result":"ok"}')
  })
})

describe('every other key', () => {
  test('may be silent for a day', async () => {
    const trader = makeCaller(exchange, practiceKey('Trader'), () => now)
    const { order_id } = (await trader('/v1/order/new', order)).json
    now += 86_400_000
    expect((await trader('/v1/order/status', { order_id })).json.is_live).toBe(true)
  })
})

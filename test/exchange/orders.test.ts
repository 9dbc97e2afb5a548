import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Exchange, startExchange } from './exchange.ts'
import { makeCaller, type Received } from './practice-client.ts'
import { practiceKey } from './practice-keys.ts'

const now = 1_800_000_000_123
let exchange: Exchange
let trade: (path: string, fields?: Record<string, unknown>) => Promise<Received>
beforeEach(async () => {
  exchange = await startExchange({ now: () => now })
  exchange.setRateLimits(false)
  trade = makeCaller(exchange, practiceKey('Classic trader'), () => now)
})
afterEach(() => exchange.close())

const limit = (fields: Record<string, unknown>) =>
  trade('/v1/order/new', { symbol: 'BTCUSD', amount: '0.01', side: 'buy', type: 'exchange limit', ...fields })

/** Amount and available of one currency, or undefined when it is not listed. */
async function balance(currency: string): Promise<[string, string] | undefined> {
  const rows: Record<string, string>[] = (await trade('/v1/balances')).json
  const row = rows.find((candidate) => candidate.currency === currency)
  return row && [row.amount ?? '', row.available ?? '']
}

describe('a limit order', () => {
  test('that rests answers like the recording, pads its price and holds its cost and the taker fee', async () => {
    const { status, body, json } = await limit({ price: '60000', amount: '0.01', client_order_id: 'ticket-1' })
    expect(status).toBe(200)
    expect(body).toBe(
      `{"order_id":"${json.order_id}","id":"${json.order_id}","symbol":"btcusd","exchange":"gemini","avg_execution_price":"0.00",` +
        '"side":"buy","type":"exchange limit","timestamp":"1800000000","timestampms":1800000000123,"is_live":true,' +
        '"is_cancelled":false,"is_hidden":false,"was_forced":false,"executed_amount":"0","client_order_id":"ticket-1",' +
        '"options":[],"price":"60000.00","original_amount":"0.01","remaining_amount":"0.01"}',
    )
    expect(json.order_id).toMatch(/^\d{17}$/)
    expect(await balance('USD')).toEqual(['4980', '4377.6'])
    expect((await trade('/v1/orders')).json).toEqual([json])
  })

  test('that crosses fills at the house’s price and pays the taker fee', async () => {
    const { json } = await limit({ price: '68000' })
    // The house asks 67606.49 x 1.0005, rounded up to a cent.
    expect(json).toMatchObject({ is_live: false, is_cancelled: false, executed_amount: '0.01', remaining_amount: '0' })
    expect(json.avg_execution_price).toBe('67640.30')
    // 676.403 and a fee of 0.4 %, 2.705612.
    expect(await balance('USD')).toEqual(['4300.891388', '4300.891388'])
    expect((await balance('BTC'))?.[0]).toBe('0.4227')
    const [mine] = (await trade('/v1/mytrades', { symbol: 'btcusd' })).json
    expect(mine).toMatchObject({
      price: '67640.30',
      amount: '0.01',
      type: 'Buy',
      aggressor: true,
      fee_currency: 'USD',
      fee_amount: '2.705612',
      order_id: json.order_id,
      symbol: 'BTCUSD',
    })
  })

  test('that rests and is run over fills at its own price and pays the maker fee', async () => {
    const { json } = await limit({ price: '60000.00' })
    exchange.movePrice('production', 'btcusd', '59000')
    const status = (await trade('/v1/order/status', { order_id: json.order_id, include_trades: true })).json
    expect(status).toMatchObject({ is_live: false, executed_amount: '0.01', avg_execution_price: '60000.00' })
    expect(status.trades).toMatchObject([{ aggressor: false, fee_amount: '1.20', price: '60000.00' }])
    expect(await balance('USD')).toEqual(['4378.8', '4378.8'])
    exchange.movePrice('sandbox', 'btcusd', '1') // the other environment has prices of its own
    expect((await trade('/v1/orders')).json).toEqual([])
  })

  test('of another account is met before the house', async () => {
    const desk = makeCaller(exchange, practiceKey('Heartbeat desk'), () => now)
    const ask = { symbol: 'btcusd', side: 'sell', type: 'exchange limit', amount: '0.01', price: '67610' }
    const maker = (await desk('/v1/order/new', ask)).json
    const { json } = await limit({ price: '67620' })
    expect(json).toMatchObject({ executed_amount: '0.01', avg_execution_price: '67610.00' })
    expect((await desk('/v1/order/status', { order_id: maker.order_id })).json).toMatchObject({
      executed_amount: '0.01',
    })
  })

  test('in a coin’s book echoes its price bare', async () => {
    const { json } = await limit({ symbol: 'dogebtc', amount: '100', price: '0.000001' })
    expect(json.price).toBe('0.000001')
  })
})

describe('steps and minimums', () => {
  test.each([
    ['avaxusd', '0.00499999', '20.001', 400, 'InvalidQuantity'], // the minimum is finer than the step: nothing meets both
    ['avaxusd', '0.005', '20.001', 200, undefined],
    ['avaxusd', '0.004999', '20.001', 400, 'InvalidQuantity'],
    ['dogebtc', '100', '0.000001001', 200, undefined],
    ['dogebtc', '100', '0.0000010001', 400, 'InvalidPrice'],
    ['btcgusdperp', '0.001', '50000.5', 200, undefined],
    ['btcgusdperp', '0.001', '50000.25', 400, 'InvalidPrice'],
    ['bonkusd', '4000', '0.000000001', 200, undefined],
    ['bonkusd', '3999', '0.000000001', 400, 'InvalidQuantity'],
  ])('%s %s at %s', async (symbol, amount, price, status, reason) => {
    const answer = await limit({ symbol, amount, price })
    expect([answer.status, answer.json.reason]).toEqual([status, reason])
  })
})

describe('an execution option', () => {
  test.each([
    [
      'maker-or-cancel',
      '68000',
      '0.01',
      { is_cancelled: true, executed_amount: '0', reason: 'MakerOrCancelWouldTake' },
    ],
    ['maker-or-cancel', '60000', '0.01', { is_live: true, is_cancelled: false, executed_amount: '0' }],
    ['immediate-or-cancel', '60000', '0.01', { is_cancelled: true, reason: 'ImmediateOrCancelWouldPost' }],
    ['immediate-or-cancel', '68000', '0.01', { is_cancelled: false, is_live: false, executed_amount: '0.01' }],
    ['fill-or-kill', '68000', '0.01', { is_cancelled: false, is_live: false, executed_amount: '0.01' }],
  ])('%s at %s for %s', async (option, price, amount, expected) => {
    const { status, json } = await limit({ options: [option], price, amount })
    expect(status).toBe(200)
    expect(json).toMatchObject({ ...expected, options: [option] })
  })

  test('of a sale larger than the book: IOC fills a part, FOK nothing, a plain one is stopped at 5 %', async () => {
    const desk = makeCaller(exchange, practiceKey('Heartbeat desk'), () => now)
    const sell = { symbol: 'btcusd', side: 'sell', type: 'exchange limit', amount: '2' }
    const killed = await desk('/v1/order/new', { ...sell, price: '65000', options: ['fill-or-kill'] })
    expect(killed.json).toMatchObject({ executed_amount: '0', reason: 'FillOrKillWouldNotFill' })
    const part = await desk('/v1/order/new', { ...sell, price: '66300', options: ['immediate-or-cancel'] })
    expect(part.json).toMatchObject({
      is_cancelled: true,
      executed_amount: '1.25',
      reason: 'ImmediateOrCancelWouldPost',
    })
    const stopped = await desk('/v1/order/new', { ...sell, price: '1000' })
    expect(stopped.json).toMatchObject({ is_cancelled: true, executed_amount: '1.75', reason: 'ExceedsPriceLimits' })
  })

  test('is not needed to stop an account from trading with itself', async () => {
    await limit({ price: '67000' })
    const { json } = await limit({ side: 'sell', price: '66000' })
    expect(json).toMatchObject({ is_cancelled: true, executed_amount: '0', reason: 'SelfCrossPrevented' })
  })
})

describe('a stop-limit order', () => {
  test('waits, holds its money, and trades when the price reaches its stop', async () => {
    const { json } = await limit({ type: 'exchange stop limit', price: '71000.00', stop_price: '70000' })
    expect(json).toMatchObject({ type: 'stop-limit', is_live: true, stop_price: '70000.00', price: '71000.00' })
    expect(json).not.toHaveProperty('remaining_amount')
    expect(await balance('USD')).toEqual(['4980', '4267.16'])
    exchange.movePrice('production', 'btcusd', '69999')
    expect((await trade('/v1/orders')).json).toHaveLength(1)
    exchange.movePrice('production', 'btcusd', '70000')
    const status = (await trade('/v1/order/status', { order_id: json.order_id })).json
    expect(status).toMatchObject({ is_live: false, executed_amount: '0.01', remaining_amount: '0' })
  })
})

describe('cancelling', () => {
  test('gives the hold back, and a second time changes nothing', async () => {
    const { json } = await limit({ price: '60000' })
    const first = await trade('/v1/order/cancel', { order_id: json.order_id })
    expect(first.json).toMatchObject({ is_live: false, is_cancelled: true, reason: 'Requested' })
    const second = await trade('/v1/order/cancel', { order_id: json.order_id })
    expect([second.status, second.body]).toEqual([200, first.body])
    expect(await balance('USD')).toEqual(['4980', '4980'])
  })

  test('a filled order answers with its state', async () => {
    const { json } = await limit({ price: '68000' })
    const { status, json: after } = await trade('/v1/order/cancel', { order_id: json.order_id })
    expect([status, after.is_cancelled, after.executed_amount]).toEqual([200, false, '0.01'])
  })

  test('a session leaves what another key placed; all does not; ids are numbers, digit for digit', async () => {
    const time = makeCaller(exchange, practiceKey('Trader'), () => now)
    const mine = (await limit({ price: '50000' })).json.order_id
    const other = { symbol: 'btcusd', side: 'buy', type: 'exchange limit', amount: '0.01', price: '50001' }
    const theirs = (await time('/v1/order/new', other)).json.order_id
    const session = await trade('/v1/order/cancel/session')
    expect(session.body).toBe(`{"result":"ok","details":{"cancelledOrders":[${mine}],"cancelRejects":[]}}`)
    const all = await trade('/v1/order/cancel/all')
    expect(all.body).toBe(`{"result":"ok","details":{"cancelledOrders":[${theirs}],"cancelRejects":[]}}`)
    // What these digits are for: a client that reads them as a double has another order.
    expect(String(all.json.details.cancelledOrders[0])).not.toBe(theirs)
  })
})

describe('finding an order', () => {
  test('works by number, by text and by client order id, within its account only', async () => {
    const { order_id } = (await limit({ price: '60000', client_order_id: 'a-1' })).json
    expect((await trade('/v1/order/status', { order_id })).status).toBe(200)
    expect((await trade('/v1/order/status', { client_order_id: 'a-1' })).json.order_id).toBe(order_id)
    const desk = makeCaller(exchange, practiceKey('Heartbeat desk'), () => now)
    expect((await desk('/v1/order/status', { order_id })).status).toBe(404)
  })

  test('that has ended is in the history, newest first, with its trades', async () => {
    await limit({ price: '68000' })
    const second = (await limit({ price: '60000' })).json.order_id
    await trade('/v1/order/cancel', { order_id: second })
    const { json, body } = await trade('/v1/orders/history')
    expect(json.map((order: { order_id: string }) => order.order_id)[0]).toBe(second)
    expect(json[1].trades).toHaveLength(1)
    expect(body).toMatch(/"tid":\d{17},/)
  })
})

describe('volume', () => {
  test('is what the trades add up to', async () => {
    await limit({ price: '68000' })
    const { json, body } = await trade('/v1/notionalvolume')
    // 0.01 x 67640.30, and of the history 0.0123 x 66950.25 and 0.5 x 2688.1; the trade of 40 days ago does not count.
    expect(body).toContain('"notional_30d_volume":2843.941075')
    expect(json).toMatchObject({ api_maker_fee_bps: 20, api_taker_fee_bps: 40, date: '2027-01-15' })
    expect(json.notional_1d_volume).toHaveLength(3)
    const [rows] = (await trade('/v1/tradevolume')).json
    expect(rows.at(-1)).toMatchObject({ symbol: 'btcusd', total_volume_base: 0.01, buy_taker_count: 1 })
    expect((await trade('/v1/mytrades')).json).toHaveLength(4)
  })
})

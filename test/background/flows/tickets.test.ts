import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { amount } from '../../../src/core/money/amount.ts'
import type { Order } from '../../../src/core/tickets/order.ts'
import type { Ticket } from '../../../src/core/tickets/ticket.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import { makeCaller } from '../../exchange/practice-client.ts'
import { practiceKey } from '../../exchange/practice-keys.ts'
import type { HouseUnderTest } from '../house-under-test.ts'
import { openOrders, order, sendIt, ticketKey } from './ticket-key.ts'

let exchange: Exchange
beforeEach(async () => {
  exchange = await startExchange()
})
afterEach(() => exchange.close())

const card = (twinkey: HouseUnderTest) => twinkey.view('keys')?.cards[0]
/** What was called with a key. */
const pathsCalled = () => exchange.requests.filter(({ method }) => method === 'POST').map(({ path }) => path)

describe('a ticket', () => {
  it.each<[string, Partial<Order>, object]>([
    ['a limit order', {}, { price: '60000.00', original_amount: '0.01', side: 'buy', options: [] }],
    [
      'a sale with an option and an id',
      { side: 'sell', price: amount('70000.5'), option: 'maker-or-cancel', clientOrderId: 'grid:7.a-b_c#1' },
      { side: 'sell', price: '70000.50', options: ['maker-or-cancel'], client_order_id: 'grid:7.a-b_c#1' },
    ],
    [
      'a stop-limit order',
      { side: 'sell', price: amount('64000'), stopPrice: amount('65000') },
      { side: 'sell', price: '64000.00', stop_price: '65000.00' },
    ],
  ])('of %s is not sent; sent by its owner, it is the order to the letter', async (_, change, expected) => {
    const twinkey = await ticketKey(exchange, 'Trader')
    const ticket = await twinkey.sign(order(change))
    expect(pathsCalled().filter((path) => path.startsWith('/v1/order'))).toEqual([])
    const { status, json } = await sendIt(exchange, ticket)
    expect([status, json]).toMatchObject([200, { symbol: 'btcusd', ...expected }])
  })

  it('can cancel one order by a number beyond 2^53, ask for it, and cancel what is left', async () => {
    const twinkey = await ticketKey(exchange, 'Trader', 'time-based')
    const place = async (clientOrderId: string) =>
      (await sendIt(exchange, await twinkey.sign(order({ clientOrderId })))).json.order_id as string
    const [first, second] = [await place('first'), await place('second')]
    expect(Number(first)).toBeGreaterThan(Number.MAX_SAFE_INTEGER)

    expect((await sendIt(exchange, await twinkey.sign({ kind: 'cancel', orderId: first }))).json).toMatchObject({
      order_id: first,
      is_cancelled: true,
    })
    expect((await sendIt(exchange, await twinkey.sign({ kind: 'status', orderId: first }))).json.order_id).toBe(first)
    const byId = await twinkey.sign({ kind: 'status-by-client-id', clientOrderId: 'second' })
    expect((await sendIt(exchange, byId)).json.order_id).toBe(second)
    expect((await sendIt(exchange, await twinkey.sign(openOrders))).json).toMatchObject([{ order_id: second }])
    const { body } = await sendIt(exchange, await twinkey.sign({ kind: 'cancel-session' }))
    expect(body).toContain(`"cancelledOrders":[${second}]`)
    expect((await sendIt(exchange, await twinkey.sign({ kind: 'cancel-all' }))).status).toBe(200)
  })

  it('names the account that a master key means, and none that the key does not reach', async () => {
    const twinkey = await ticketKey(exchange, 'Family keeper', 'time-based')
    const signFor = (account: string | null) =>
      twinkey.ask('popup', 'ticket.sign', {
        ref: twinkey.ref,
        account,
        ticket: order({ side: 'sell', price: amount('70000') }),
      })
    for (const wrong of [null, 'nobody', 'Savings', 'savings"}'])
      await expect(signFor(wrong)).rejects.toThrow('no-such-account')
    expect((await sendIt(exchange, await signFor('savings'))).status).toBe(200)
    const ordersOf = async (account: string) =>
      (await makeCaller(exchange, practiceKey('Family keeper'))('/v1/orders', { account })).json
    expect([await ordersOf('savings'), await ordersOf('primary')]).toMatchObject([[{ side: 'sell' }], []])
  })

  it.each<[string, Ticket, boolean]>([
    ['Auditor', order(), false],
    ['Auditor', { kind: 'cancel-all' }, false],
    ['Auditor', openOrders, true],
    ['Auditor', { kind: 'status', orderId: '1' }, true],
  ])('of an %s for %j is signed only where its role reaches: %s', async (label, ticket, isSigned) => {
    const twinkey = await ticketKey(exchange, label)
    if (isSigned) expect((await twinkey.sign(ticket)).url).toMatch(/^https:\/\/api\.gemini\.com\//)
    else await expect(twinkey.sign(ticket)).rejects.toThrow('cannot-trade')
  })

  it.each([
    { kind: 'withdraw', currency: 'btc', amount: '1', address: 'x' },
    { kind: 'order', order: { ...(order() as { order: Order }).order, request: '/v1/withdraw/btc' } },
    { kind: 'cancel', orderId: '1,"request":"/v1/withdraw/btc"' },
    { kind: 'cancel-all', endpoint: '/v1/withdraw/btc' },
    { kind: '__proto__' },
    { kind: 'constructor' },
  ])('that the list does not have is not signed: %j', async (ticket) => {
    const twinkey = await ticketKey(exchange, 'Heartbeat desk')
    await expect(twinkey.sign(ticket as never)).rejects.toThrow('not-understood')
    expect((await twinkey.house.log.read()).entries.filter(({ why }) => why === 'ticket')).toEqual([])
  })

  it('is not signed for a market that there is not', async () => {
    const twinkey = await ticketKey(exchange, 'Trader')
    await expect(twinkey.sign(order({ symbol: 'NOTUSD' }))).rejects.toThrow('no-such-market')
  })

  it('is not signed with a key that is proven dead', async () => {
    const twinkey = await ticketKey(exchange, 'Trader')
    exchange.keys.change(practiceKey('Trader').publicKey, { isDisabled: true })
    await twinkey.ask('options', 'revocation.ask', { ref: twinkey.ref })
    await expect(twinkey.sign({ kind: 'cancel-all' })).rejects.toThrow('unknown-key')
  })

  it('leaves its terms and a digest in the log, and itself nowhere', async () => {
    const twinkey = await ticketKey(exchange, 'Trader')
    const { headers } = await twinkey.sign(order({ clientOrderId: 'mine' }))
    const payload = headers['X-GEMINI-PAYLOAD']
    const { entries, breaks } = await twinkey.house.log.read()
    expect(entries[0]).toMatchObject({
      endpoint: '/v1/order/new',
      why: 'ticket',
      answer: null,
      ticket: {
        terms:
          '{"symbol":"BTCUSD","amount":"0.01","price":"60000","side":"buy","type":"exchange limit","client_order_id":"mine"}',
        digest: createHash('sha256').update(payload).digest('hex'),
      },
    })
    expect(breaks).toEqual([])
    const everything = JSON.stringify([[...twinkey.area], await twinkey.texts(), entries])
    for (const part of [headers['X-GEMINI-SIGNATURE'], payload, payload.slice(0, 40)])
      expect(everything).not.toContain(part)
    expect(card(twinkey)?.ownersUseAt).toBeGreaterThan(0)
  })
})

describe('the time of a ticket', () => {
  it.each([0, 10, 20, 25] as const)('whose nonce is %i s ahead is so much longer', async (postDateSeconds) => {
    const twinkey = await ticketKey(exchange, 'Trader', 'time-based')
    await twinkey.ask('options', 'settings.change', { postDateSeconds })
    const before = twinkey.house.clock.now()
    const ticket = await twinkey.sign(openOrders)
    const good = (ticket.validUntil ?? 0) - before
    expect(good).toBeGreaterThan((postDateSeconds + 29) * 1000 - 1)
    expect(good).toBeLessThanOrEqual((postDateSeconds + 30) * 1000 + 10_000) // calls of a moment ago may have run ahead
    expect((await sendIt(exchange, ticket)).status).toBe(200)
    exchange.setSkewSeconds(Math.floor(good / 1000) - 1)
    expect((await sendIt(exchange, ticket)).status).toBe(200)
    exchange.setSkewSeconds(Math.ceil(good / 1000) + 2)
    expect((await sendIt(exchange, ticket)).json.reason).toBe('InvalidNonce')
  })

  it('does not keep a key whose nonces go by the clock from its refreshes, nor they it from being good', async () => {
    const twinkey = await ticketKey(exchange, 'Trader', 'time-based')
    const ticket = await twinkey.sign(openOrders)
    expect(card(twinkey)?.ticketOut).toMatchObject({ rule: 'time-based', validUntil: ticket.validUntil })
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(pathsCalled()).toContain('/v1/notionalbalances/usd')
    expect(twinkey.view('glance')).toMatchObject({ troubles: [], resting: [] })
    expect((await sendIt(exchange, ticket)).status).toBe(200)
  })
})

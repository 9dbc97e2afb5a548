import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkDaily } from '../../../src/background/jobs/daily-check.ts'
import type { NonceRule } from '../../../src/core/gemini/nonce.ts'
import type { KeyRef } from '../../../src/core/keys/key-profile.ts'
import { amount } from '../../../src/core/money/amount.ts'
import type { Order } from '../../../src/core/tickets/order.ts'
import type { Ticket } from '../../../src/core/tickets/ticket.ts'
import type { CopyableTicket } from '../../../src/protocol/ticket-view.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import { makeCaller, type Received, send } from '../../exchange/practice-client.ts'
import { practiceKey } from '../../exchange/practice-keys.ts'
import type { HouseUnderTest } from '../house-under-test.ts'
import { openHouse } from '../open-house.ts'
import { allRead, newKey, passphrase } from './new-key.ts'

let exchange: Exchange
beforeEach(async () => {
  exchange = await startExchange()
})
afterEach(() => exchange.close())

type WithKey = HouseUnderTest & { readonly ref: KeyRef; sign(ticket: Ticket): Promise<CopyableTicket> }

async function withKey(label: string, nonceRule: NonceRule = 'unknown'): Promise<WithKey> {
  const twinkey = await openHouse(exchange, passphrase)
  const { ref } = await twinkey.ask('options', 'key.add', newKey(label, { nonceRule }))
  if (!practiceKey(label).requiresHeartbeat) await allRead(twinkey)
  exchange.clearLogs()
  const account = practiceKey(label).scope === 'master' ? 'primary' : null
  return Object.assign(twinkey, {
    ref,
    sign: (ticket: Ticket) => twinkey.ask('popup', 'ticket.sign', { ref, account, ticket }),
  })
}

const order = (change: Partial<Order> = {}): Ticket => ({
  kind: 'order',
  order: {
    symbol: 'BTCUSD',
    side: 'buy',
    amount: amount('0.01'),
    price: amount('60000'),
    stopPrice: null,
    option: null,
    clientOrderId: null,
    ...change,
  },
})
const openOrders: Ticket = { kind: 'open-orders' }

/** Sends a ticket as its owner would, from somewhere else. */
function sendIt({ url, headers }: CopyableTicket): Promise<Received> {
  const { host, pathname } = new URL(url)
  const environment = host === 'api.gemini.com' ? 'production' : 'sandbox'
  return send(exchange, environment, 'POST', pathname, { ...headers, 'Content-Length': '0' })
}

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
    const twinkey = await withKey('Trader')
    const ticket = await twinkey.sign(order(change))
    expect(pathsCalled().filter((path) => path.startsWith('/v1/order'))).toEqual([])
    const { status, json } = await sendIt(ticket)
    expect([status, json]).toMatchObject([200, { symbol: 'btcusd', ...expected }])
  })

  it('can cancel one order by a number beyond 2^53, ask for it, and cancel what is left', async () => {
    const twinkey = await withKey('Trader', 'time-based')
    const place = async (clientOrderId: string) =>
      (await sendIt(await twinkey.sign(order({ clientOrderId })))).json.order_id as string
    const [first, second] = [await place('first'), await place('second')]
    expect(Number(first)).toBeGreaterThan(Number.MAX_SAFE_INTEGER)

    expect((await sendIt(await twinkey.sign({ kind: 'cancel', orderId: first }))).json).toMatchObject({
      order_id: first,
      is_cancelled: true,
    })
    expect((await sendIt(await twinkey.sign({ kind: 'status', orderId: first }))).json.order_id).toBe(first)
    const byId = await twinkey.sign({ kind: 'status-by-client-id', clientOrderId: 'second' })
    expect((await sendIt(byId)).json.order_id).toBe(second)
    expect((await sendIt(await twinkey.sign(openOrders))).json).toMatchObject([{ order_id: second }])
    const { body } = await sendIt(await twinkey.sign({ kind: 'cancel-session' }))
    expect(body).toContain(`"cancelledOrders":[${second}]`)
    expect((await sendIt(await twinkey.sign({ kind: 'cancel-all' }))).status).toBe(200)
  })

  it('names the account that a master key means, and none that the key does not reach', async () => {
    const twinkey = await withKey('Family keeper', 'time-based')
    const signFor = (account: string | null) =>
      twinkey.ask('popup', 'ticket.sign', {
        ref: twinkey.ref,
        account,
        ticket: order({ side: 'sell', price: amount('70000') }),
      })
    for (const wrong of [null, 'nobody', 'Savings', 'savings"}'])
      await expect(signFor(wrong)).rejects.toThrow('no-such-account')
    expect((await sendIt(await signFor('savings'))).status).toBe(200)
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
    const twinkey = await withKey(label)
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
    const twinkey = await withKey('Heartbeat desk')
    await expect(twinkey.sign(ticket as never)).rejects.toThrow('not-understood')
    expect((await twinkey.house.log.read()).entries.filter(({ why }) => why === 'ticket')).toEqual([])
  })

  it('is not signed for a market that there is not', async () => {
    const twinkey = await withKey('Trader')
    await expect(twinkey.sign(order({ symbol: 'NOTUSD' }))).rejects.toThrow('no-such-market')
  })

  it('is not signed with a key that is proven dead', async () => {
    const twinkey = await withKey('Trader')
    exchange.keys.change(practiceKey('Trader').publicKey, { isDisabled: true })
    await twinkey.ask('options', 'revocation.ask', { ref: twinkey.ref })
    await expect(twinkey.sign({ kind: 'cancel-all' })).rejects.toThrow('unknown-key')
  })

  it('leaves its terms and a digest in the log, and itself nowhere', async () => {
    const twinkey = await withKey('Trader')
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
    const twinkey = await withKey('Trader', 'time-based')
    await twinkey.ask('options', 'settings.change', { postDateSeconds })
    const before = twinkey.house.clock.now()
    const ticket = await twinkey.sign(openOrders)
    const good = (ticket.validUntil ?? 0) - before
    expect(good).toBeGreaterThan((postDateSeconds + 29) * 1000 - 1)
    expect(good).toBeLessThanOrEqual((postDateSeconds + 30) * 1000 + 10_000) // calls of a moment ago may have run ahead
    expect((await sendIt(ticket)).status).toBe(200)
    exchange.setSkewSeconds(Math.floor(good / 1000) - 1)
    expect((await sendIt(ticket)).status).toBe(200)
    exchange.setSkewSeconds(Math.ceil(good / 1000) + 2)
    expect((await sendIt(ticket)).json.reason).toBe('InvalidNonce')
  })

  it('does not keep a key whose nonces go by the clock from its refreshes, nor they it from being good', async () => {
    const twinkey = await withKey('Trader', 'time-based')
    const ticket = await twinkey.sign(openOrders)
    expect(card(twinkey)?.ticketOut).toMatchObject({ rule: 'time-based', validUntil: ticket.validUntil })
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(pathsCalled()).toContain('/v1/notionalbalances/usd')
    expect(twinkey.view('glance')).toMatchObject({ troubles: [], resting: [] })
    expect((await sendIt(ticket)).status).toBe(200)
  })
})

describe('a ticket of a key whose nonces rise', () => {
  it('keeps every other signature back, and says so, until its owner says what became of it', async () => {
    const twinkey = await withKey('Classic trader', 'rising')
    const { ref } = twinkey
    const ticket = await twinkey.sign(order())
    expect(ticket).toMatchObject({ rule: 'rising', validUntil: null })
    await twinkey.ask('popup', 'balances.refresh', null)
    twinkey.clock.shiftMs += 25 * 3_600_000
    await twinkey.ask('popup', 'vault.unlock', { passphrase })
    await checkDaily(twinkey.house)
    twinkey.clock.shiftMs = 0
    await twinkey.ask('popup', 'vault.unlock', { passphrase })
    const asked = [
      () => twinkey.ask('popup', 'key.check', { ref }),
      () => twinkey.sign(openOrders),
      () => twinkey.sign({ kind: 'cancel-all' }),
    ]
    for (const ask of asked) await expect(ask()).rejects.toThrow('ticket-out')
    expect(pathsCalled()).toEqual([])
    expect(twinkey.view('glance')).toMatchObject({
      troubles: [],
      isRefreshable: false,
      resting: [{ name: 'Classic trader', why: 'ticket-out' }],
    })

    expect((await sendIt(ticket)).status).toBe(200)
    await twinkey.ask('popup', 'ticket.sent', { ref })
    expect(card(twinkey)?.ticketOut).toBeNull()
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(twinkey.view('glance')).toMatchObject({ troubles: [], resting: [], isRefreshable: true })
  })

  it('can be burned: Gemini does not take it any more, and the key is free', async () => {
    const twinkey = await withKey('Classic trader', 'rising')
    const { ref } = twinkey
    const ticket = await twinkey.sign(order())
    await twinkey.ask('popup', 'ticket.burn', { ref })
    expect((await sendIt(ticket)).json.reason).toBe('InvalidNonce')
    expect(card(twinkey)?.ticketOut).toBeNull()
    expect((await twinkey.house.log.read()).entries[0]).toMatchObject({ endpoint: '/v1/roles', why: 'burn' })
    expect((await sendIt(await twinkey.sign(order()))).status).toBe(200)
  })

  it('is not called burned where Gemini could not be asked', async () => {
    const twinkey = await withKey('Classic trader', 'rising')
    const { ref } = twinkey
    await twinkey.sign(order())
    exchange.faults.add({ kind: 'maintenance', times: 1 })
    await expect(twinkey.ask('popup', 'ticket.burn', { ref })).rejects.toThrow('maintenance')
    expect(card(twinkey)?.ticketOut).toMatchObject({ endpoint: '/v1/order/new' })
    await twinkey.ask('popup', 'ticket.burn', { ref })
    expect(card(twinkey)?.ticketOut).toBeNull()
  })

  it('is over once another program has used a higher nonce', async () => {
    const twinkey = await withKey('Classic trader', 'rising')
    const { ref } = twinkey
    await twinkey.sign(order())
    await makeCaller(exchange, practiceKey('Classic trader'), () => Date.now() + 600_000)('/v1/roles')
    await twinkey.ask('popup', 'ticket.burn', { ref })
    expect(card(twinkey)?.ticketOut).toBeNull()
  })

  it('is still held after the worker died, and after a lock', async () => {
    const twinkey = await withKey('Classic trader', 'rising')
    const ticket = await twinkey.sign(order())
    const next = await twinkey.restarted()
    await next.ask('popup', 'balances.refresh', null)
    expect(pathsCalled()).toEqual([])
    expect(card(next)?.ticketOut).toMatchObject({ endpoint: '/v1/order/new', rule: 'rising' })
    await next.ask('popup', 'vault.lock', null)
    await next.ask('popup', 'vault.unlock', { passphrase })
    await next.ask('popup', 'balances.refresh', null)
    expect(pathsCalled()).toEqual([])
    expect((await sendIt(ticket)).status).toBe(200)
  })

  it('is held even where what is stored of it is damaged, and can be let go of', async () => {
    const twinkey = await withKey('Classic trader', 'rising')
    const { ref } = twinkey
    await twinkey.sign(order())
    const [name = ''] = await twinkey.rowsNamed('ticket/')
    await twinkey.replaceInBoth(name, 'garbage')
    const next = await twinkey.restarted()
    await next.ask('popup', 'view.publish', null)
    await expect(next.ask('popup', 'key.check', { ref })).rejects.toThrow('ticket-out')
    await next.ask('popup', 'ticket.sent', { ref })
    await next.ask('popup', 'key.check', { ref })
    expect(card(next)?.ticketOut).toBeNull()
  })

  it('goes with its key', async () => {
    const twinkey = await withKey('Classic trader', 'rising')
    await twinkey.sign(order())
    expect(await twinkey.rowsNamed('ticket/')).toHaveLength(1)
    await twinkey.ask('options', 'key.remove', { ref: twinkey.ref })
    expect(await twinkey.rowsNamed('ticket/')).toEqual([])
  })

  it('is ended by the call that proves a revocation: who revokes a key has done with its tickets', async () => {
    const twinkey = await withKey('Classic trader', 'rising')
    const { ref } = twinkey
    const ticket = await twinkey.sign(order())
    expect(await twinkey.ask('options', 'revocation.ask', { ref })).toEqual({ verdict: 'alive' })
    expect(card(twinkey)?.ticketOut).toBeNull()
    expect((await sendIt(ticket)).json.reason).toBe('InvalidNonce')
  })
})

describe('a ticket of a key whose nonces are not known', () => {
  it('is one of a known key, once its owner has said what was ticked', async () => {
    const twinkey = await withKey('Trader')
    const { ref } = twinkey
    await twinkey.ask('popup', 'key.say-nonces', { ref, rule: 'time-based' })
    const ticket = await twinkey.sign(openOrders)
    expect(ticket.rule).toBe('time-based')
    expect((await sendIt(ticket)).status).toBe(200)
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(twinkey.view('glance')?.resting).toEqual([])
  })

  it('of which its owner said the wrong thing is refused, and Gemini’s refusal puts it right for the next', async () => {
    const twinkey = await withKey('Trader')
    const { ref } = twinkey
    await twinkey.ask('popup', 'key.say-nonces', { ref, rule: 'rising' })
    expect((await sendIt(await twinkey.sign(openOrders))).json.reason).toBe('InvalidNonce')
    await twinkey.ask('popup', 'ticket.burn', { ref })
    const next = await twinkey.sign(openOrders)
    expect(next.rule).toBe('time-based')
    expect((await sendIt(next)).status).toBe(200)
  })

  it('is held, and told to end with the sooner of the two ways', async () => {
    const twinkey = await withKey('Trader')
    const ticket = await twinkey.sign(openOrders)
    expect(ticket.rule).toBe('unknown')
    expect(ticket.validUntil).toBeLessThanOrEqual(twinkey.house.clock.now() + 41_000)
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(pathsCalled()).toEqual([])
  })

  it('that is signed in the middle of a refresh ends that, which is no trouble of the key’s', async () => {
    const twinkey = await withKey('Family keeper')
    const refreshing = twinkey.ask('popup', 'balances.refresh', null)
    // Its calls are kept apart by the pace, and this is in line before the last of them.
    await twinkey.sign({ kind: 'cancel-all' })
    await refreshing
    expect(pathsCalled().length).toBeLessThan(3) // of three accounts
    expect(twinkey.view('glance')).toMatchObject({ troubles: [], resting: [{ why: 'ticket-out' }] })
    expect(card(twinkey)?.fault).toBeNull()
  })

  it('is not called dead by burning while it may go by the clock; it ends with its time, and holds nothing', async () => {
    const twinkey = await withKey('Trader')
    const { ref } = twinkey
    const ticket = await twinkey.sign(openOrders)
    await twinkey.ask('popup', 'ticket.burn', { ref })
    expect(card(twinkey)?.ticketOut).toMatchObject({ rule: 'time-based', validUntil: ticket.validUntil })
    expect((await sendIt(ticket)).status).toBe(200) // as it is, with this key
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(pathsCalled()).toContain('/v1/notionalbalances/usd')
  })
})

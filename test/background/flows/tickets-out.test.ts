import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkDaily } from '../../../src/background/jobs/daily-check.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import { makeCaller } from '../../exchange/practice-client.ts'
import { practiceKey } from '../../exchange/practice-keys.ts'
import type { HouseUnderTest } from '../house-under-test.ts'
import { passphrase } from './new-key.ts'
import { openOrders, order, sendIt, ticketKey } from './ticket-key.ts'

let exchange: Exchange
beforeEach(async () => {
  exchange = await startExchange()
})
afterEach(() => exchange.close())

const card = (twinkey: HouseUnderTest) => twinkey.view('keys')?.cards[0]
/** What was called with a key. */
const pathsCalled = () => exchange.requests.filter(({ method }) => method === 'POST').map(({ path }) => path)

describe('a ticket of a key whose nonces rise', () => {
  it('keeps every other signature back, and says so, until its owner says what became of it', async () => {
    const twinkey = await ticketKey(exchange, 'Classic trader', 'rising')
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

    expect((await sendIt(exchange, ticket)).status).toBe(200)
    await twinkey.ask('popup', 'ticket.sent', { ref })
    expect(card(twinkey)?.ticketOut).toBeNull()
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(twinkey.view('glance')).toMatchObject({ troubles: [], resting: [], isRefreshable: true })
  })

  it('can be burned: Gemini does not take it any more, and the key is free', async () => {
    const twinkey = await ticketKey(exchange, 'Classic trader', 'rising')
    const { ref } = twinkey
    const ticket = await twinkey.sign(order())
    await twinkey.ask('popup', 'ticket.burn', { ref })
    expect((await sendIt(exchange, ticket)).json.reason).toBe('InvalidNonce')
    expect(card(twinkey)?.ticketOut).toBeNull()
    expect((await twinkey.house.log.read()).entries[0]).toMatchObject({ endpoint: '/v1/roles', why: 'burn' })
    expect((await sendIt(exchange, await twinkey.sign(order()))).status).toBe(200)
  })

  it('is not called burned where Gemini could not be asked', async () => {
    const twinkey = await ticketKey(exchange, 'Classic trader', 'rising')
    const { ref } = twinkey
    await twinkey.sign(order())
    exchange.faults.add({ kind: 'maintenance', times: 1 })
    await expect(twinkey.ask('popup', 'ticket.burn', { ref })).rejects.toThrow('maintenance')
    expect(card(twinkey)?.ticketOut).toMatchObject({ endpoint: '/v1/order/new' })
    await twinkey.ask('popup', 'ticket.burn', { ref })
    expect(card(twinkey)?.ticketOut).toBeNull()
  })

  it('is over once another program has used a higher nonce', async () => {
    const twinkey = await ticketKey(exchange, 'Classic trader', 'rising')
    const { ref } = twinkey
    await twinkey.sign(order())
    await makeCaller(exchange, practiceKey('Classic trader'), () => Date.now() + 600_000)('/v1/roles')
    await twinkey.ask('popup', 'ticket.burn', { ref })
    expect(card(twinkey)?.ticketOut).toBeNull()
  })

  it('is still held after the worker died, and after a lock', async () => {
    const twinkey = await ticketKey(exchange, 'Classic trader', 'rising')
    const ticket = await twinkey.sign(order())
    const next = await twinkey.restarted()
    await next.ask('popup', 'balances.refresh', null)
    expect(pathsCalled()).toEqual([])
    expect(card(next)?.ticketOut).toMatchObject({ endpoint: '/v1/order/new', rule: 'rising' })
    await next.ask('popup', 'vault.lock', null)
    await next.ask('popup', 'vault.unlock', { passphrase })
    await next.ask('popup', 'balances.refresh', null)
    expect(pathsCalled()).toEqual([])
    expect((await sendIt(exchange, ticket)).status).toBe(200)
  })

  it('is held even where what is stored of it is damaged, and can be let go of', async () => {
    const twinkey = await ticketKey(exchange, 'Classic trader', 'rising')
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
    const twinkey = await ticketKey(exchange, 'Classic trader', 'rising')
    await twinkey.sign(order())
    expect(await twinkey.rowsNamed('ticket/')).toHaveLength(1)
    await twinkey.ask('options', 'key.remove', { ref: twinkey.ref })
    expect(await twinkey.rowsNamed('ticket/')).toEqual([])
  })

  it('is ended by the call that proves a revocation: who revokes a key has done with its tickets', async () => {
    const twinkey = await ticketKey(exchange, 'Classic trader', 'rising')
    const { ref } = twinkey
    const ticket = await twinkey.sign(order())
    expect(await twinkey.ask('options', 'revocation.ask', { ref })).toEqual({ verdict: 'alive' })
    expect(card(twinkey)?.ticketOut).toBeNull()
    expect((await sendIt(exchange, ticket)).json.reason).toBe('InvalidNonce')
  })
})

describe('a ticket of a key whose nonces are not known', () => {
  it('is one of a known key, once its owner has said what was ticked', async () => {
    const twinkey = await ticketKey(exchange, 'Trader')
    const { ref } = twinkey
    await twinkey.ask('popup', 'key.say-nonces', { ref, rule: 'time-based' })
    const ticket = await twinkey.sign(openOrders)
    expect(ticket.rule).toBe('time-based')
    expect((await sendIt(exchange, ticket)).status).toBe(200)
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(twinkey.view('glance')?.resting).toEqual([])
  })

  it('of which its owner said the wrong thing is refused, and Gemini’s refusal puts it right for the next', async () => {
    const twinkey = await ticketKey(exchange, 'Trader')
    const { ref } = twinkey
    await twinkey.ask('popup', 'key.say-nonces', { ref, rule: 'rising' })
    expect((await sendIt(exchange, await twinkey.sign(openOrders))).json.reason).toBe('InvalidNonce')
    await twinkey.ask('popup', 'ticket.burn', { ref })
    const next = await twinkey.sign(openOrders)
    expect(next.rule).toBe('time-based')
    expect((await sendIt(exchange, next)).status).toBe(200)
  })

  it('is held, and told to end with the sooner of the two ways', async () => {
    const twinkey = await ticketKey(exchange, 'Trader')
    const ticket = await twinkey.sign(openOrders)
    expect(ticket.rule).toBe('unknown')
    expect(ticket.validUntil).toBeLessThanOrEqual(twinkey.house.clock.now() + 41_000)
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(pathsCalled()).toEqual([])
  })

  it('that is signed in the middle of a refresh ends that, which is no trouble of the key’s', async () => {
    const twinkey = await ticketKey(exchange, 'Family keeper')
    const refreshing = twinkey.ask('popup', 'balances.refresh', null)
    // Its calls are kept apart by the pace, and this is in line before the last of them.
    await twinkey.sign({ kind: 'cancel-all' })
    await refreshing
    expect(pathsCalled().length).toBeLessThan(3) // of three accounts
    expect(twinkey.view('glance')).toMatchObject({ troubles: [], resting: [{ why: 'ticket-out' }] })
    expect(card(twinkey)?.fault).toBeNull()
  })

  it('is not called dead by burning while it may go by the clock; it ends with its time, and holds nothing', async () => {
    const twinkey = await ticketKey(exchange, 'Trader')
    const { ref } = twinkey
    const ticket = await twinkey.sign(openOrders)
    await twinkey.ask('popup', 'ticket.burn', { ref })
    expect(card(twinkey)?.ticketOut).toMatchObject({ rule: 'time-based', validUntil: ticket.validUntil })
    expect((await sendIt(exchange, ticket)).status).toBe(200) // as it is, with this key
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(pathsCalled()).toContain('/v1/notionalbalances/usd')
  })
})

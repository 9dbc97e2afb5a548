import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { KeyRef } from '../../../src/core/keys/key-profile.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import { instruments } from '../../exchange/instruments.ts'
import { practiceKey } from '../../exchange/practice-keys.ts'
import type { HouseUnderTest } from '../house-under-test.ts'
import { openHouse } from '../open-house.ts'
import { allRead, newKey, passphrase } from './new-key.ts'

let exchange: Exchange
beforeEach(async () => {
  exchange = await startExchange()
})
afterEach(() => exchange.close())

const production = { environment: 'production' } as const
const calls = (part: string) => exchange.requests.filter(({ path }) => path.includes(part)).length

async function withKey(label: string): Promise<HouseUnderTest & { ref: KeyRef }> {
  const twinkey = await openHouse(exchange, passphrase)
  const { ref } = await twinkey.ask('options', 'key.add', newKey(label))
  if (!practiceKey(label).requiresHeartbeat) await allRead(twinkey)
  exchange.clearLogs()
  return Object.assign(twinkey, { ref })
}

describe('the markets', () => {
  it('are all there, with the rules of their orders', async () => {
    const { markets } = await (await openHouse(exchange, passphrase)).ask('popup', 'market.list', production)
    expect(markets).toHaveLength(instruments.size)
    const find = (symbol: string) => markets.find((market) => market.symbol === symbol)
    expect(find('BTCUSD')).toEqual({
      symbol: 'BTCUSD',
      base: 'BTC',
      quote: 'USD',
      amountStep: '0.00000001',
      priceStep: '0.01',
      minAmount: '0.00001',
      status: 'open',
      isSpot: true,
    })
    expect(find('AVAXUSD')?.minAmount).toBe('0.00499999')
    expect(find('PAXGUSD')).toMatchObject({ base: 'PAXG', quote: 'USD' })
    expect(find('BTCGUSDPERP')).toMatchObject({ priceStep: '0.5', isSpot: false })
    expect(find('OXTUSD')?.status).toBe('closed')
  })

  it('are asked for once an hour, by whatever worker, and each environment for itself', async () => {
    const twinkey = await openHouse(exchange, passphrase)
    await Promise.all([
      twinkey.ask('popup', 'market.list', production),
      twinkey.ask('options', 'market.list', production),
    ])
    const next = await twinkey.restarted()
    await next.ask('popup', 'market.list', production)
    expect(calls('/v1/symbols')).toBe(1)
    await next.ask('popup', 'market.list', { environment: 'sandbox' })
    expect(calls('/v1/symbols')).toBe(2)
    next.clock.shiftMs += 61 * 60_000
    await next.ask('popup', 'market.list', production)
    expect(calls('/v1/symbols')).toBe(3)
  })

  it('serve on with their age where they can’t be read anew; and are not made up where they never were', async () => {
    const twinkey = await openHouse(exchange, passphrase)
    exchange.faults.add({ kind: 'maintenance', times: 1 })
    await expect(twinkey.ask('popup', 'market.list', production)).rejects.toThrow('maintenance')
    const first = await twinkey.ask('popup', 'market.list', production)
    twinkey.clock.shiftMs += 61 * 60_000
    exchange.faults.add({ kind: 'maintenance', times: 1 })
    expect(await twinkey.ask('popup', 'market.list', production)).toEqual(first)
  })

  it('have a best bid and ask, of now', async () => {
    const twinkey = await openHouse(exchange, passphrase)
    const ask = () => twinkey.ask('popup', 'market.best', { ...production, symbol: 'BTCUSD' })
    const before = await ask()
    expect(Number(before.bid)).toBeLessThan(Number(before.ask))
    exchange.movePrice('production', 'btcusd', '60000')
    const after = await ask()
    expect(Number(after.ask)).toBeLessThan(60_100)
    expect(after.asOf).toBeGreaterThanOrEqual(before.asOf)
  })

  it.each(['NOTUSD', 'btcusd', '../roles', 'BTCUSD?x=1'])(
    'are asked about by their own names only, not %s',
    async (symbol) => {
      const twinkey = await openHouse(exchange, passphrase)
      await expect(twinkey.ask('popup', 'market.best', { ...production, symbol })).rejects.toThrow('no-such-market')
      expect(calls('/v1/book')).toBe(0)
    },
  )
})

describe('the terms of an order', () => {
  const question = { account: null, symbol: 'BTCUSD', isAskedFor: false }

  it('are the account’s own fees, and what it could spend by its last figures', async () => {
    const twinkey = await withKey('Trader')
    const terms = await twinkey.ask('popup', 'ticket.terms', { ref: twinkey.ref, ...question })
    expect(terms).toMatchObject({
      rule: 'unknown',
      fees: { makerBps: '20', takerBps: '40' },
      noFees: null,
      funds: { quote: '4980', base: '0.4127' },
    })
    // Read again by the form itself, after each refresh: that does not put off the lock.
    const lockAt = twinkey.house.session.lockAt()
    twinkey.clock.shiftMs += 1000
    await twinkey.ask('popup', 'ticket.terms', { ref: twinkey.ref, ...question })
    expect(twinkey.house.session.lockAt()).toBe(lockAt)
    expect(calls('/v1/notionalvolume')).toBe(1)
    // Some markets have fees of their own.
    await twinkey.ask('popup', 'ticket.terms', { ref: twinkey.ref, ...question, symbol: 'ETHUSD' })
    expect(calls('/v1/notionalvolume')).toBe(2)
  })

  it('know nothing of funds in a market that is not spot', async () => {
    const twinkey = await withKey('Trader')
    const ask = (symbol: string) => twinkey.ask('popup', 'ticket.terms', { ref: twinkey.ref, ...question, symbol })
    expect((await ask('BTCGUSDPERP')).funds).toBeNull()
    expect((await ask('BTCUSD')).funds).not.toBeNull()
  })

  it('go by fresh figures: old ones are read anew, or say nothing of what can be spent', async () => {
    const twinkey = await withKey('Trader')
    const ask = () => twinkey.ask('options', 'ticket.terms', { ref: twinkey.ref, ...question })
    const first = (await ask()).funds?.asOf ?? 0
    twinkey.clock.shiftMs += 11 * 60_000
    exchange.setSkewSeconds(11 * 60)
    expect((await ask()).funds?.asOf).toBeGreaterThan(first + 11 * 60_000 - 1)
    await twinkey.ask('options', 'vault.touch', null)
    twinkey.clock.shiftMs += 11 * 60_000
    exchange.setSkewSeconds(22 * 60)
    exchange.faults.add({ kind: 'maintenance', times: 20 })
    expect((await ask()).funds).toBeNull()
  })

  it('of a key that requires a heartbeat are asked for only when a person says so', async () => {
    const twinkey = await withKey('Heartbeat desk')
    const ask = (isAskedFor: boolean) =>
      twinkey.ask('popup', 'ticket.terms', { ref: twinkey.ref, ...question, isAskedFor })
    expect(await ask(false)).toMatchObject({ fees: null, noFees: { code: 'heartbeat-key' }, funds: null })
    expect(calls('/v1/notionalvolume')).toBe(0)
    expect(await ask(true)).toMatchObject({
      fees: { makerBps: '20' },
      noFees: null,
      funds: { asOf: expect.any(Number) },
    })
  })

  it('are not asked for while a ticket is out, which the asking would end', async () => {
    const twinkey = await withKey('Classic trader')
    const { ref } = twinkey
    await twinkey.ask('popup', 'ticket.sign', { ref, account: null, ticket: { kind: 'open-orders' } })
    expect(await twinkey.ask('popup', 'ticket.terms', { ref, ...question })).toMatchObject({
      fees: null,
      noFees: { code: 'ticket-out' },
    })
    expect(calls('/v1/notionalvolume')).toBe(0)
  })

  it('say why there are no fees, and are forgotten with the lock', async () => {
    const twinkey = await withKey('Trader')
    const { ref } = twinkey
    exchange.faults.add({ kind: 'maintenance', path: '/v1/notionalvolume', times: 1 })
    const ask = () => twinkey.ask('popup', 'ticket.terms', { ref, ...question })
    expect(await ask()).toMatchObject({ fees: null, noFees: { code: 'maintenance' } })
    expect(await ask()).toMatchObject({ noFees: null })
    await twinkey.ask('popup', 'vault.lock', null)
    await expect(ask()).rejects.toThrow('locked')
    await twinkey.ask('popup', 'vault.unlock', { passphrase })
    await ask()
    expect(calls('/v1/notionalvolume')).toBe(3)
  })

  it('of an account that the key does not reach are not told', async () => {
    const twinkey = await withKey('Trader')
    await expect(
      twinkey.ask('popup', 'ticket.terms', { ref: twinkey.ref, ...question, account: 'savings' }),
    ).rejects.toThrow('no-such-account')
  })
})

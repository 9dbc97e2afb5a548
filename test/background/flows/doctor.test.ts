import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NonceRule } from '../../../src/core/gemini/nonce.ts'
import type { KeyRef } from '../../../src/core/keys/key-profile.ts'
import type { KeyNonces } from '../../../src/protocol/doctor-view.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import { makeCaller } from '../../exchange/practice-client.ts'
import { practiceKey } from '../../exchange/practice-keys.ts'
import type { HouseUnderTest } from '../house-under-test.ts'
import { openHouse } from '../open-house.ts'
import { newKey, passphrase } from './new-key.ts'

let exchange: Exchange
let twinkey: HouseUnderTest
beforeEach(async () => {
  exchange = await startExchange()
  twinkey = await openHouse(exchange, passphrase)
})
afterEach(() => exchange.close())

async function withKey(label: string, nonceRule: NonceRule = 'unknown'): Promise<KeyRef> {
  const { ref } = await twinkey.ask('options', 'key.add', newKey(label, { nonceRule }))
  // Its first figures come after it is stored; these are asked for last.
  const isAnswered = (path: string) => exchange.requests.some((one) => one.path === path && one.status !== null)
  await expect
    .poll(() => ['/v1/orders', '/v1/positions', '/v1/balances/staking'].every(isAnswered), { timeout: 10_000 })
    .toBe(true)
  exchange.clearLogs()
  return ref
}

async function read(): Promise<KeyNonces> {
  const [first] = await twinkey.ask('options', 'doctor.read', null)
  if (first === undefined) throw new Error('no key')
  return first
}

const measure = (ref: KeyRef, isAskedFor = false) => twinkey.ask('options', 'doctor.measure', { ref, isAskedFor })

describe('the doctor', () => {
  it('tells what is known of a key, and asks Gemini nothing for that', async () => {
    const ref = await withKey('Trader')
    expect(await read()).toMatchObject({
      ref,
      name: 'Trader',
      maskedKey: 'account-…0000',
      restsFor: null,
      nonces: { rule: 'unknown', ruleFrom: 'guess', manner: 'whole-seconds', foreignUseAt: null },
    })
    expect(exchange.requests).toEqual([])
  })

  it('tells by how much the clock is off once it was measured, with one call', async () => {
    const ref = await withKey('Auditor')
    exchange.setSkewSeconds(42)
    await measure(ref)
    const { clock, correctedByMs } = (await read()).nonces ?? {}
    expect(Math.abs((clock?.offsetMs ?? 0) - 42_000)).toBeLessThanOrEqual((clock?.uncertaintyMs ?? 0) + 10)
    expect(correctedByMs).toBe(clock?.offsetMs)
    expect(exchange.requests.map(({ path }) => path)).toEqual(['/v1/roles'])
  })

  it('tells what Gemini has proven, and when, beside what the owner said', async () => {
    const ref = await withKey('Trader')
    await twinkey.ask('options', 'key.say-nonces', { ref, rule: 'rising' })
    expect((await read()).nonces).toMatchObject({ rule: 'rising', ruleFrom: 'owner' })
    await measure(ref)
    expect((await read()).nonces).toMatchObject({ rule: 'time-based', ruleFrom: 'gemini', manner: 'fractions' })
  })

  it('is there for the next worker', async () => {
    const ref = await withKey('Trader', 'rising')
    await measure(ref)
    const before = await read()
    twinkey = await twinkey.restarted()
    expect(await read()).toEqual(before)
  })

  it('tells of a line that is damaged, and of the other keys all the same', async () => {
    const ref = await withKey('Auditor')
    await withKey('Trader')
    await twinkey.replaceInBoth(`nonces/${ref}`, 'damaged')
    const keys = await twinkey.ask('options', 'doctor.read', null)
    expect(keys.map(({ nonces }) => nonces === null)).toEqual([true, false])
  })

  it('tells nobody anything while locked', async () => {
    await withKey('Auditor')
    await twinkey.ask('options', 'vault.lock', null)
    await expect(read()).rejects.toThrow('locked')
  })
})

describe('measuring', () => {
  it('restarts a heartbeat only where that is asked for', async () => {
    const ref = await withKey('Heartbeat desk')
    await expect(measure(ref)).rejects.toThrow('heartbeat-key')
    expect(exchange.requests).toEqual([])
    await measure(ref, true)
    expect(exchange.requests).toHaveLength(1)
  })

  it('does not end a ticket that is out', async () => {
    const ref = await withKey('Classic trader', 'rising')
    await twinkey.ask('options', 'ticket.sign', { ref, account: null, ticket: { kind: 'open-orders' } })
    exchange.clearLogs()
    await expect(measure(ref, true)).rejects.toThrow('ticket-out')
    expect((await read()).restsFor).toBe('ticket-out')
    expect(exchange.requests).toEqual([])
  })
})

describe('higher nonces', () => {
  it('are taken only when the owner asks, after another program was seen, and go on for good', async () => {
    const ref = await withKey('Auditor', 'rising')
    const other = makeCaller(exchange, practiceKey('Auditor'))
    expect((await other('/v1/account', { nonce: `${Date.now()}000` })).status).toBe(200)
    await expect(measure(ref)).rejects.toThrow('nonce-used-elsewhere')
    expect(twinkey.view('keys')?.cards[0]?.fault).toEqual({ code: 'nonce-used-elsewhere' })
    expect((await read()).nonces).toMatchObject({ manner: 'milliseconds', higherUnits: ['us', 'ns'] })
    await twinkey.ask('options', 'doctor.raise-nonces', { ref, unit: 'us' })
    await measure(ref)
    expect(twinkey.view('keys')?.cards[0]?.fault).toBeNull()
    expect((await read()).nonces).toMatchObject({ manner: 'microseconds', higherUnits: ['ns'] })
    await twinkey.ask('options', 'doctor.raise-nonces', { ref, unit: 'ns' })
    await measure(ref)
    await twinkey.ask('options', 'doctor.raise-nonces', { ref, unit: 'us' })
    expect((await read()).nonces).toMatchObject({ manner: 'nanoseconds', higherUnits: [] })
  })
})

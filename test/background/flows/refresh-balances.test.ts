import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refreshByItself } from '../../../src/background/jobs/refresh.ts'
import { privateEndpoints, publicEndpoints } from '../../../src/core/gemini/endpoints.ts'
import { decimal } from '../../exchange/decimal.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import { practiceKey } from '../../exchange/practice-keys.ts'
import type { HouseUnderTest } from '../house-under-test.ts'
import { openHouse } from '../open-house.ts'
import { addAndRead, passphrase } from './new-key.ts'

let exchange: Exchange
let twinkey: HouseUnderTest
// A new exchange for each: nonces of one test must not stand in the way of the next.
beforeEach(async () => {
  exchange = await startExchange()
  twinkey = await openHouse(exchange, passphrase)
})
afterEach(async () => {
  const reading: readonly string[] = [...privateEndpoints, ...publicEndpoints]
  // Whatever a test did, nothing but reading was asked of the exchange.
  expect([...new Set(exchange.requests.map((one) => one.path))].filter((path) => !reading.includes(path))).toEqual([])
  await exchange.close()
})

/** What the practice Primary account is worth, as the exchange reckons it. */
const wholeOfPrimary = '48213.57017009'

const glance = () => twinkey.view('glance')
const scopes = () => twinkey.view('scopes') ?? []
const callsOf = (label: string) => exchange.requests.filter((one) => one.keyId === practiceKey(label).publicKey)

describe('figures', () => {
  it('come by themselves after a key was added: total, change, and each asset to its last digit', async () => {
    await addAndRead(twinkey, 'Auditor')
    expect(glance()).toMatchObject({
      chosen: { label: 'All accounts' },
      troubles: [],
      waiting: 0,
      totals: { total: wholeOfPrimary },
    })
    const assets = glance()?.totals.assets ?? []
    expect(assets[0]).toMatchObject({ currency: 'BTC', amount: '0.4127' })
    expect(assets.find((one) => one.currency === 'BONK')?.amount).toBe('710.1234567890123456789')
    expect(glance()?.totals.predictions).toMatchObject([{ currency: 'GEMI-BTC100K-YES', value: null, share: null }])
    expect(glance()?.totals.dayChange?.percent).toMatch(/^-?\d+(\.\d+)?$/)
  })

  it('of 60 assets come whole', async () => {
    await addAndRead(twinkey, 'Collector')
    const { assets, predictions } = glance()?.totals ?? {}
    expect([assets?.length, predictions?.length]).toEqual([58, 2])
  })

  it('of a group come account by account, and together', async () => {
    await addAndRead(twinkey, 'Family auditor')
    expect(scopes().map((scope) => scope.label)).toEqual(['All accounts', 'Primary', 'Savings', 'Long term!'])
    const whole = glance()?.totals.total
    const savings = scopes()[2]
    await twinkey.ask('popup', 'balances.choose', { scopeId: savings?.id ?? '' })
    expect(glance()?.chosen).toMatchObject({ id: savings?.id })
    expect(glance()?.totals.total).not.toBe(whole)
  })

  it('of one account seen through two keys are counted once', async () => {
    await addAndRead(twinkey, 'Auditor')
    await addAndRead(twinkey, 'Trader')
    expect(glance()?.totals.total).toBe(wholeOfPrimary)
    expect(scopes().map((scope) => scope.label)).toEqual(['All accounts', 'Primary'])
  })

  it('of the sandbox are never added to those of production', async () => {
    await addAndRead(twinkey, 'Auditor')
    await addAndRead(twinkey, 'Sandbox auditor')
    expect(scopes().map(({ label, environment, kind }) => [label, environment, kind])).toEqual([
      ['All accounts', 'production', 'environment'],
      ['Primary', 'production', 'account'],
      ['Sandbox', 'sandbox', 'environment'],
      ['Primary', 'sandbox', 'account'],
    ])
    expect(glance()?.totals.total).toBe(wholeOfPrimary)
  })

  it('stay, with their age, when a refresh fails, and the reason stands beside them', async () => {
    await addAndRead(twinkey, 'Auditor')
    const before = glance()
    exchange.faults.add({ kind: 'maintenance', path: '/v1/notionalbalances/usd' })
    twinkey.clock.shiftMs += 40_000
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(glance()?.totals).toEqual(before?.totals)
    expect(glance()?.troubles).toMatchObject([{ name: 'Auditor', fault: { code: 'maintenance' } }])
    exchange.faults.clear()
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(glance()?.troubles).toEqual([])
    expect(glance()?.totals.asOf).toBeGreaterThan(before?.totals.asOf ?? 0)
  })

  it('come without their changes when only the price feed fails', async () => {
    exchange.faults.add({ kind: 'empty-500', path: '/v1/pricefeed' })
    await addAndRead(twinkey, 'Auditor')
    expect(glance()?.totals).toMatchObject({ total: wholeOfPrimary, dayChange: null })
    expect(glance()?.totals.assets[0]?.dayChange).toBeNull()
    expect(glance()?.troubles).toEqual([])
  })

  it('of the other accounts come when one account of a group is refused', async () => {
    exchange.faults.add({
      kind: 'answer',
      status: 400,
      times: 1,
      path: '/v1/notionalbalances/usd',
      body: '{"result":"error","reason":"AccountNotOfTypeRequired","message":"AccountNotOfTypeRequired"}',
    })
    await addAndRead(twinkey, 'Family auditor')
    expect(scopes().map((scope) => scope.label)).toEqual(['All accounts', 'Savings', 'Long term!'])
    expect(glance()?.troubles).toMatchObject([{ fault: { code: 'refused', reason: 'AccountNotOfTypeRequired' } }])
  })

  it('come even where Gemini will not say which account they are of', async () => {
    exchange.faults.add({ kind: 'broken-json', path: '/v1/account' })
    await addAndRead(twinkey, 'Auditor', { name: 'Tax export' })
    expect(glance()?.totals.total).toBe(wholeOfPrimary)
    expect(scopes().map((scope) => scope.label)).toEqual(['All accounts', 'Tax export'])
    exchange.faults.clear()
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(glance()?.totals.total).toBe(wholeOfPrimary)
    expect(scopes().map((scope) => scope.label)).toEqual(['All accounts', 'Primary'])
  })

  it('of an account that has left the group are counted no more', async () => {
    await addAndRead(twinkey, 'Family auditor')
    const ref = twinkey.view('keys')?.cards[0]?.ref as never
    await twinkey.house.keyRing.changeProfile(ref, (profile) => ({
      ...profile,
      accounts: profile.accounts.slice(0, 1),
    }))
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(scopes().map((scope) => scope.label)).toEqual(['All accounts', 'Primary'])
  })

  it('of two people whose accounts have the same name are both counted', async () => {
    await addAndRead(twinkey, 'Auditor')
    const one = Number(glance()?.totals.total)
    await addAndRead(twinkey, 'Family auditor')
    expect(scopes().filter((scope) => scope.label === 'Primary')).toHaveLength(2)
    expect(Number(glance()?.totals.total)).toBeGreaterThan(one + 8000)
  })

  it('are there at once after an unlock, before anything was asked', async () => {
    await addAndRead(twinkey, 'Auditor')
    await twinkey.ask('popup', 'vault.lock', null)
    const calls = exchange.requests.length
    await twinkey.ask('popup', 'vault.unlock', { passphrase })
    expect(glance()?.totals.total).toBe(wholeOfPrimary)
    expect(exchange.requests.length).toBe(calls)
  })

  it('of a key that requires a heartbeat are not asked for by a refresh, only by a check of that key', async () => {
    await addAndRead(twinkey, 'Heartbeat desk')
    const before = callsOf('Heartbeat desk').length
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(callsOf('Heartbeat desk').length).toBe(before)
    await twinkey.ask('popup', 'key.check', { ref: twinkey.view('keys')?.cards[0]?.ref as never })
    expect(callsOf('Heartbeat desk').length).toBeGreaterThan(before)
  })
})

describe('a refresh', () => {
  it('asks for nothing while the computer is offline, and says so', async () => {
    await addAndRead(twinkey, 'Auditor')
    exchange.clearLogs()
    twinkey.network.isOnline = false
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(exchange.requests).toEqual([])
    expect(glance()).toMatchObject({
      troubles: [{ at: null, fault: { code: 'offline' } }],
      totals: { total: wholeOfPrimary },
    })
    twinkey.network.isOnline = true
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(glance()?.troubles).toEqual([])
  })

  it('asks for nothing where the browser forbids it, keeps the figures, and reads on once it is allowed', async () => {
    await addAndRead(twinkey, 'Auditor')
    exchange.clearLogs()
    const before = glance()?.totals
    const signed = (await twinkey.ask('options', 'log.read', null)).entries.length
    twinkey.network.forbidden.add('production')
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(exchange.requests).toEqual([])
    // Nothing was signed either: no nonce is spent on what can't leave.
    expect((await twinkey.ask('options', 'log.read', null)).entries).toHaveLength(signed)
    expect(glance()).toMatchObject({
      troubles: [{ at: null, fault: { code: 'no-host-permission', environment: 'production' } }],
      totals: { total: wholeOfPrimary, asOf: before?.asOf },
    })
    twinkey.network.forbidden.clear()
    // What the browser's own word for it sets off.
    await refreshByItself(twinkey.house)
    expect(glance()?.troubles).toEqual([])
    expect(glance()?.totals.asOf ?? 0).toBeGreaterThan(before?.asOf ?? 0)
  })

  it('is not set off by that while the vault is locked', async () => {
    await addAndRead(twinkey, 'Auditor')
    await twinkey.ask('options', 'vault.lock', null)
    exchange.clearLogs()
    await refreshByItself(twinkey.house)
    expect(exchange.requests).toEqual([])
  })

  it('that is refused once for coming too fast waits, and comes again', async () => {
    await addAndRead(twinkey, 'Auditor')
    exchange.clearLogs()
    exchange.faults.add({ kind: 'rate-limit', retryAfterSeconds: 1, times: 1 })
    await twinkey.ask('popup', 'balances.refresh', null)
    const calls = callsOf('Auditor')
    expect(calls.map(({ status }) => status)).toEqual([429, 200])
    expect((calls[1]?.at ?? 0) - (calls[0]?.at ?? 0)).toBeGreaterThanOrEqual(1000)
    expect(glance()?.troubles).toEqual([])
  })

  it('after Gemini has asked for a long quiet sends nothing, and says for how long', async () => {
    await addAndRead(twinkey, 'Auditor')
    exchange.clearLogs()
    exchange.faults.add({ kind: 'rate-limit', retryAfterSeconds: 60, times: 1 })
    await twinkey.ask('popup', 'balances.refresh', null)
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(callsOf('Auditor')).toHaveLength(1)
    const [trouble] = glance()?.troubles ?? []
    expect(trouble?.fault.code === 'rate-limited' && trouble.fault.retryAfterSeconds).toBeGreaterThan(50)
  })

  it('comes by itself at the pace that was chosen, only while the vault is open', async () => {
    await addAndRead(twinkey, 'Auditor')
    const at = () => twinkey.alarms.get('refresh') ?? null
    expect((at() ?? 0) - twinkey.house.clock.now()).toBeGreaterThan(4 * 60_000)
    await twinkey.ask('options', 'settings.change', { refreshMinutes: 1 })
    expect((at() ?? 0) - twinkey.house.clock.now()).toBeLessThanOrEqual(60_000)
    exchange.clearLogs()
    await refreshByItself(twinkey.house)
    expect(callsOf('Auditor').length).toBeGreaterThan(0)
    await twinkey.ask('options', 'settings.change', { refreshMinutes: null })
    expect(at()).toBeNull()
    await twinkey.ask('options', 'settings.change', { refreshMinutes: 15 })
    await twinkey.ask('popup', 'vault.lock', null)
    expect(at()).toBeNull()
    exchange.clearLogs()
    await refreshByItself(twinkey.house)
    expect([exchange.requests, at()]).toEqual([[], null])
  })
})

describe('calls', () => {
  it('of one key never overlap, and their nonces rise, however many are asked for at once', async () => {
    await addAndRead(twinkey, 'Auditor')
    exchange.clearLogs()
    const { ref } = twinkey.view('keys')?.cards[0] ?? {}
    await Promise.all([
      twinkey.ask('popup', 'balances.refresh', null),
      twinkey.ask('popup', 'key.check', { ref: ref as never }),
      twinkey.ask('options', 'balances.refresh', null),
    ])
    expect(exchange.maxOverlap(practiceKey('Auditor').publicKey)).toBe(1)
    expect(callsOf('Auditor').map((one) => one.status)).toEqual(callsOf('Auditor').map(() => 200))
  })
})

describe('nonces', () => {
  it('turn to milliseconds for a rising key that was used with them elsewhere, with one refusal and no more', async () => {
    const key = exchange.keys.get(practiceKey('Classic trader').publicKey)
    await addAndRead(twinkey, 'Classic trader')
    key.lastNonce = decimal(String(Date.now()))
    exchange.clearLogs()
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(callsOf('Classic trader').map((one) => one.reason)).toEqual(['InvalidNonce', null])
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(callsOf('Classic trader').map((one) => one.reason)).toEqual(['InvalidNonce', null, null])
  })

  it('of a time-based key are healed when the clock jumps', async () => {
    await addAndRead(twinkey, 'Trader')
    exchange.clearLogs()
    exchange.setSkewSeconds(600)
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(callsOf('Trader').map((one) => one.reason)).toEqual(['InvalidNonce', null])
    expect(glance()?.troubles).toEqual([])
  })

  it('that another program has driven too high end in a plain fault, after two calls', async () => {
    await addAndRead(twinkey, 'Classic trader')
    const key = exchange.keys.get(practiceKey('Classic trader').publicKey)
    key.lastNonce = decimal('1000000000000000000')
    exchange.clearLogs()
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(callsOf('Classic trader').length).toBeLessThanOrEqual(2)
    expect(glance()?.troubles).toMatchObject([{ fault: { code: 'nonce-used-elsewhere' } }])
  })
})

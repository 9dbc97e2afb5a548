import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refreshByItself } from '../../../src/background/jobs/refresh.ts'
import { privateEndpoints, publicEndpoints } from '../../../src/core/gemini/endpoints.ts'
import { add, zero } from '../../../src/core/money/amount.ts'
import { decimal } from '../../exchange/decimal.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import { makeCaller } from '../../exchange/practice-client.ts'
import { practiceKey } from '../../exchange/practice-keys.ts'
import type { HouseUnderTest } from '../house-under-test.ts'
import { openHouse } from '../open-house.ts'
import { newKey, passphrase, readWhole } from './new-key.ts'

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

/** Adds a key and waits for the first figures, which come by themselves. */
async function addAndWait(...parameters: Parameters<typeof newKey>): Promise<void> {
  const { ref } = await twinkey.ask('options', 'key.add', newKey(...parameters))
  await readWhole(twinkey, ref)
  await twinkey.ask('popup', 'view.publish', null)
}
const glance = () => twinkey.view('glance')
const scopes = () => twinkey.view('scopes') ?? []
const callsOf = (label: string) => exchange.requests.filter((one) => one.keyId === practiceKey(label).publicKey)

/** The salt of references, and a schedule with nothing on it. */
const emptyReminders = ['preference/reminders', 'reminder-schedule']

describe('figures', () => {
  it('come by themselves after a key was added: total, change, and each asset to its last digit', async () => {
    await addAndWait('Auditor')
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
    await addAndWait('Collector')
    const { assets, predictions } = glance()?.totals ?? {}
    expect([assets?.length, predictions?.length]).toEqual([58, 2])
  })

  it('of a group come account by account, and together', async () => {
    await addAndWait('Family auditor')
    expect(scopes().map((scope) => scope.label)).toEqual(['All accounts', 'Primary', 'Savings', 'Long term!'])
    const whole = glance()?.totals.total
    const savings = scopes()[2]
    await twinkey.ask('popup', 'balances.choose', { scopeId: savings?.id ?? '' })
    expect(glance()?.chosen).toMatchObject({ id: savings?.id })
    expect(glance()?.totals.total).not.toBe(whole)
  })

  it('of one account seen through two keys are counted once', async () => {
    await addAndWait('Auditor')
    await addAndWait('Trader')
    expect(glance()?.totals.total).toBe(wholeOfPrimary)
    expect(scopes().map((scope) => scope.label)).toEqual(['All accounts', 'Primary'])
  })

  it('of the sandbox are never added to those of production', async () => {
    await addAndWait('Auditor')
    await addAndWait('Sandbox auditor')
    expect(scopes().map(({ label, environment, kind }) => [label, environment, kind])).toEqual([
      ['All accounts', 'production', 'environment'],
      ['Primary', 'production', 'account'],
      ['Sandbox', 'sandbox', 'environment'],
      ['Primary', 'sandbox', 'account'],
    ])
    expect(glance()?.totals.total).toBe(wholeOfPrimary)
  })

  it('stay, with their age, when a refresh fails, and the reason stands beside them', async () => {
    await addAndWait('Auditor')
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
    await addAndWait('Auditor')
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
    await addAndWait('Family auditor')
    expect(scopes().map((scope) => scope.label)).toEqual(['All accounts', 'Savings', 'Long term!'])
    expect(glance()?.troubles).toMatchObject([{ fault: { code: 'refused', reason: 'AccountNotOfTypeRequired' } }])
  })

  it('come even where Gemini will not say which account they are of', async () => {
    exchange.faults.add({ kind: 'broken-json', path: '/v1/account' })
    await addAndWait('Auditor', { name: 'Tax export' })
    expect(glance()?.totals.total).toBe(wholeOfPrimary)
    expect(scopes().map((scope) => scope.label)).toEqual(['All accounts', 'Tax export'])
    exchange.faults.clear()
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(glance()?.totals.total).toBe(wholeOfPrimary)
    expect(scopes().map((scope) => scope.label)).toEqual(['All accounts', 'Primary'])
  })

  it('of an account that has left the group are counted no more', async () => {
    await addAndWait('Family auditor')
    const ref = twinkey.view('keys')?.cards[0]?.ref as never
    await twinkey.house.keyRing.changeProfile(ref, (profile) => ({
      ...profile,
      accounts: profile.accounts.slice(0, 1),
    }))
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(scopes().map((scope) => scope.label)).toEqual(['All accounts', 'Primary'])
  })

  it('of two people whose accounts have the same name are both counted', async () => {
    await addAndWait('Auditor')
    const one = Number(glance()?.totals.total)
    await addAndWait('Family auditor')
    expect(scopes().filter((scope) => scope.label === 'Primary')).toHaveLength(2)
    expect(Number(glance()?.totals.total)).toBeGreaterThan(one + 8000)
  })

  it('are there at once after an unlock, before anything was asked', async () => {
    await addAndWait('Auditor')
    await twinkey.ask('popup', 'vault.lock', null)
    const calls = exchange.requests.length
    await twinkey.ask('popup', 'vault.unlock', { passphrase })
    expect(glance()?.totals.total).toBe(wholeOfPrimary)
    expect(exchange.requests.length).toBe(calls)
  })

  it('of a key that requires a heartbeat are not asked for by a refresh, only by a check of that key', async () => {
    await addAndWait('Heartbeat desk')
    const before = callsOf('Heartbeat desk').length
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(callsOf('Heartbeat desk').length).toBe(before)
    await twinkey.ask('popup', 'key.check', { ref: twinkey.view('keys')?.cards[0]?.ref as never })
    expect(callsOf('Heartbeat desk').length).toBeGreaterThan(before)
  })
})

describe('what an account has beside its balances', () => {
  it('is read as well: what is staked, with its value, and positions, which are in no total', async () => {
    await addAndWait('Collector')
    const { staked, positions, total, assets, predictions } = glance()?.totals ?? {}
    expect(staked?.map(({ currency, amount, value }) => [currency, amount, value])).toEqual([
      ['SOL', '120.25', '16958.85'],
      ['ETH', '3.5', '9568.79'],
    ])
    expect(positions).toMatchObject({
      untold: 0,
      items: [{ symbol: 'BTCGUSDPERP', quantity: '0.2', account: 'Collector' }],
    })
    const values = [...(assets ?? []), ...(staked ?? []), ...(predictions ?? [])].map(({ value }) => value)
    expect(total).toBe(values.reduce((sum, value) => add(sum ?? zero, value ?? zero), zero))
  })

  it('are open orders, whoever placed them', async () => {
    const caller = makeCaller(exchange, practiceKey('Trader'))
    const order = { symbol: 'btcusd', amount: '0.01', price: '60000', side: 'buy', type: 'exchange limit' }
    await caller('/v1/order/new', order)
    exchange.clearLogs()
    await addAndWait('Auditor')
    expect(glance()?.totals.orders).toMatchObject({
      untold: 0,
      items: [{ symbol: 'BTCUSD', side: 'buy', remaining: '0.01', price: '60000.00', account: 'Primary' }],
    })
  })

  it('is not told to a key that may not know, which is no trouble', async () => {
    exchange.keys.setRoles(practiceKey('Auditor').publicKey, { auditor: false, fundManager: true })
    await addAndWait('Auditor')
    expect(glance()).toMatchObject({ troubles: [], totals: { orders: { items: [], untold: 1, asOf: null } } })
    expect(callsOf('Auditor').map(({ path }) => path)).not.toContain('/v1/orders')
  })

  it('is told as a trouble of that part only, where the answer can’t be read', async () => {
    exchange.faults.add({ kind: 'html-200', path: '/v1/orders' })
    await addAndWait('Auditor')
    expect(glance()?.troubles).toMatchObject([
      { at: { account: 'Primary', part: 'orders' }, fault: { code: 'answer-unreadable' } },
    ])
    expect(glance()?.totals.total).toBe(wholeOfPrimary)
  })
})

describe('a currency', () => {
  it('is that in which values are shown, as Gemini converts them; until they have come there are none', async () => {
    await addAndWait('Auditor')
    await twinkey.ask('options', 'settings.change', { currency: 'EUR' })
    expect(glance()).toMatchObject({ refreshedAt: null, totals: { currency: 'EUR', total: '0' } })
    expect(glance()?.totals.assets.map(({ value }) => value)).toEqual(glance()?.totals.assets.map(() => null))
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(exchange.requests.map(({ path }) => path)).toContain('/v1/notionalbalances/eur')
    expect(Number(glance()?.totals.total)).toBeCloseTo(Number(wholeOfPrimary) / 1.08, 1)
    expect(glance()?.totals.dayChange).not.toBeNull()
  })
})

describe('a refresh', () => {
  it('asks for nothing while the computer is offline, and says so', async () => {
    await addAndWait('Auditor')
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
    await addAndWait('Auditor')
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
    await addAndWait('Auditor')
    await twinkey.ask('options', 'vault.lock', null)
    exchange.clearLogs()
    await refreshByItself(twinkey.house)
    expect(exchange.requests).toEqual([])
  })

  it('that is refused once for coming too fast waits, and comes again', async () => {
    await addAndWait('Auditor')
    exchange.clearLogs()
    exchange.faults.add({ kind: 'rate-limit', retryAfterSeconds: 1, times: 1 })
    await twinkey.ask('popup', 'balances.refresh', null)
    const calls = callsOf('Auditor')
    expect(calls.map(({ status }) => status)).toEqual([429, 200])
    expect((calls[1]?.at ?? 0) - (calls[0]?.at ?? 0)).toBeGreaterThanOrEqual(1000)
    expect(glance()?.troubles).toEqual([])
  })

  it('after Gemini has asked for a long quiet sends nothing, and says for how long', async () => {
    await addAndWait('Auditor')
    exchange.clearLogs()
    exchange.faults.add({ kind: 'rate-limit', retryAfterSeconds: 60, times: 1 })
    await twinkey.ask('popup', 'balances.refresh', null)
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(callsOf('Auditor')).toHaveLength(1)
    const [trouble] = glance()?.troubles ?? []
    expect(trouble?.fault.code === 'rate-limited' && trouble.fault.retryAfterSeconds).toBeGreaterThan(50)
  })

  it('comes by itself at the pace that was chosen, only while the vault is open', async () => {
    await addAndWait('Auditor')
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
    await addAndWait('Auditor')
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
    await addAndWait('Classic trader')
    key.lastNonce = decimal(String(Date.now()))
    exchange.clearLogs()
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(callsOf('Classic trader').map((one) => one.reason)).toEqual(['InvalidNonce', null])
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(callsOf('Classic trader').map((one) => one.reason)).toEqual(['InvalidNonce', null, null])
  })

  it('of a time-based key are healed when the clock jumps', async () => {
    await addAndWait('Trader')
    exchange.clearLogs()
    exchange.setSkewSeconds(600)
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(callsOf('Trader').map((one) => one.reason)).toEqual(['InvalidNonce', null])
    expect(glance()?.troubles).toEqual([])
  })

  it('that another program has driven too high end in a plain fault, after two calls', async () => {
    await addAndWait('Classic trader')
    const key = exchange.keys.get(practiceKey('Classic trader').publicKey)
    key.lastNonce = decimal('1000000000000000000')
    exchange.clearLogs()
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(callsOf('Classic trader').length).toBeLessThanOrEqual(2)
    expect(glance()?.troubles).toMatchObject([{ fault: { code: 'nonce-used-elsewhere' } }])
  })
})

describe('a key', () => {
  it('is renamed, and removed with all that was known of it', async () => {
    await addAndWait('Auditor')
    const ref = twinkey.view('keys')?.cards[0]?.ref as never
    const { profile: before } = await twinkey.house.keyRing.get(ref)
    expect(before.changedAt).toBe(before.addedAt)
    twinkey.clock.shiftMs += 5000
    await twinkey.ask('options', 'key.edit', { ref, change: { name: 'Tax export' } })
    expect(twinkey.view('keys')?.cards[0]?.name).toBe('Tax export')
    expect((await twinkey.house.keyRing.get(ref)).profile.changedAt).toBeGreaterThanOrEqual(before.changedAt + 5000)
    await twinkey.ask('options', 'key.remove', { ref })
    expect(twinkey.view('keys')?.cards).toEqual([])
    // What was signed with it stays in the log, sealed.
    expect(await twinkey.rowsNamed('')).toEqual(['header', 'log-head', 'log/1', ...emptyReminders])
    expect([...twinkey.mirror.keys()].sort()).toEqual([
      'inventory',
      'row:header',
      'row:log-head',
      'row:log/1',
      ...emptyReminders.map((name) => `row:${name}`),
    ])
  })

  it('loses neither of two changes that are made at the same moment', async () => {
    await addAndWait('Auditor')
    const ref = twinkey.view('keys')?.cards[0]?.ref as never
    const { keyRing } = twinkey.house
    await Promise.all([
      keyRing.changeProfile(ref, (profile) => ({ ...profile, name: 'Tax export' })),
      keyRing.changeProfile(ref, (profile) => ({ ...profile, trustedIps: 'yes' })),
    ])
    expect((await keyRing.get(ref)).profile).toMatchObject({ name: 'Tax export', trustedIps: 'yes' })
  })

  it('that is removed while Gemini answers leaves no trace but in the log', async () => {
    await addAndWait('Auditor')
    const ref = twinkey.view('keys')?.cards[0]?.ref as never
    exchange.faults.add({ kind: 'delay', ms: 200, path: '/v1/notionalbalances/usd' })
    const refresh = twinkey.ask('popup', 'balances.refresh', null)
    await twinkey.ask('options', 'key.remove', { ref })
    await refresh
    // What was signed with it stays in the log, sealed.
    expect(await twinkey.rowsNamed('')).toEqual(['header', 'log-head', 'log/1', ...emptyReminders])
    expect([...twinkey.mirror.keys()].sort()).toEqual([
      'inventory',
      'row:header',
      'row:log-head',
      'row:log/1',
      ...emptyReminders.map((name) => `row:${name}`),
    ])
  })

  it('shows the roles that Gemini says now, after a check', async () => {
    await addAndWait('Sandbox trader')
    const { publicKey } = practiceKey('Sandbox trader')
    exchange.keys.setRoles(publicKey, { fundManager: true })
    await twinkey.ask('popup', 'key.check', { ref: twinkey.view('keys')?.cards[0]?.ref as never })
    exchange.keys.setRoles(publicKey, { fundManager: false })
    expect(twinkey.view('keys')?.cards[0]?.roles).toMatchObject({ isFundManager: true, isTrader: true })
  })

  it('that is damaged in the store is counted, and the others go on', async () => {
    await addAndWait('Auditor')
    await addAndWait('Sandbox auditor')
    const [name] = await twinkey.rowsNamed('profile/')
    await twinkey.replaceInBoth(name ?? '', 'AAAA')
    const next = await twinkey.restarted()
    await next.ask('popup', 'view.publish', null)
    expect(next.view('keys')).toMatchObject({ damaged: 1, cards: [{}] })
  })
})

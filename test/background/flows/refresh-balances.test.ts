import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { decimal } from '../../exchange/decimal.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import { practiceKey } from '../../exchange/practice-keys.ts'
import { type HouseUnderTest, newHouse } from '../house-under-test.ts'
import { newKey, passphrase, readWhole } from './new-key.ts'

let exchange: Exchange
let twinkey: HouseUnderTest
// A new exchange for each: nonces of one test must not stand in the way of the next.
beforeEach(async () => {
  exchange = await startExchange()
  twinkey = await newHouse(exchange)
  await twinkey.ask('options', 'vault.create', { passphrase })
})
afterEach(async () => {
  const reading = [
    '/v1/roles',
    '/v1/account',
    '/v1/account/list',
    '/v1/notionalbalances/usd',
    '/v1/pricefeed',
    '/v1/orders',
    '/v1/balances/staking',
    '/v1/positions',
  ]
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

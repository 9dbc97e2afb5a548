import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RefreshingSlice } from '../../../src/protocol/view.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import { practiceKey } from '../../exchange/practice-keys.ts'
import type { HouseUnderTest } from '../house-under-test.ts'
import { openHouse } from '../open-house.ts'
import { allRead, newKey, passphrase } from './new-key.ts'

let exchange: Exchange
let twinkey: HouseUnderTest
beforeEach(async () => {
  exchange = await startExchange()
  twinkey = await openHouse(exchange, passphrase)
})
afterEach(() => exchange.close())

const { publicKey } = practiceKey('Crowd auditor')
const balanceCalls = () => exchange.requests.filter(({ path }) => path === '/v1/notionalbalances/usd')
const glance = () => twinkey.view('glance')

/** Nothing is at stake for the pace: the exchange has no limits, and the house keeps none. */
function hurry(): void {
  exchange.setRateLimits(false)
  twinkey.pace.isKept = false
}

/** A master key of 121 open accounts; its first figures are on their way. */
async function addCrowd(): Promise<void> {
  await twinkey.ask('options', 'key.add', newKey('Crowd auditor', { nonceRule: 'rising' }))
}
const balancesCome = () => vi.waitFor(() => expect(glance()?.accountCount).toBe(121), { timeout: 30_000 })

describe('a group of a hundred accounts', () => {
  // How near to what the limit allows is measured by the bench, with nothing beside it.
  it('is read at a pace that Gemini allows, with nothing refused, and shown as it comes', async () => {
    const counts: number[] = []
    await addCrowd()
    await vi.waitFor(
      () => {
        counts.push(glance()?.accountCount ?? 0)
        expect(counts.at(-1)).toBe(121)
      },
      { timeout: 30_000 },
    )
    expect(counts.some((count) => count > 0 && count < 121)).toBe(true)
    const calls = exchange.requests.filter(({ keyId }) => keyId === publicKey)
    expect(calls.filter(({ status }) => status !== 200)).toEqual([])
    expect(balanceCalls()).toHaveLength(121)
  })

  it('is listed whole where its list comes in pages', async () => {
    hurry()
    exchange.dialect.accountPage = 50
    await addCrowd()
    await balancesCome()
    expect(twinkey.view('scopes')?.filter(({ kind }) => kind === 'account')).toHaveLength(121)
  })

  it('tells how far a refresh has come, and then no more', async () => {
    hurry()
    await addCrowd()
    await allRead(twinkey)
    const told: RefreshingSlice[] = []
    const refresh = twinkey.ask('popup', 'balances.refresh', null)
    await vi.waitFor(
      () => {
        const slice = twinkey.view('refreshing')
        if (slice) told.push(slice)
        expect(slice?.done).toBeGreaterThan(5)
      },
      { timeout: 20_000, interval: 20 },
    )
    await twinkey.ask('popup', 'vault.lock', null)
    await refresh
    expect(new Set(told.map(({ total }) => total))).toEqual(new Set([121]))
    expect(twinkey.view('refreshing')).toBeNull()
  })

  it('is not read on for a popup that was closed, and taken up where it ended', async () => {
    hurry()
    await addCrowd()
    await allRead(twinkey)
    exchange.clearLogs()
    twinkey.waiters.waiting = 1
    const refresh = twinkey.ask('popup', 'balances.refresh', null)
    await vi.waitFor(() => expect(balanceCalls().length).toBeGreaterThan(6), { timeout: 20_000 })
    twinkey.waiters.waiting = 0
    await refresh
    const firstRound = accountsAsked()
    expect(firstRound.length).toBeLessThan(100)
    exchange.clearLogs()
    twinkey.waiters.waiting = 1
    const second = twinkey.ask('popup', 'balances.refresh', null)
    await vi.waitFor(() => expect(balanceCalls().length).toBeGreaterThan(6), { timeout: 20_000 })
    twinkey.waiters.waiting = 0
    await second
    expect(accountsAsked().filter((account) => firstRound.includes(account))).toEqual([])
  })

  it('is read from its start for a popup that was opened again while its first round was given up', async () => {
    hurry()
    await addCrowd()
    await allRead(twinkey)
    exchange.clearLogs()
    // Closed at one look of the round's, and open again at the next.
    const opened: Promise<null>[] = []
    Object.defineProperty(twinkey.waiters, 'waiting', {
      get: () => {
        if (opened.length > 0 || balanceCalls().length < 6) return 1
        opened.push(twinkey.ask('popup', 'balances.refresh', null))
        return 0
      },
    })
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(opened).toHaveLength(1)
    await Promise.all(opened)
    expect(new Set(accountsAsked()).size).toBe(121)
  })

  it('has one account that fails in one way or another, and all the others read', async () => {
    hurry()
    exchange.faults.add({ kind: 'html-200', account: 'desk-007' })
    exchange.faults.add({ kind: 'error-500', account: 'desk-008' })
    exchange.faults.add({ kind: 'broken-json', account: 'desk-009' })
    await addCrowd()
    await vi.waitFor(() => expect(glance()?.accountCount).toBe(118), { timeout: 30_000 })
    await vi.waitFor(() => expect(glance()?.troubles.length).toBe(3), { timeout: 30_000 })
    expect(glance()?.troubles.map(({ at, fault }) => [at?.account, at?.part, fault.code])).toEqual([
      ['Desk 007', 'balances', 'answer-unreadable'],
      ['Desk 008', 'balances', 'server-trouble'],
      ['Desk 009', 'balances', 'answer-unreadable'],
    ])
  })
})

const accountsAsked = () => balanceCalls().map(({ payload }) => payload?.account)

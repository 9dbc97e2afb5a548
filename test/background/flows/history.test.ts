import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dayMs } from '../../../src/core/keys/calendar.ts'
import type { HistoryQuestion } from '../../../src/protocol/history-view.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import { practiceKey } from '../../exchange/practice-keys.ts'
import type { HouseUnderTest } from '../house-under-test.ts'
import { openHouse } from '../open-house.ts'
import { newKey, passphrase } from './new-key.ts'

const hourMs = 3_600_000

let exchange: Exchange
let twinkey: HouseUnderTest
beforeEach(async () => {
  exchange = await startExchange()
  twinkey = await openHouse(exchange, passphrase)
  twinkey.pace.isKept = false
  // Hours pass in these tests.
  await twinkey.ask('options', 'settings.change', { autoLockMinutes: null })
})
afterEach(() => exchange.close())

const add = (...parameters: Parameters<typeof newKey>) => twinkey.ask('options', 'key.add', newKey(...parameters))
const refresh = () => twinkey.ask('popup', 'balances.refresh', null)
const read = (change: Partial<HistoryQuestion> = {}) => {
  const question = { environment: 'production', currency: null, subject: { kind: 'total' }, range: 'week' } as const
  return twinkey.ask('options', 'history.read', { ...question, ...change })
}
const line = () => twinkey.view('glance')?.line
/** Lets time pass, for Gemini as well. */
function pass(ms: number): void {
  twinkey.clock.shiftMs += ms
  exchange.setSkewSeconds(Math.round(twinkey.clock.shiftMs / 1000))
}

/** What the practice Primary account is worth, as the exchange reckons it. */
const wholeOfPrimary = '48213.57017009'

describe('the history of balances', () => {
  it('is empty before the first refresh, and has a point of it after that', async () => {
    expect(await read()).toMatchObject({ isEmpty: true, currency: null, series: { points: [], change: null } })
    await add('Auditor')
    await refresh()
    const { series, ...rest } = await read()
    expect(series.points).toMatchObject([{ value: wholeOfPrimary, amount: null, isPartial: false, isAfterGap: false }])
    expect(rest).toMatchObject({
      isEmpty: false,
      currency: 'USD',
      currencies: ['USD'],
      environments: ['production'],
      accounts: [{ label: 'Primary' }],
      lost: [],
      hasUntoldLoss: false,
    })
    expect(rest.assets).toContain('BTC')
  })

  it('has one point for each hour, the newest, and the popup a line of them', async () => {
    await add('Auditor')
    await refresh()
    expect(line()?.points.length).toBe(1)
    pass(1000)
    await refresh()
    expect((await read()).series.points.length).toBeLessThanOrEqual(2) // the hour may just have ended
    pass(6 * hourMs)
    await refresh()
    expect((await read()).series.points.at(-1)).toMatchObject({ value: wholeOfPrimary, isAfterGap: true })
    expect(line()).toMatchObject({ lowest: wholeOfPrimary, highest: wholeOfPrimary })
    expect(line()?.points.length).toBeGreaterThanOrEqual(2)
  })

  it('has one point for each day that is older than a week', async () => {
    await add('Auditor')
    for (const wait of [0, hourMs, hourMs, 9 * dayMs]) {
      pass(wait)
      await refresh()
    }
    const { points } = (await read({ range: 'all' })).series
    // The first two hours may lie on either side of midnight.
    expect(points.length).toBeGreaterThanOrEqual(2)
    expect(points.length).toBeLessThanOrEqual(3)
    expect((await read()).series.points.length).toBe(1)
    // A page for today, and the one or two months that the old days are of.
    expect((await twinkey.rowsNamed('history/')).length).toBeLessThanOrEqual(3)
  })

  it('tells pages when points came or went, and only when it has them', async () => {
    await add('Auditor')
    const seen: [number | null | undefined, number][] = []
    const { write } = twinkey.house.sessionArea
    Object.assign(twinkey.house.sessionArea, {
      write: async (items: Readonly<Record<string, unknown>>) => {
        await write(items)
        const changedAt = twinkey.view('glance')?.historyChangedAt
        if (changedAt !== seen.at(-1)?.[0]) seen.push([changedAt, (await twinkey.rowsNamed('history/')).length])
      },
    })
    await refresh()
    pass(dayMs)
    await refresh()
    await twinkey.ask('options', 'history.delete', null)
    expect(seen.map(([, pages]) => pages)).toEqual([0, 1, 2, 0])
  })

  it('keeps production and sandbox apart', async () => {
    await add('Auditor')
    await add('Sandbox auditor')
    await refresh()
    const [production, sandbox] = [await read(), await read({ environment: 'sandbox' })]
    expect(production.series.points.map(({ value }) => value)).toEqual([wholeOfPrimary])
    expect(sandbox.series.points.length).toBe(1)
    expect(sandbox.series.points[0]?.value).not.toBe(wholeOfPrimary)
    expect(sandbox.environments).toEqual(['production', 'sandbox'])
  })

  it('carries an account whose key failed for a day, and says so; then leaves it out, and says that too', async () => {
    await add('Auditor')
    await add('Family auditor', { nonceRule: 'time-based' })
    await refresh()
    const whole = (await read()).series.points.at(-1)?.value
    const failing = exchange.faults.add({ kind: 'maintenance', keyId: practiceKey('Family auditor').publicKey })
    pass(2 * hourMs)
    await refresh()
    expect((await read()).series.points.at(-1)).toMatchObject({ value: whole, isPartial: true })
    pass(dayMs)
    await refresh()
    const later = (await read()).series.points.at(-1)
    expect(later).toMatchObject({ value: wholeOfPrimary, isPartial: true })
    failing.remove()
    await refresh()
    expect((await read()).series.points.at(-1)).toMatchObject({ value: whole, isPartial: false })
  })

  it('takes what the round of a key brought that was under way when the refresh began', async () => {
    const { ref } = await add('Auditor')
    await twinkey.ask('options', 'key.check', { ref })
    await refresh()
    expect((await read()).series.points).toMatchObject([{ value: wholeOfPrimary, isPartial: false }])
  })

  it('has no point of a refresh in which nothing came', async () => {
    await add('Auditor')
    await refresh()
    const before = await read()
    pass(2 * hourMs)
    exchange.faults.add({ kind: 'maintenance' })
    await refresh()
    expect((await read()).series.points).toEqual(before.series.points)
  })

  it('tells of one account and of one asset, with its amount to the last digit', async () => {
    await add('Family auditor', { nonceRule: 'time-based' })
    await refresh()
    const { accounts, series } = await read()
    expect(accounts.map(({ label }) => label)).toEqual(['Primary', 'Savings', 'Long term!'])
    const savings = await read({ subject: { kind: 'account', id: accounts[1]?.id ?? '' } })
    expect(savings.series.points.length).toBe(1)
    expect(savings.series.points[0]?.value).not.toBe(series.points[0]?.value)
    await add('Auditor')
    await refresh()
    const bonk = await read({ subject: { kind: 'asset', code: 'BONK' } })
    expect(bonk.series.points[0]?.amount).toBe('710.1234567890123456789')
    await twinkey.ask('popup', 'balances.choose', { scopeId: accounts[1]?.id ?? '' })
    expect(line()?.highest).toBe(savings.series.points[0]?.value)
  })

  it('is never converted: each currency has a line of its own', async () => {
    await add('Auditor')
    await refresh()
    await twinkey.ask('options', 'settings.change', { currency: 'EUR' })
    expect(line()).toBeNull()
    expect(await read()).toMatchObject({ currency: 'USD', series: { points: [{ value: wholeOfPrimary }] } })
    await refresh()
    expect(await read()).toMatchObject({ currency: 'EUR', currencies: ['USD', 'EUR'] })
    expect((await read({ currency: 'USD' })).series.points.map(({ value }) => value)).toEqual([wholeOfPrimary])
  })

  it('stays when the key is removed, with the name of the account', async () => {
    const { ref } = await add('Auditor')
    await refresh()
    await twinkey.ask('options', 'key.remove', { ref })
    expect(await read()).toMatchObject({
      environments: ['production'],
      accounts: [{ label: 'Primary' }],
      series: { points: [{ value: wholeOfPrimary }] },
    })
  })

  it('is read and deleted by nobody while locked', async () => {
    await add('Auditor')
    await refresh()
    await twinkey.ask('popup', 'vault.lock', null)
    await expect(read()).rejects.toMatchObject({ fault: { code: 'locked' } })
    await expect(twinkey.ask('options', 'history.delete', null)).rejects.toMatchObject({ fault: { code: 'locked' } })
    expect(twinkey.view('glance')).toBeNull()
    await twinkey.ask('popup', 'vault.unlock', { passphrase })
    expect((await read()).series.points.length).toBe(1)
    expect(line()?.points.length).toBe(1)
  })

  it('is gone when it was deleted, from what is stored and from the popup, and begins anew', async () => {
    await add('Auditor')
    await add('Sandbox auditor')
    await refresh()
    await twinkey.ask('options', 'history.delete', null)
    expect(await twinkey.rowsNamed('history')).toEqual([])
    expect([...twinkey.mirror.keys()].filter((name) => name.includes('history'))).toEqual([])
    expect(line()).toBeNull()
    expect((await (await twinkey.restarted()).house.keptGlance.read(twinkey.house.session.vault()))?.line).toBeNull()
    twinkey = await twinkey.restarted()
    expect(await read()).toMatchObject({ isEmpty: true, hasUntoldLoss: false })
    await refresh()
    expect((await read()).series.points.length).toBe(1)
  })

  it('is asked for by the options only', async () => {
    const question = { environment: 'production', currency: null, subject: { kind: 'total' }, range: 'all' } as const
    for (const [command, asks] of [
      ['history.read', question],
      ['history.delete', null],
    ] as const)
      await expect(twinkey.ask('popup', command, asks)).rejects.toMatchObject({ fault: { code: 'not-allowed' } })
  })
})

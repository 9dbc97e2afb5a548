import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lockIfDue } from '../../../src/background/flows/vault.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import { type HouseUnderTest, newHouse } from '../house-under-test.ts'
import { newKey, passphrase } from './new-key.ts'

/** What holds where nothing else was chosen. */
const openForMs = 15 * 60_000
const locked = { state: 'locked', nextTryAt: null }

const wholeHistory = {
  environment: 'production',
  currency: null,
  subject: { kind: 'total' },
  range: 'day',
} as const

let exchange: Exchange
beforeAll(async () => {
  exchange = await startExchange()
})
afterAll(() => exchange.close())

async function opened() {
  const twinkey = await newHouse(exchange)
  await twinkey.ask('options', 'vault.create', { passphrase })
  return twinkey
}

describe('the vault', () => {
  it('is none, then open, then locked, then open again', async () => {
    const twinkey = await newHouse(exchange)
    await twinkey.ask('popup', 'view.publish', null)
    expect(twinkey.view('vault')).toEqual({ state: 'none' })
    await twinkey.ask('options', 'vault.create', { passphrase })
    expect(twinkey.view('vault')).toMatchObject({ state: 'open' })
    await twinkey.ask('popup', 'vault.lock', null)
    expect(twinkey.view('vault')).toEqual(locked)
    await twinkey.ask('popup', 'vault.unlock', { passphrase })
    expect(twinkey.view('vault')).toMatchObject({ state: 'open' })
  })

  it('does not open with another passphrase', async () => {
    const twinkey = await opened()
    await twinkey.ask('popup', 'vault.lock', null)
    await expect(twinkey.ask('popup', 'vault.unlock', { passphrase: 'another one' })).rejects.toThrow(
      'wrong-passphrase',
    )
    expect(twinkey.view('vault')).toEqual(locked)
  })

  it('is never made over one that is there', async () => {
    const twinkey = await opened()
    await expect(twinkey.ask('options', 'vault.create', { passphrase })).rejects.toThrow('vault-exists')
  })

  it('is not made with a short passphrase', async () => {
    const twinkey = await newHouse(exchange)
    await expect(twinkey.ask('options', 'vault.create', { passphrase: '123456789' })).rejects.toThrow(
      'passphrase-too-short',
    )
    await expect(twinkey.ask('options', 'vault.unlock', { passphrase })).rejects.toThrow('no-vault')
  })

  it('is said to be damaged when its header is, whatever is typed', async () => {
    const twinkey = await opened()
    await twinkey.ask('popup', 'vault.lock', null)
    await twinkey.replaceInBoth('header', JSON.stringify({ json: '{}', sha256: '00' }))
    await expect(twinkey.ask('popup', 'vault.unlock', { passphrase })).rejects.toThrow('vault-damaged')
    await twinkey.ask('popup', 'view.publish', null)
    expect(twinkey.view('vault')).toEqual({ state: 'damaged' })
  })
})

describe('an open vault', () => {
  it('outlives its worker', async () => {
    const twinkey = await (await opened()).restarted()
    await expect(
      twinkey.ask('options', 'key.edit', { ref: '0'.repeat(32) as never, change: { name: 'x' } }),
    ).rejects.toThrow('no-such-key')
  })

  it('locks at its deadline, on the very next use, with no alarm', async () => {
    const twinkey = await opened()
    twinkey.clock.shiftMs += openForMs
    await expect(twinkey.ask('options', 'key.add', newKey('Auditor'))).rejects.toThrow('locked')
    expect(twinkey.view('vault')).toEqual(locked)
    expect(twinkey.area.get('session')).toBeNull()
  })

  it('is found locked by a worker that wakes after the deadline', async () => {
    const first = await opened()
    first.clock.shiftMs += openForMs
    const twinkey = await first.restarted()
    expect(twinkey.view('vault')).toEqual(locked)
    expect(twinkey.area.get('session')).toBeNull()
    expect(await (await twinkey.database.connection()).count('wrapping')).toBe(0)
  })

  it('locks when the clock is set back behind its last use, which would stretch the deadline', async () => {
    const twinkey = await opened()
    twinkey.clock.shiftMs -= 3_600_000
    await expect(twinkey.ask('popup', 'balances.choose', { scopeId: 'production' })).rejects.toThrow('locked')
  })

  it('stays open for fifteen minutes from the last use, not from a refresh', async () => {
    const twinkey = await opened()
    const start = twinkey.house.session.lockAt() ?? 0
    twinkey.clock.shiftMs += 60_000
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(twinkey.house.session.lockAt()).toBe(start)
    await twinkey.ask('popup', 'vault.touch', null)
    const later = twinkey.house.session.lockAt() ?? 0
    expect(later - start).toBeGreaterThanOrEqual(60_000)
    expect(twinkey.view('vault')).toEqual({ state: 'open', lockAt: later })
    expect(twinkey.alarms.get('auto-lock')).toBe(later)
  })

  it.each<[string, (ask: HouseUnderTest['ask']) => Promise<unknown>]>([
    ['the history', (ask) => ask('options', 'history.read', wholeHistory)],
    ['the log', (ask) => ask('options', 'log.read', null)],
    ['receipts', (ask) => ask('options', 'receipts.read', null)],
    ['nonces', (ask) => ask('options', 'doctor.read', null)],
    ['prices', (ask) => ask('popup', 'market.best', { environment: 'production', symbol: 'BTCUSD' })],
  ])('is not kept open by a page that reads %s by itself', async (_, read) => {
    const { ask, house, clock } = await opened()
    const before = house.session.lockAt()
    clock.shiftMs += 60_000
    await read(ask)
    expect(house.session.lockAt()).toBe(before)
  })

  it('is not locked by an alarm that came early', async () => {
    const twinkey = await opened()
    await lockIfDue(twinkey.house)
    expect(twinkey.view('vault')).toMatchObject({ state: 'open' })
  })

  it('is not called locked where there is none', async () => {
    const twinkey = await newHouse(exchange)
    await expect(twinkey.ask('options', 'key.add', newKey('Auditor'))).rejects.toThrow('locked')
    expect(twinkey.view('vault')).toEqual({ state: 'none' })
  })

  it('locks even where the database can’t be read', async () => {
    const twinkey = await opened()
    twinkey.database.connection = () => Promise.reject(new DOMException('gone', 'UnknownError'))
    await expect(twinkey.ask('popup', 'vault.lock', null)).rejects.toThrow('storage-failed')
    expect(twinkey.view('vault')).toEqual(locked)
    expect(twinkey.area.get('session')).toBeNull()
  })

  it('leaves nothing behind when it locks: no key, no figures, no half of the vault key', async () => {
    const twinkey = await opened()
    await twinkey.ask('options', 'key.add', newKey('Auditor'))
    await twinkey.ask('options', 'vault.lock', null)
    // The report tells it while locked, too: a host, a number and a time, and no more.
    const reached = twinkey.area.get('reached-hosts')
    expect(reached).toEqual([{ host: 'api.gemini.com', count: expect.any(Number), lastAt: expect.any(Number) }])
    const left = [...twinkey.area].filter(([name]) => name !== 'reached-hosts')
    expect(JSON.stringify(left)).toBe(
      JSON.stringify([
        ['session', null],
        ['view.vault', locked],
        ['view.glance', null],
        ['view.settings', null],
        ['view.storage', { mending: null, hasOneCopyOnly: false }],
        ['view.reminders', { count: 0, first: null }],
        ['view.scopes', null],
        ['view.keys', null],
        ['view.reminderList', null],
        ['view.refreshing', null],
        ['staged-backup', null],
      ]),
    )
    expect(await (await twinkey.database.connection()).count('wrapping')).toBe(0)
  })
})

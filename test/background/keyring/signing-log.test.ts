import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { logHeadName } from '../../../src/background/store/names.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import { practiceKey } from '../../exchange/practice-keys.ts'
import { allRead, newKey, passphrase } from '../flows/new-key.ts'
import type { HouseUnderTest } from '../house-under-test.ts'
import { openHouse } from '../open-house.ts'

let exchange: Exchange
beforeAll(async () => {
  exchange = await startExchange()
})
afterAll(() => exchange.close())

const readLog = (twinkey: HouseUnderTest) => twinkey.ask('options', 'log.read', null)

async function opened(): Promise<HouseUnderTest> {
  const twinkey = await openHouse(exchange, passphrase)
  return twinkey
}

/** A vault with a key whose first figures have come. */
async function withKey(): Promise<HouseUnderTest> {
  const twinkey = await opened()
  await twinkey.ask('options', 'key.add', newKey('Auditor', { name: 'Tax export' }))
  await allRead(twinkey)
  return twinkey
}

describe('the signing log', () => {
  it('is empty at first', async () => {
    expect(await readLog(await opened())).toEqual({ entries: [], breaks: [], dropped: null })
  })

  it('has a line for each signed call that Gemini saw: when, which key, what, why and what came of it', async () => {
    const before = exchange.requests.length
    const twinkey = await withKey()
    await twinkey.ask('options', 'key.check', { ref: twinkey.view('keys')?.cards[0]?.ref as never })
    const seen = exchange.requests.slice(before).filter((one) => one.path !== '/v1/pricefeed')
    const { entries, breaks } = await readLog(twinkey)
    expect(breaks).toEqual([])
    const oldestFirst = [...entries].reverse()
    expect(oldestFirst.map((entry) => entry.endpoint)).toEqual(seen.map((one) => one.path))
    expect(oldestFirst.map(({ why, answer }) => `${why} ${answer?.status} ${answer?.reason}`)).toEqual([
      'add 200 null',
      'add 200 null',
      // Balances, orders, what is staked, positions.
      ...Array.from({ length: 4 }, () => 'refresh 200 null'),
      'check 200 null',
      'check 200 null',
      'refresh 200 null',
    ])
    expect(new Set(entries.map((entry) => entry.keyName))).toEqual(new Set(['Tax export']))
    expect(oldestFirst[0]).toMatchObject({ keyRef: null, environment: 'production' })
    expect(oldestFirst.at(-1)?.keyRef).toBe(twinkey.view('keys')?.cards[0]?.ref)
    expect(JSON.stringify(entries)).not.toContain(practiceKey('Auditor').publicKey)
  })

  it('knows why Gemini refused', async () => {
    const twinkey = await opened()
    await twinkey.ask('options', 'key.add', newKey('Disabled')).catch(() => {})
    const { entries } = await readLog(twinkey)
    expect(entries.map(({ answer }) => answer?.reason)).toContain('InvalidApiKey')
  })

  it('outlives the worker and a lock, and is read by nobody while locked', async () => {
    const twinkey = await withKey()
    const { entries } = await readLog(twinkey)
    const next = await twinkey.restarted()
    expect((await readLog(next)).entries).toEqual(entries)
    await next.ask('options', 'vault.lock', null)
    await expect(readLog(next)).rejects.toThrow('locked')
    await next.ask('options', 'vault.unlock', { passphrase })
    await next.ask('popup', 'balances.refresh', null)
    const later = await readLog(next)
    expect([later.breaks, later.entries.length]).toEqual([[], entries.length + 1])
  })

  it('says honestly that it knows no answer, where the vault was locked before it came', async () => {
    const twinkey = await withKey()
    const fault = exchange.faults.add({ kind: 'delay', ms: 300, path: '/v1/notionalbalances/usd' })
    const refresh = twinkey.ask('popup', 'balances.refresh', null)
    await expect.poll(async () => (await readLog(twinkey)).entries[0]?.answer).toBeNull()
    await twinkey.ask('popup', 'vault.lock', null)
    await refresh
    fault.remove()
    await twinkey.ask('popup', 'vault.unlock', { passphrase })
    const { entries, breaks } = await readLog(twinkey)
    expect([entries[0]?.answer, breaks]).toEqual([null, []])
  })

  it('is sealed: neither names nor endpoints can be read in what is stored', async () => {
    const twinkey = await withKey()
    const stored = JSON.stringify(await twinkey.texts())
    expect(stored).toContain('log/1')
    for (const word of ['Tax export', '/v1/roles', 'refresh', 'account-']) expect(stored).not.toContain(word)
  })

  it.each<[string, (twinkey: HouseUnderTest, old: Record<string, string>) => Promise<void>]>([
    ['a page is put back as it was', (twinkey, old) => twinkey.replaceInBoth('log/1', old['log/1'] ?? '')],
    ['a page is spoilt', (twinkey) => twinkey.replaceInBoth('log/1', 'AAAA')],
    ['the head is put back as it was', (twinkey, old) => twinkey.replaceInBoth(logHeadName, old[logHeadName] ?? '')],
    ['the head is spoilt', (twinkey) => twinkey.replaceInBoth(logHeadName, 'AAAA')],
    ['a page is removed', async ({ house }) => void (await house.store.write({ remove: ['log/1'] }))],
    ['the head is removed', async ({ house }) => void (await house.store.write({ remove: [logHeadName] }))],
    ['a page is put in the place of another', async (t) => t.replaceInBoth('log/2', (await t.texts())['log/1'] ?? '')],
  ])('shows it when %s, and goes on after that', async (_, tamper) => {
    const first = await withKey()
    const old = await first.texts()
    await first.ask('popup', 'balances.refresh', null)
    await tamper(first, old)
    const twinkey = await first.restarted()
    const isOnlyPutThere = _.includes('in the place of another')
    expect((await readLog(twinkey)).breaks.length > 0).toBe(!isOnlyPutThere)
    await twinkey.ask('popup', 'balances.refresh', null)
    const after = await readLog(twinkey)
    expect(after.breaks.length > 0).toBe(!isOnlyPutThere)
    expect(after.entries[0]).toMatchObject({ why: 'refresh', answer: { status: 200 } })
  })

  it('signs nothing for a key that has been removed in the meantime', async () => {
    const twinkey = await withKey()
    const [key] = await twinkey.house.keyRing.all()
    const signer = await twinkey.house.signers.of(key as NonNullable<typeof key>, 'check')
    await twinkey.ask('options', 'key.remove', { ref: key?.ref as never })
    const before = exchange.requests.length
    await expect(twinkey.house.lines.call(signer, '/v1/roles')).rejects.toThrow('no-such-key')
    expect(exchange.requests.length).toBe(before)
  })
})

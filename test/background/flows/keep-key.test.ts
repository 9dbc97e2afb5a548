import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { KeyRef } from '../../../src/core/keys/key-profile.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import { practiceKey } from '../../exchange/practice-keys.ts'
import type { HouseUnderTest } from '../house-under-test.ts'
import { openHouse } from '../open-house.ts'
import { allRead, newKey, passphrase } from './new-key.ts'

// One for each test: Gemini remembers the nonces of a key, and every house here begins anew with the same one.
let exchange: Exchange
beforeEach(async () => {
  exchange = await startExchange()
})
afterEach(() => exchange.close())

async function withKey(): Promise<HouseUnderTest & { ref: KeyRef }> {
  const twinkey = await openHouse(exchange, passphrase)
  const { ref } = await twinkey.ask('options', 'key.add', newKey('Auditor'))
  return Object.assign(twinkey, { ref })
}

describe('what an owner says of a key', () => {
  it('is kept word by word, and what is not said stays', async () => {
    const twinkey = await withKey()
    const { ref } = twinkey
    const change = {
      createdAt: 5,
      expiry: { kind: 'after', days: 30 } as const,
      applications: ['Tax sheet'],
      note: 'a “note”\nof two lines',
      revokeBy: 9,
    }
    await twinkey.ask('options', 'key.edit', { ref, change })
    await twinkey.ask('options', 'key.edit', { ref, change: { trustedIps: 'no' } })
    await twinkey.ask('popup', 'vault.lock', null)
    await twinkey.ask('popup', 'vault.unlock', { passphrase })
    expect(twinkey.view('keys')?.cards[0]).toMatchObject({ ...change, name: 'Auditor', trustedIps: 'no' })
  })

  it.each([
    ['an application without a name', { applications: [' '] }],
    ['too many applications', { applications: Array.from({ length: 21 }, (_, n) => `${n}`) }],
    ['a note without end', { note: 'x'.repeat(1001) }],
    ['a life of no days', { expiry: { kind: 'after', days: 0 } as const }],
    ['a day before all days', { revokeBy: -1 }],
    ['another environment', { environment: 'sandbox' } as object],
    ['roles of its own', { roles: { isFundManager: false } } as object],
  ])('is not taken with %s', async (_, change) => {
    const twinkey = await withKey()
    await expect(twinkey.ask('options', 'key.edit', { ref: twinkey.ref, change })).rejects.toThrow('not-understood')
  })

  it('can be that it may have leaked, from when they first said so, and can be taken back', async () => {
    const twinkey = await withKey()
    const { ref } = twinkey
    const mark = (isCompromised: boolean) => twinkey.ask('popup', 'key.mark-compromised', { ref, isCompromised })
    await mark(true)
    const since = twinkey.view('keys')?.cards[0]?.compromisedAt
    twinkey.clock.shiftMs += 1000
    await mark(true)
    expect(twinkey.view('keys')?.cards[0]?.compromisedAt).toBe(since)
    expect(twinkey.view('reminderList')?.[0]?.reminder.subject).toEqual({ kind: 'compromised', at: since })
    await mark(false)
    expect(twinkey.view('keys')?.cards[0]?.compromisedAt).toBeNull()
    expect(twinkey.view('reminders')?.count).toBe(0)
  })
})

describe('applications that are handed over', () => {
  it('join those that the other key has, each once', async () => {
    const twinkey = await withKey()
    const { ref: to } = await twinkey.ask('options', 'key.add', newKey('Sandbox auditor', { applications: ['B', 'C'] }))
    await twinkey.ask('options', 'key.edit', { ref: twinkey.ref, change: { applications: ['A', 'B'] } })
    await twinkey.ask('options', 'key.hand-over', { from: twinkey.ref, to })
    expect(twinkey.view('keys')?.cards.map(({ applications }) => applications)).toEqual([[], ['B', 'C', 'A']])
  })

  it('stay where they are when there is nobody to take them', async () => {
    const twinkey = await withKey()
    await twinkey.ask('options', 'key.edit', { ref: twinkey.ref, change: { applications: ['A'] } })
    const gone = '0'.repeat(32) as KeyRef
    await expect(twinkey.ask('options', 'key.hand-over', { from: twinkey.ref, to: gone })).rejects.toThrow(
      'no-such-key',
    )
    expect(twinkey.view('keys')?.cards[0]?.applications).toEqual(['A'])
  })
})

/** A vault with keys of which all was read. */
async function withFigures(...labels: string[]): Promise<HouseUnderTest> {
  const twinkey = await openHouse(exchange, passphrase)
  for (const label of labels) await twinkey.ask('options', 'key.add', newKey(label))
  await allRead(twinkey)
  return twinkey
}

/** Of the key that was there nothing is left in either copy; what was signed with it stays in the log, sealed. */
async function expectNoTrace(twinkey: HouseUnderTest): Promise<void> {
  // The salt of references, and a schedule with nothing on it.
  const rows = ['header', 'log-head', 'log/1', 'preference/reminders', 'reminder-schedule']
  expect(await twinkey.rowsNamed('')).toEqual(rows)
  expect([...twinkey.mirror.keys()].sort()).toEqual(['inventory', ...rows.map((name) => `row:${name}`)])
}

describe('a key with figures', () => {
  it('is renamed, and removed with all that was known of it', async () => {
    const twinkey = await withFigures('Auditor')
    const ref = twinkey.view('keys')?.cards[0]?.ref as never
    const { profile: before } = await twinkey.house.keyRing.get(ref)
    expect(before.changedAt).toBe(before.addedAt)
    twinkey.clock.shiftMs += 5000
    await twinkey.ask('options', 'key.edit', { ref, change: { name: 'Tax export' } })
    expect(twinkey.view('keys')?.cards[0]?.name).toBe('Tax export')
    expect((await twinkey.house.keyRing.get(ref)).profile.changedAt).toBeGreaterThanOrEqual(before.changedAt + 5000)
    await twinkey.ask('options', 'key.remove', { ref })
    expect(twinkey.view('keys')?.cards).toEqual([])
    await expectNoTrace(twinkey)
  })

  it('loses neither of two changes that are made at the same moment', async () => {
    const twinkey = await withFigures('Auditor')
    const ref = twinkey.view('keys')?.cards[0]?.ref as never
    const { keyRing } = twinkey.house
    await Promise.all([
      keyRing.changeProfile(ref, (profile) => ({ ...profile, name: 'Tax export' })),
      keyRing.changeProfile(ref, (profile) => ({ ...profile, trustedIps: 'yes' })),
    ])
    expect((await keyRing.get(ref)).profile).toMatchObject({ name: 'Tax export', trustedIps: 'yes' })
  })

  it('that is removed while Gemini answers leaves no trace but in the log', async () => {
    const twinkey = await withFigures('Auditor')
    const ref = twinkey.view('keys')?.cards[0]?.ref as never
    exchange.faults.add({ kind: 'delay', ms: 200, path: '/v1/notionalbalances/usd' })
    const refresh = twinkey.ask('popup', 'balances.refresh', null)
    await twinkey.ask('options', 'key.remove', { ref })
    await refresh
    await expectNoTrace(twinkey)
  })

  it('shows the roles that Gemini says now, after a check', async () => {
    const twinkey = await withFigures('Sandbox trader')
    const { publicKey } = practiceKey('Sandbox trader')
    exchange.keys.setRoles(publicKey, { fundManager: true })
    await twinkey.ask('popup', 'key.check', { ref: twinkey.view('keys')?.cards[0]?.ref as never })
    exchange.keys.setRoles(publicKey, { fundManager: false })
    expect(twinkey.view('keys')?.cards[0]?.roles).toMatchObject({ isFundManager: true, isTrader: true })
  })

  it('that is damaged in the store is counted, and the others go on', async () => {
    const twinkey = await withFigures('Auditor', 'Sandbox auditor')
    const [name] = await twinkey.rowsNamed('profile/')
    await twinkey.replaceInBoth(name ?? '', 'AAAA')
    const next = await twinkey.restarted()
    await next.ask('popup', 'view.publish', null)
    expect(next.view('keys')).toMatchObject({ damaged: 1, cards: [{}] })
  })
})

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { lockIfOpen, takeUp } from '../../src/background/flows/vault.ts'
import { headerName, mendingName } from '../../src/background/store/names.ts'
import { newNonceLine } from '../../src/core/gemini/nonce.ts'
import type { PublicKey } from '../../src/core/keys/public-key.ts'
import { madeUpProfile } from '../core/keys/made-up-profile.ts'
import { type Exchange, startExchange } from '../exchange/exchange.ts'
import { newKey, passphrase } from './flows/new-key.ts'
import { type HouseUnderTest, newHouse } from './house-under-test.ts'

let exchange: Exchange
beforeAll(async () => {
  exchange = await startExchange()
})
afterAll(() => exchange.close())
afterEach(() => vi.restoreAllMocks())

const next = 'quite another made-up one'

async function withKey(): Promise<HouseUnderTest> {
  const twinkey = await newHouse(exchange)
  await twinkey.ask('options', 'vault.create', { passphrase })
  const { name, environment, publicKey, secret } = newKey('Auditor')
  const profile = madeUpProfile({ name, environment, publicKey: publicKey as PublicKey })
  // Not through Gemini: there are dozens of vaults here, and to Gemini they would be as many programs with one key.
  await twinkey.house.keyRing.add(profile, secret, { ...newNonceLine, rule: 'rising' })
  await twinkey.ask('options', 'view.publish', null)
  return twinkey
}

async function locked(): Promise<HouseUnderTest> {
  const twinkey = await withKey()
  await twinkey.ask('popup', 'vault.lock', null)
  return twinkey
}

/** Lets other things go on: a number of turns of the event loop, so that each moment of them is met once. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

const moments = [0, 1, 2, 3, 5, 8, 12, 17, 23, 30, 40, 60]
const timeout = 60_000

describe('panic, in the middle of', () => {
  it.each<[string, () => Promise<HouseUnderTest>, (twinkey: HouseUnderTest) => Promise<unknown>]>([
    ['an unlock', locked, (one) => one.ask('popup', 'vault.unlock', { passphrase })],
    [
      'a change of the passphrase',
      withKey,
      (one) => one.ask('options', 'vault.change-passphrase', { present: passphrase, next }),
    ],
    ['a key that is added', withKey, (one) => one.ask('options', 'key.add', newKey('Trader'))],
    ['a refresh', withKey, (one) => one.ask('popup', 'balances.refresh', null)],
    ['a choice', withKey, (one) => one.ask('popup', 'balances.choose', { scopeId: 'production' })],
  ])(
    '%s leaves nothing, whenever it comes',
    async (_, begin, act) => {
      for (const moment of moments) {
        const twinkey = await begin()
        const acting = act(twinkey).catch(() => {})
        await turns(moment)
        await twinkey.ask('popup', 'vault.destroy', null)
        await acting
        await twinkey.ask('popup', 'view.publish', null)
        expect(await twinkey.rowsNamed(''), `moment ${moment}`).toEqual([])
        const mirrored = [...twinkey.mirror.keys()].filter((name) => name.startsWith('row:'))
        expect([mirrored, twinkey.house.session.isOpen(), twinkey.area.get('session')]).toEqual([[], false, null])
        expect(twinkey.view('vault'), `moment ${moment}`).toEqual({ state: 'none' })
      }
    },
    timeout,
  )
})

describe('a lock, in the middle of an unlock,', () => {
  it.each<[string, (twinkey: HouseUnderTest) => Promise<unknown>]>([
    ['by the button', (twinkey) => twinkey.ask('options', 'vault.lock', null)],
    ['by the keys or the screen', (twinkey) => lockIfOpen(twinkey.house)],
  ])(
    '%s leaves it locked, for the worker as for the pages',
    async (_, lock) => {
      for (const moment of moments) {
        const twinkey = await locked()
        const opening = twinkey.ask('popup', 'vault.unlock', { passphrase }).then(
          () => 'open',
          (error: Error) => error.message,
        )
        await turns(moment)
        await lock(twinkey)
        await opening
        await turns(20)
        expect(twinkey.house.session.isOpen(), `moment ${moment}`).toBe(false)
        expect([twinkey.view('vault')?.state, twinkey.area.get('session')], `moment ${moment}`).toEqual([
          'locked',
          null,
        ])
        expect(await (await twinkey.database.connection()).count('wrapping')).toBe(0)
      }
    },
    timeout,
  )

  it('that another page did not ask for does not come of its being told that it is locked', async () => {
    const twinkey = await locked()
    const opening = twinkey.ask('popup', 'vault.unlock', { passphrase })
    await expect(twinkey.ask('popup', 'balances.refresh', null)).rejects.toThrow('locked')
    await opening
    expect(twinkey.house.session.isOpen()).toBe(true)
    expect(twinkey.view('vault')?.state).toBe('open')
  })
})

describe('a page that asks for the view, in the middle of an unlock,', () => {
  it('does not make pages show a lock over an open vault', async () => {
    for (const moment of moments) {
      const twinkey = await locked()
      const opening = twinkey.ask('popup', 'vault.unlock', { passphrase })
      await turns(moment)
      const publishing = twinkey.ask('popup', 'view.publish', null)
      await Promise.all([opening, publishing])
      expect([twinkey.view('vault')?.state, twinkey.view('keys')?.cards.length], `moment ${moment}`).toEqual([
        'open',
        1,
      ])
    }
  })
})

describe('two things at once:', () => {
  it('an unlock with the old passphrase and its change end with one that opens', async () => {
    const twinkey = await withKey()
    const changing = twinkey.ask('options', 'vault.change-passphrase', { present: passphrase, next })
    await expect(twinkey.ask('popup', 'vault.unlock', { passphrase: next })).resolves.toBeNull()
    await changing
    await expect(twinkey.ask('popup', 'vault.unlock', { passphrase })).rejects.toThrow('wrong-passphrase')
  })

  it('of two keys that are given the same name one gets it', async () => {
    const twinkey = await withKey()
    await twinkey.ask('options', 'key.add', newKey('Sandbox trader'))
    const refs = twinkey.view('keys')?.cards.map((card) => card.ref) ?? []
    const outcomes = await Promise.allSettled(
      refs.map((ref) => twinkey.ask('options', 'key.edit', { ref, change: { name: 'Grid bot' } })),
    )
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it(
    'a backup that is being opened and a lock leave nothing of it',
    async () => {
      const twinkey = await withKey()
      const { file } = await twinkey.ask('options', 'backup.make', { present: passphrase, passphrase })
      for (const moment of moments) {
        const opening = twinkey.ask('options', 'backup.open', { file, passphrase }).catch(() => {})
        await turns(moment)
        await twinkey.ask('options', 'vault.lock', null)
        expect(twinkey.area.get('staged-backup'), `moment ${moment}`).toBeNull()
        await opening
        expect(twinkey.area.get('staged-backup'), `moment ${moment}`).toBeNull()
        await twinkey.ask('options', 'vault.unlock', { passphrase })
      }
    },
    timeout,
  )
})

describe('a worker that was stopped between opening the vault and telling the pages', () => {
  it('is followed by one that tells them, and sets the alarm', async () => {
    const first = await withKey()
    first.area.set('view.vault', { state: 'locked', nextTryAt: null })
    first.alarms.clear()
    const twinkey = await first.restarted()
    await takeUp(twinkey.house)
    expect(twinkey.view('vault')).toMatchObject({ state: 'open' })
    expect(twinkey.alarms.get('auto-lock')).toBe(twinkey.house.session.lockAt())
  })
})

describe('storage that fails', () => {
  it('for the second copy leaves a vault that works, and says that there is one copy', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const first = await withKey()
    const set = first.mirror.set.bind(first.mirror)
    first.mirror.clear()
    first.mirror.set = () => {
      throw new Error('full')
    }
    const twinkey = await first.restarted()
    await twinkey.ask('popup', 'view.publish', null)
    expect([twinkey.view('storage')?.hasOneCopyOnly, twinkey.view('keys')?.cards.length]).toEqual([true, 1])
    await twinkey.ask('options', 'key.edit', {
      ref: twinkey.view('keys')?.cards[0]?.ref as never,
      change: { name: 'Renamed' },
    })
    first.mirror.set = set
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(twinkey.view('storage')?.hasOneCopyOnly).toBe(false)
    expect([...twinkey.mirror.keys()]).toContain(`row:${headerName}`)
  })

  it('does not keep a panic from destroying what it reaches', async () => {
    const twinkey = await withKey()
    const db = await twinkey.database.connection()
    for (const name of await twinkey.rowsNamed('')) await db.put('rows', { name } as never)
    twinkey.mirror.set('row:header', 7)
    await twinkey.ask('popup', 'vault.destroy', null)
    expect([await twinkey.rowsNamed(''), twinkey.mirror.size]).toEqual([[], 0])
  })

  it('twice before its owner has read of it is told with what was lost the first time', async () => {
    const first = await withKey()
    const [name = ''] = await first.rowsNamed('figures/')
    await first.database.connection().then((db) => db.delete('rows', name))
    first.mirror.delete(`row:${name}`)
    const second = await first.restarted()
    expect(JSON.parse((await second.house.store.read(mendingName)) ?? '')).toMatchObject({ lost: 1 })
    second.mirror.delete('row:header')
    const third = await second.restarted()
    expect(JSON.parse((await third.house.store.read(mendingName)) ?? '')).toMatchObject({ lost: 1, mended: 1 })
  })

  it('of all that is stored, under a worker at work, is not taken for a new beginning', async () => {
    const twinkey = await locked()
    const db = await twinkey.database.connection()
    await db.clear('rows')
    await db.clear('inventory')
    await twinkey.ask('popup', 'view.publish', null)
    expect(twinkey.view('vault')).toMatchObject({ state: 'locked' })
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import { type HouseUnderTest, newHouse } from '../house-under-test.ts'
import { newKey, passphrase } from './new-key.ts'

let exchange: Exchange
beforeAll(async () => {
  exchange = await startExchange()
})
afterAll(() => exchange.close())

async function withKey(): Promise<HouseUnderTest> {
  const twinkey = await newHouse(exchange)
  await twinkey.ask('options', 'vault.create', { passphrase })
  await twinkey.ask('options', 'key.add', newKey('Auditor'))
  return twinkey
}

describe('a vault of which one copy is gone', () => {
  it.each<[string, (twinkey: HouseUnderTest) => Promise<void>]>([
    ['the database', ({ database }) => database.delete()],
    ['the mirror', async ({ mirror }) => mirror.clear()],
  ])('opens from the other, and says that %s was mended until that is read', async (_, harm) => {
    const first = await withKey()
    await first.ask('options', 'vault.lock', null)
    await harm(first)
    const twinkey = await first.restarted()
    await twinkey.ask('popup', 'view.publish', null)
    expect(twinkey.view('vault')).toMatchObject({ state: 'locked' })
    expect(twinkey.view('storage')?.mending).toMatchObject({ lost: 0, mended: expect.any(Number) })
    await twinkey.ask('popup', 'vault.unlock', { passphrase })
    expect(twinkey.view('keys')?.cards[0]?.name).toBe('Auditor')
    expect(twinkey.view('storage')?.mending?.mended).toBeGreaterThan(3)
    await twinkey.ask('options', 'vault.acknowledge-mending', null)
    expect(twinkey.view('storage')).toEqual({ mending: null, hasOneCopyOnly: false })
  })

  it('is mended even while it is open, at the next unlock', async () => {
    const twinkey = await withKey()
    await twinkey.ask('options', 'vault.lock', null)
    await (await twinkey.database.connection()).clear('rows')
    await twinkey.ask('popup', 'vault.unlock', { passphrase })
    expect(twinkey.view('keys')?.cards).toHaveLength(1)
    expect(twinkey.view('storage')?.mending).not.toBeNull()
  })
})

describe('a vault whose header is gone from both copies', () => {
  async function withoutHeader(): Promise<HouseUnderTest> {
    const first = await withKey()
    await first.ask('options', 'vault.lock', null)
    await (await first.database.connection()).delete('rows', 'header')
    first.mirror.delete('row:header')
    const twinkey = await first.restarted()
    await twinkey.ask('popup', 'view.publish', null)
    return twinkey
  }

  it('is called damaged, not new, and no passphrase is tried on it', async () => {
    const twinkey = await withoutHeader()
    expect(twinkey.view('vault')).toEqual({ state: 'damaged' })
    await expect(twinkey.ask('popup', 'vault.unlock', { passphrase })).rejects.toThrow('vault-damaged')
    await expect(twinkey.ask('options', 'vault.create', { passphrase })).rejects.toThrow('vault-exists')
  })

  it('gives its place to a new one, when its owner says so', async () => {
    const twinkey = await withoutHeader()
    await twinkey.ask('options', 'vault.replace-damaged', { passphrase: 'a new made-up passphrase' })
    expect(twinkey.view('vault')).toMatchObject({ state: 'open' })
    expect(await twinkey.rowsNamed('')).toEqual(['header'])
    expect(twinkey.view('keys')?.cards).toEqual([])
  })

  it('and only then: a vault that is well is never replaced', async () => {
    const twinkey = await withKey()
    const replace = () => twinkey.ask('options', 'vault.replace-damaged', { passphrase: 'a new made-up passphrase' })
    await expect(replace()).rejects.toThrow('vault-exists')
    await twinkey.ask('options', 'vault.lock', null)
    await expect(replace()).rejects.toThrow('vault-exists')
    const none = await newHouse(exchange)
    await expect(
      none.ask('options', 'vault.replace-damaged', { passphrase: 'a new made-up passphrase' }),
    ).rejects.toThrow('vault-exists')
  })
})

describe('a vault of which nothing is left', () => {
  it('is a new beginning', async () => {
    const first = await withKey()
    await first.database.delete()
    first.mirror.clear()
    first.area.clear()
    const twinkey = await first.restarted()
    await twinkey.ask('popup', 'view.publish', null)
    expect(twinkey.view('vault')).toEqual({ state: 'none' })
  })
})

describe('destruction', () => {
  it.each([['open'], ['locked']])('leaves nothing of a vault that is %s', async (how) => {
    const twinkey = await withKey()
    if (how === 'locked') await twinkey.ask('popup', 'vault.lock', null)
    await twinkey.ask('popup', 'vault.destroy', null)
    expect(twinkey.view('vault')).toEqual({ state: 'none' })
    expect([twinkey.view('keys'), twinkey.view('glance'), twinkey.view('settings')]).toEqual([null, null, null])
    expect(await twinkey.rowsNamed('')).toEqual([])
    expect(await (await twinkey.database.connection()).count('wrapping')).toBe(0)
    expect([...twinkey.mirror.keys()]).toEqual([])
    expect([twinkey.mirror.size, twinkey.alarms.size, twinkey.area.get('session')]).toEqual([0, 0, null])
    await expect(twinkey.ask('popup', 'vault.unlock', { passphrase })).rejects.toThrow('no-vault')
    await twinkey.ask('options', 'vault.create', { passphrase })
    expect(twinkey.view('keys')?.cards).toEqual([])
  })
})

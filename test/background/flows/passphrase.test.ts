import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { headerName, triesName } from '../../../src/background/store/names.ts'
import { readHeader } from '../../../src/background/vault/header.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import { type HouseUnderTest, newHouse } from '../house-under-test.ts'
import { allRead, newKey, passphrase } from './new-key.ts'

let exchange: Exchange
beforeAll(async () => {
  exchange = await startExchange()
})
afterAll(() => exchange.close())

async function locked(): Promise<HouseUnderTest> {
  const twinkey = await newHouse(exchange)
  await twinkey.ask('options', 'vault.create', { passphrase })
  await twinkey.ask('options', 'vault.lock', null)
  return twinkey
}

/** What comes of a try: `open`, or the code of the fault. */
async function outcome(twinkey: HouseUnderTest, tried: string): Promise<string> {
  try {
    await twinkey.ask('popup', 'vault.unlock', { passphrase: tried })
    return 'open'
  } catch (error) {
    return (error as Error).message
  }
}

async function wrongTimes(twinkey: HouseUnderTest, times: number): Promise<void> {
  for (let at = 0; at < times; at += 1) expect(await outcome(twinkey, 'not this one')).toBe('wrong-passphrase')
}

describe('wrong passphrases', () => {
  it('are five for free, and then wait longer and longer', async () => {
    const twinkey = await locked()
    await wrongTimes(twinkey, 5)
    for (const seconds of [15, 30, 60, 300, 900, 900]) {
      const until = Date.now() + twinkey.clock.shiftMs + seconds * 1000
      const vault = twinkey.view('vault')
      const shown = vault?.state === 'locked' ? (vault.nextTryAt ?? 0) : 0
      expect(Math.abs(shown - until)).toBeLessThan(2000)
      expect(await outcome(twinkey, passphrase), 'the right one waits too').toBe('too-many-tries')
      twinkey.clock.shiftMs += seconds * 1000 - 3000
      expect(await outcome(twinkey, passphrase)).toBe('too-many-tries')
      twinkey.clock.shiftMs += 3000
      expect(await outcome(twinkey, 'not this one')).toBe('wrong-passphrase')
    }
  })

  it('are forgotten with the right one', async () => {
    const twinkey = await locked()
    await wrongTimes(twinkey, 4)
    expect(await outcome(twinkey, passphrase)).toBe('open')
    await twinkey.ask('popup', 'vault.lock', null)
    await wrongTimes(twinkey, 5)
    expect(await outcome(twinkey, passphrase)).toBe('too-many-tries')
  })

  it('stay counted when worker and browser are started anew', async () => {
    const twinkey = await locked()
    await wrongTimes(twinkey, 5)
    twinkey.area.clear()
    const next = await twinkey.restarted()
    expect(await outcome(next, passphrase)).toBe('too-many-tries')
    await next.ask('popup', 'view.publish', null)
    expect(next.view('vault')).toMatchObject({ state: 'locked', nextTryAt: expect.any(Number) })
  })

  it('stay counted when one copy of what is stored is thrown away', async () => {
    const twinkey = await locked()
    await wrongTimes(twinkey, 5)
    await twinkey.database.delete()
    expect(await outcome(await twinkey.restarted(), passphrase)).toBe('too-many-tries')
  })

  it('are each counted where many are tried at once', async () => {
    const twinkey = await locked()
    const all = await Promise.all(Array.from({ length: 8 }, () => outcome(twinkey, 'not this one')))
    expect(all.filter((one) => one === 'wrong-passphrase')).toHaveLength(5)
    expect(all.filter((one) => one === 'too-many-tries')).toHaveLength(3)
  })

  it('are counted before they are tried: a worker that is stopped in between gives nothing away', async () => {
    const twinkey = await locked()
    let seen: string | null = null
    const { write } = twinkey.house.store
    twinkey.house.store.write = async (change) => {
      const done = await write.call(twinkey.house.store, change)
      seen ??= change.put?.[triesName] ?? null
      return done
    }
    await outcome(twinkey, passphrase)
    expect(JSON.parse(seen ?? 'null')).toMatchObject({ wrong: 1 })
  })

  it('make nobody wait longer than is meant, when the clock was ahead', async () => {
    const twinkey = await locked()
    twinkey.clock.shiftMs = 365 * 86_400_000
    await wrongTimes(twinkey, 5)
    twinkey.clock.shiftMs = 0
    expect(await outcome(twinkey, passphrase)).toBe('too-many-tries')
    twinkey.clock.shiftMs = 15_000
    expect(await outcome(twinkey, passphrase)).toBe('open')
  })

  it('do not count where the vault is damaged: that is not the fault of what was typed', async () => {
    const twinkey = await locked()
    await twinkey.replaceInBoth(headerName, 'damaged')
    for (let at = 0; at < 7; at += 1) expect(await outcome(twinkey, passphrase)).toBe('vault-damaged')
    expect(twinkey.view('vault')).toEqual({ state: 'damaged' })
  })
})

describe('another passphrase', () => {
  const next = 'quite another made-up one'

  it('opens from then on, and the old one does not; nothing but the header is written', async () => {
    const twinkey = await newHouse(exchange)
    await twinkey.ask('options', 'vault.create', { passphrase })
    await twinkey.ask('options', 'key.add', newKey('Auditor'))
    await allRead(twinkey)
    const before = await twinkey.texts()
    await twinkey.ask('options', 'vault.change-passphrase', { present: passphrase, next })
    const after = await twinkey.texts()
    expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual([headerName])
    expect(Object.keys(before).filter((name) => !(name in after))).toEqual([])
    await twinkey.ask('popup', 'vault.lock', null)
    expect(await outcome(twinkey, passphrase)).toBe('wrong-passphrase')
    expect(await outcome(twinkey, next)).toBe('open')
    expect(twinkey.view('keys')?.cards).toHaveLength(1)
  })

  it('is not given to who does not know the present one, however often they try', async () => {
    const twinkey = await newHouse(exchange)
    await twinkey.ask('options', 'vault.create', { passphrase })
    const change = () => twinkey.ask('options', 'vault.change-passphrase', { present: 'not this one', next })
    for (let at = 0; at < 5; at += 1) await expect(change()).rejects.toThrow('wrong-passphrase')
    await expect(change()).rejects.toThrow('too-many-tries')
  })

  it('is not given to a vault that is locked, nor where it is too short', async () => {
    const twinkey = await locked()
    const change = (to: string) => twinkey.ask('options', 'vault.change-passphrase', { present: passphrase, next: to })
    await expect(change(next)).rejects.toThrow('locked')
    await twinkey.ask('options', 'vault.unlock', { passphrase })
    await expect(change('too short')).rejects.toThrow('passphrase-too-short')
  })
})

describe('a vault from the days of weaker parameters', () => {
  const parametersOf = async (twinkey: HouseUnderTest) =>
    (await readHeader((await twinkey.house.store.read(headerName)) ?? '')).kdf

  it('gets those of new vaults when it is opened, under the same passphrase', async () => {
    const twinkey = await locked()
    const { kdf } = twinkey.house
    Object.assign(twinkey.house, { kdf: { ...kdf, passes: kdf.passes + 1 } })
    expect(await outcome(twinkey, 'not this one')).toBe('wrong-passphrase')
    expect(await parametersOf(twinkey)).toMatchObject({ passes: kdf.passes })
    expect(await outcome(twinkey, passphrase)).toBe('open')
    expect(await parametersOf(twinkey)).toMatchObject({ passes: kdf.passes + 1 })
    await twinkey.ask('popup', 'vault.lock', null)
    expect(await outcome(twinkey, passphrase)).toBe('open')
  })

  it('is left as it is where its parameters are stronger', async () => {
    const twinkey = await newHouse(exchange)
    const { kdf } = twinkey.house
    Object.assign(twinkey.house, { kdf: { ...kdf, passes: kdf.passes + 1 } })
    await twinkey.ask('options', 'vault.create', { passphrase })
    await twinkey.ask('options', 'vault.lock', null)
    Object.assign(twinkey.house, { kdf })
    expect(await outcome(twinkey, passphrase)).toBe('open')
    expect(await parametersOf(twinkey)).toMatchObject({ passes: kdf.passes + 1 })
  })
})

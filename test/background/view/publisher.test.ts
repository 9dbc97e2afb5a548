import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lock } from '../../../src/background/flows/vault.ts'
import { Publisher } from '../../../src/background/view/publisher.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import { newKey, passphrase } from '../flows/new-key.ts'
import { type HouseUnderTest, newHouse } from '../house-under-test.ts'

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

describe('what is published', () => {
  it('is nothing of the vault, when that locks while it is being put together', async () => {
    const twinkey = await withKey()
    const { house } = twinkey
    const area = {
      read: async () => null,
      write: async (items: object) => void Object.entries(items).map(([name, item]) => twinkey.area.set(name, item)),
    }
    const { store } = house
    const readThenLock = async (name: string) => {
      const text = await store.read(name)
      await lock(twinkey.house)
      return text
    }
    const storeThatLocks = Object.assign(Object.create(store), { read: readThenLock })
    const onPublished = async () => {}
    const publisher = new Publisher({ ...house, sessionArea: area, store: storeThatLocks, onPublished })
    await publisher.publish()
    expect(twinkey.view('vault')).toMatchObject({ state: 'locked' })
    expect(twinkey.view('glance')).toBeNull()
    expect(twinkey.view('keys')).toBeNull()
  })

  it('is not older than the asking, however many ask at once', async () => {
    const twinkey = await withKey()
    const ref = twinkey.view('keys')?.cards[0]?.ref as never
    const { keyRing, publisher } = twinkey.house
    const earlier = publisher.publish()
    await keyRing.changeProfile(ref, (profile) => ({ ...profile, name: 'Tax export' }))
    await Promise.all([publisher.publish(), earlier])
    expect(twinkey.view('keys')?.cards[0]?.name).toBe('Tax export')
  })
})

describe('what is published soon', () => {
  /** A publisher whose reckoning takes so long, by a clock that stands still otherwise. */
  async function slowPublisher(reckoningMs: number) {
    const { house } = await withKey()
    const waits: { ms: number; end: () => void }[] = []
    let now = house.clock.now()
    const clock = {
      now: () => now,
      wait: (ms: number) => new Promise<void>((end) => void waits.push({ ms, end })),
    }
    let published = 0
    const onPublished = async () => {
      published += 1
      now += reckoningMs
    }
    return { publisher: new Publisher({ ...house, clock, onPublished }), waits, count: () => published }
  }

  it('takes a fifth of the time at the most, and as much of it at once as was asked for', async () => {
    const { publisher, waits, count } = await slowPublisher(100)
    await publisher.publish()
    for (let time = 0; time < 5; time += 1) publisher.publishSoon()
    await expect.poll(() => waits.map(({ ms }) => ms)).toEqual([400])
    expect(count()).toBe(1)
    waits[0]?.end()
    await expect.poll(count).toBe(2)
  })

  it('rests as well when it was asked for in the midst of a publishing', async () => {
    const { publisher, waits, count } = await slowPublisher(100)
    const first = publisher.publish()
    publisher.publishSoon()
    await first
    await expect.poll(() => waits.map(({ ms }) => ms)).toEqual([400])
    expect(count()).toBe(1)
  })

  it('comes at once after a publishing that took no time', async () => {
    const { publisher, waits, count } = await slowPublisher(0)
    await publisher.publish()
    publisher.publishSoon()
    await expect.poll(count).toBe(2)
    expect(waits).toEqual([])
  })
})

describe('a signer', () => {
  it('signs nothing past the deadline, though it was made before', async () => {
    const twinkey = await withKey()
    const [key] = await twinkey.house.keyRing.all()
    const signer = await twinkey.house.signers.of(key as NonNullable<typeof key>, 'check')
    await expect(signer.mac('text')).resolves.toHaveLength(96)
    twinkey.clock.shiftMs += 16 * 60_000
    await expect(signer.mac('text')).rejects.toThrow('locked')
    await expect(signer.nonces.read()).rejects.toThrow('locked')
  })
})

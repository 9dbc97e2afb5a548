import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readFrom } from '../../../src/words/catalogue.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import { catalogueOf } from '../../words/catalogue-from-file.ts'
import { allRead, newKey, passphrase } from '../flows/new-key.ts'
import { type HouseUnderTest, newHouse } from '../house-under-test.ts'

let exchange: Exchange
let twinkey: HouseUnderTest
beforeEach(async () => {
  exchange = await startExchange()
  twinkey = await newHouse(exchange)
  await twinkey.ask('options', 'vault.create', { passphrase })
  await twinkey.ask('options', 'key.add', newKey('Auditor', { name: 'Tax export' }))
  await allRead(twinkey)
})
afterEach(() => exchange.close())

/** Unlocks a new worker that can read no key, so that there is nothing but what was kept. */
async function unlockedWithoutKeys(): Promise<HouseUnderTest> {
  const next = await twinkey.restarted()
  next.house.keyRing.all = () => new Promise(() => {})
  void next.ask('popup', 'vault.unlock', { passphrase }).catch(() => {})
  return next
}

describe('the glance that was published last', () => {
  it('is there after an unlocking before any key is read', async () => {
    const before = twinkey.view('glance')
    await twinkey.ask('popup', 'vault.lock', null)
    expect(twinkey.view('glance')).toBeNull()
    const next = await unlockedWithoutKeys()
    await expect.poll(() => next.view('vault')?.state).toBe('open')
    expect(next.view('glance')).toEqual(before)
  })

  it('speaks the language of now, and not of then', async () => {
    await twinkey.ask('popup', 'vault.lock', null)
    const english = catalogueOf('en', 'en-US')
    const getMessage = (name: string) => (name === 'scopeAllAccounts' ? 'Alle Konten' : english.getMessage(name))
    readFrom({ ...english, getMessage })
    const next = await unlockedWithoutKeys()
    await expect.poll(() => next.view('glance')?.chosen?.label).toBe('Alle Konten')
    readFrom(english)
  })

  it('stands sealed', async () => {
    const rows = await twinkey.texts()
    expect(rows['kept-glance']).toBeDefined()
    // No word of three letters: chance writes each of them into so much base64 now and then.
    expect(Object.values(rows).join()).not.toMatch(/Tax export|48213|Bitcoin/)
  })

  it('is gone with a key, in the step in which that goes', async () => {
    const { house } = twinkey
    const { ref } = twinkey.view('keys')?.cards[0] ?? {}
    await house.keyRing.remove(ref as never)
    expect(await twinkey.rowsNamed('kept-glance')).toEqual([])
  })

  it('is gone before amounts are hidden, whatever becomes of the worker', async () => {
    const { house } = twinkey
    house.publisher.publish = () => new Promise(() => {})
    void twinkey.ask('popup', 'balances.hide', { isHidden: true }).catch(() => {})
    await expect.poll(() => twinkey.rowsNamed('preference/hides-amounts')).toHaveLength(1)
    expect(await twinkey.rowsNamed('kept-glance')).toEqual([])
  })

  it('is not used where it is damaged', async () => {
    await twinkey.ask('popup', 'vault.lock', null)
    await twinkey.replaceInBoth('kept-glance', 'AAAA')
    const next = await twinkey.restarted()
    await next.ask('popup', 'vault.unlock', { passphrase })
    expect(next.view('glance')?.totals.total).toBe('48213.57017009')
  })

  it('is not written again as long as it is the same', async () => {
    const { 'kept-glance': glance } = await twinkey.texts()
    await twinkey.ask('popup', 'view.publish', null)
    expect((await twinkey.texts())['kept-glance']).toBe(glance)
  })
})

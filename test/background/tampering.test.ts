import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { secretPlace } from '../../src/background/keyring/places.ts'
import { openStoredKey } from '../../src/background/keyring/stored-key.ts'
import { headerName } from '../../src/background/store/names.ts'
import { readRow, rowOf } from '../../src/background/store/row.ts'
import { type Box, open } from '../../src/background/vault/box.ts'
import { newLife } from '../../src/core/keys/key-life.ts'
import type { KeyRef } from '../../src/core/keys/key-profile.ts'
import { unknownTicketOut } from '../../src/core/tickets/ticket-out.ts'
import { type Exchange, startExchange } from '../exchange/exchange.ts'
import { allRead, newKey, passphrase } from './flows/new-key.ts'
import { type HouseUnderTest, newHouse } from './house-under-test.ts'

let exchange: Exchange
beforeAll(async () => {
  exchange = await startExchange()
})
afterAll(() => exchange.close())

/** A vault with one key of production and one of the sandbox, both with figures. */
async function withTwoKeys(): Promise<HouseUnderTest> {
  const twinkey = await newHouse(exchange)
  await twinkey.ask('options', 'vault.create', { passphrase })
  await twinkey.ask('options', 'key.add', newKey('Auditor'))
  await twinkey.ask('options', 'key.add', newKey('Sandbox auditor'))
  await expect.poll(() => twinkey.view('keys')?.cards.every((card) => card.fault === null)).toBe(true)
  await allRead(twinkey)
  return twinkey
}

/** Every text that differs from one in a single bit of its UTF-8, as far as that is a text at all. */
function* flippedOnce(text: string): Generator<string> {
  const bytes = new TextEncoder().encode(text)
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const flipped = Uint8Array.from(bytes)
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    yield new TextDecoder().decode(flipped)
  }
}

describe('one bit of what is stored, flipped,', () => {
  it('is seen in any row, whatever it holds: by its checksum', async () => {
    const texts = await (await withTwoKeys()).texts()
    expect(Object.keys(texts).length).toBeGreaterThan(9)
    for (const [name, text] of Object.entries(texts)) {
      const { sum, generation } = rowOf(name, text, 7)
      expect(readRow(name, { text, generation, sum })).not.toBeNull()
      // The longest rows are pages of the log: of them every 50th bit.
      const step = text.length > 3000 ? 50 : 1
      let at = 0
      for (const flipped of flippedOnce(text)) {
        at += 1
        if (at % step === 0) expect(readRow(name, { text: flipped, generation, sum })).toBeNull()
      }
      for (const flipped of flippedOnce(sum)) expect(readRow(name, { text, generation, sum: flipped })).toBeNull()
      expect(readRow(name, { text, generation: generation ^ 1, sum })).toBeNull()
    }
  })

  it('is seen in any record even with a checksum that fits: it does not open, and is called damaged', async () => {
    const twinkey = await withTwoKeys()
    const texts = await twinkey.texts()
    const vault = twinkey.house.session.vault()
    const [profileName = ''] = await twinkey.rowsNamed('profile/')
    const ref = profileName.replace('profile/', '') as KeyRef
    const textOf = (group: string) => texts[group + ref] ?? ''
    const secret = textOf('secret/')
    await twinkey.ask('options', 'ticket.sign', { ref, account: null, ticket: { kind: 'open-orders' } })
    const ticketOut = (await twinkey.texts())[`ticket/${ref}`] ?? ''
    const boxes = { profile: textOf('profile/'), life: textOf('life/'), figures: textOf('figures/'), ticketOut }
    expect((await openStoredKey(vault, ref, boxes))?.ticketOut).toMatchObject({ endpoint: '/v1/orders' })
    for (const flipped of flippedOnce(ticketOut)) {
      const key = await openStoredKey(vault, ref, { ...boxes, ticketOut: flipped })
      expect(key?.ticketOut).toEqual(unknownTicketOut) // of which nothing is known but that it is held
    }
    for (const flipped of flippedOnce(boxes.profile)) {
      expect(await openStoredKey(vault, ref, { ...boxes, profile: flipped })).toBeNull()
    }
    for (const flipped of flippedOnce(boxes.life)) {
      const key = await openStoredKey(vault, ref, { ...boxes, life: flipped })
      expect(key?.life).toEqual(newLife(key?.profile.rolesCheckedAt ?? 0))
    }
    for (const flipped of flippedOnce(boxes.figures)) {
      const key = await openStoredKey(vault, ref, { ...boxes, figures: flipped })
      expect(key?.figures.fault).toEqual({ code: 'record-damaged' })
    }
    const { environment } = (await twinkey.house.keyRing.get(ref)).profile
    for (const flipped of flippedOnce(secret)) {
      await expect(
        open(vault.vaultKey, secretPlace(vault.vaultId, ref, environment), flipped as Box),
      ).rejects.toMatchObject({ code: 'record-damaged' })
    }
  })

  it('is seen in the header: the vault is called damaged, never the passphrase wrong, and nothing is counted', async () => {
    const twinkey = await withTwoKeys()
    await twinkey.ask('popup', 'vault.lock', null)
    const header = (await twinkey.texts())[headerName] ?? ''
    let at = 0
    for (const flipped of flippedOnce(header)) {
      at += 1
      if (at % 29 !== 0) continue // all of them are tried on the reading of headers itself, without a house around it
      await twinkey.replaceInBoth(headerName, flipped)
      await expect(twinkey.ask('popup', 'vault.unlock', { passphrase })).rejects.toThrow('vault-damaged')
    }
    expect(at).toBeGreaterThan(3000)
    await twinkey.replaceInBoth(headerName, header)
    await twinkey.ask('popup', 'vault.unlock', { passphrase })
  })
})

describe('a record in another place', () => {
  const swapped = async (twinkey: HouseUnderTest, group: string) => {
    const [one = '', other = ''] = await twinkey.rowsNamed(group)
    const texts = await twinkey.texts()
    await twinkey.replaceInBoth(one, texts[other] ?? '')
    await twinkey.replaceInBoth(other, texts[one] ?? '')
    return twinkey.restarted()
  }
  const published = async (twinkey: HouseUnderTest) => {
    await twinkey.ask('popup', 'view.publish', null)
    return twinkey.view('keys')
  }

  it('does not open: profiles swapped between two keys', async () => {
    const twinkey = await swapped(await withTwoKeys(), 'profile/')
    expect(await published(twinkey)).toEqual({ cards: [], damaged: 2 })
  })

  it.each([['secret/'], ['nonces/']])('does not open: %s swapped between two keys', async (group) => {
    const twinkey = await swapped(await withTwoKeys(), group)
    const before = exchange.requests.length
    for (const card of (await published(twinkey))?.cards ?? []) {
      await expect(twinkey.ask('popup', 'key.check', { ref: card.ref })).rejects.toThrow('record-damaged')
    }
    expect(exchange.requests.length).toBe(before)
  })

  it('does not open: figures swapped between two keys', async () => {
    const twinkey = await swapped(await withTwoKeys(), 'figures/')
    const faults = (await published(twinkey))?.cards.map((card) => card.fault)
    expect(faults).toEqual([{ code: 'record-damaged' }, { code: 'record-damaged' }])
    expect(twinkey.view('glance')?.totals.assets).toEqual([])
  })

  it('does not open: a secret in the place of a profile, and the reverse', async () => {
    const twinkey = await withTwoKeys()
    const [name = ''] = await twinkey.rowsNamed('profile/')
    const texts = await twinkey.texts()
    await twinkey.replaceInBoth(name, texts[name.replace('profile/', 'secret/')] ?? '')
    await twinkey.replaceInBoth(name.replace('profile/', 'secret/'), texts[name] ?? '')
    expect(await published(await twinkey.restarted())).toMatchObject({ cards: [{}], damaged: 1 })
  })

  it('does not open: records of another vault under the same names', async () => {
    const stranger = await withTwoKeys()
    const [theirs = ''] = await stranger.rowsNamed('profile/')
    const text = (await stranger.texts())[theirs] ?? ''
    const twinkey = await withTwoKeys()
    await twinkey.replaceInBoth(theirs, text)
    expect(await published(await twinkey.restarted())).toMatchObject({ cards: [{}, {}], damaged: 1 })
  })

  it('does not open: a secret of production said to be of the sandbox', async () => {
    const twinkey = await withTwoKeys()
    const [key] = await twinkey.house.keyRing.all()
    const { vaultId, vaultKey } = twinkey.house.session.vault()
    const ref = key?.ref as KeyRef
    const box = ((await twinkey.texts())[`secret/${ref}`] ?? '') as Box
    await expect(open(vaultKey, secretPlace(vaultId, ref, 'production'), box)).resolves.toBeDefined()
    await expect(open(vaultKey, secretPlace(vaultId, ref, 'sandbox'), box)).rejects.toMatchObject({
      code: 'record-damaged',
    })
  })
})

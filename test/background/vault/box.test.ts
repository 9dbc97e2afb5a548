import { base64 } from '@scure/base'
import { describe, expect, it } from 'vitest'
import { type Box, open, openJson, seal, sealJson } from '../../../src/background/vault/box.ts'
import type { Place } from '../../../src/background/vault/place.ts'

const newKey = () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
const place: Place = { vaultId: 'v1', store: 'keys', recordId: 'r1', field: 'secret', environment: 'production' }
const content = new TextEncoder().encode('made-up content')
const damaged = { code: 'record-damaged' }

describe('a sealed box', () => {
  it('opens in its place to what was put in', async () => {
    const key = await newKey()
    expect(await open(key, place, await seal(key, place, content))).toEqual(content)
    expect(await openJson(key, place, await sealJson(key, place, { a: ['ü', null] }))).toEqual({ a: ['ü', null] })
  })

  it.each<[string, Partial<Place>]>([
    ['vault', { vaultId: 'v2' }],
    ['store', { store: 'nonces' }],
    ['key', { recordId: 'r2' }],
    ['field', { field: 'profile' }],
    ['environment', { environment: 'sandbox' }],
  ])('does not open in another %s', async (_, other) => {
    const key = await newKey()
    await expect(open(key, { ...place, ...other }, await seal(key, place, content))).rejects.toMatchObject(damaged)
  })

  it('does not open with one bit changed, whichever', async () => {
    const key = await newKey()
    const bytes = base64.decode(await seal(key, place, content))
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Uint8Array.from(bytes)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      await expect(open(key, place, base64.encode(flipped) as Box)).rejects.toMatchObject(damaged)
    }
  })

  it.each(['', 'AAAA', 'not base64!', base64.encode(new Uint8Array(28))])(
    'does not open when it is %j',
    async (box) => {
      await expect(open(await newKey(), place, box as Box)).rejects.toMatchObject(damaged)
    },
  )

  it('is never the same twice', async () => {
    const key = await newKey()
    expect(await seal(key, place, content)).not.toBe(await seal(key, place, content))
  })
})

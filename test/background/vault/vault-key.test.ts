import { describe, expect, it } from 'vitest'
import { open, seal } from '../../../src/background/vault/box.ts'
import { readHeader, textOfHeader } from '../../../src/background/vault/header.ts'
import { type KdfParameters, kdfCeiling, kdfFloor } from '../../../src/background/vault/parameters.ts'
import { park, unpark } from '../../../src/background/vault/parked-key.ts'
import type { Place } from '../../../src/background/vault/place.ts'
import { makeVault, unlockVault } from '../../../src/background/vault/vault-key.ts'

/** The weakest that is allowed, to be quick. */
const quick: KdfParameters = { name: 'argon2id', ...kdfFloor, lanes: 1 }
const passphrase = 'a made-up passphrase'
const made = makeVault(passphrase, quick)
const place: Place = { vaultId: 'v', store: 's', recordId: 'r', field: 'f', environment: 'sandbox' }

describe('a vault', () => {
  it('opens with its passphrase, to the same key', async () => {
    const { header, vaultKey } = await made
    const box = await seal(vaultKey, place, new Uint8Array([1, 2, 3]))
    const again = await unlockVault(await readHeader(await textOfHeader(header)), passphrase)
    expect(await open(again, place, box)).toEqual(new Uint8Array([1, 2, 3]))
  })

  it('opens with the same words in another Unicode form', async () => {
    const { header } = await makeVault('Zoë’s café ﬁne', quick)
    await expect(unlockVault(header, 'Zoe\u0308’s cafe\u0301 fine')).resolves.toBeDefined()
  })

  it('says of a wrong passphrase that it is wrong', async () => {
    const { header } = await made
    await expect(unlockVault(header, 'another passphrase')).rejects.toMatchObject({ code: 'wrong-passphrase' })
  })

  it('says of a header with any one bit changed that it is damaged, never that the passphrase is wrong', async () => {
    const bytes = new TextEncoder().encode(await textOfHeader((await made).header))
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Uint8Array.from(bytes)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      await expect(readHeader(new TextDecoder().decode(flipped)), `bit ${bit}`).rejects.toMatchObject({
        code: 'vault-damaged',
      })
    }
  })

  it.each([
    ['weaker than the floor', { memoryKiB: kdfFloor.memoryKiB - 1 }],
    ['of one pass', { passes: 1 }],
    ['asking for gigabytes', { memoryKiB: kdfCeiling.memoryKiB + 1 }],
    ['asking for minutes', { passes: kdfCeiling.passes + 1 }],
    ['of another kind', { name: 'pbkdf2' }],
  ])('is not tried with parameters %s, whatever its checksum says', async (_, change) => {
    const { header } = await made
    const forged = { ...header, kdf: { ...header.kdf, ...change } } as typeof header
    await expect(readHeader(await textOfHeader(forged))).rejects.toMatchObject({ code: 'vault-damaged' })
  })

  it('is bound to what stands in the clear of it: another id, with a right checksum, does not open', async () => {
    const { header } = await made
    const moved = { ...header, vaultId: '0'.repeat(32) }
    await expect(unlockVault(await readHeader(await textOfHeader(moved)), passphrase)).rejects.toBeDefined()
  })
})

describe('a parked vault key', () => {
  it('comes back as the same key, and can no longer be extracted', async () => {
    const { vaultKey } = await made
    const { wrappingKey, parked } = await park(vaultKey)
    const back = await unpark(wrappingKey, parked)
    expect(await open(back, place, await seal(vaultKey, place, new Uint8Array([7])))).toEqual(new Uint8Array([7]))
    expect([back.extractable, wrappingKey.extractable]).toEqual([false, false])
  })

  it('does not come back from one half and a stranger', async () => {
    const { vaultKey } = await made
    const [one, other] = [await park(vaultKey), await park(vaultKey)]
    await expect(unpark(one.wrappingKey, other.parked)).rejects.toBeDefined()
  })
})

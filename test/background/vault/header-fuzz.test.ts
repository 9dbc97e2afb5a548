import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHeader, textOfHeader, type VaultHeader } from '../../../src/background/vault/header.ts'
import { kdfCeiling, kdfFloor } from '../../../src/background/vault/parameters.ts'
import { makeVault } from '../../../src/background/vault/vault-key.ts'

const made = makeVault('a made-up passphrase', { name: 'argon2id', ...kdfFloor, lanes: 1 })

/** Reads anything as a header. The only other end is a VaultError that says `vault-damaged`. */
async function readOrDamaged(text: string): Promise<VaultHeader | null> {
  try {
    return await readHeader(text)
  } catch (error) {
    expect(error).toMatchObject({ name: 'VaultError', code: 'vault-damaged', message: 'vault-damaged' })
    return null
  }
}

describe('a header that is not as it was written', () => {
  it('is damaged, whatever text stands there instead', async () => {
    const whole = await textOfHeader((await made).header)
    const cut = fc.tuple(fc.nat(whole.length), fc.nat(40), fc.string({ maxLength: 20 }))
    const text = fc.oneof(
      cut.map(([at, gone, put]) => whole.slice(0, at) + put + whole.slice(at + gone)),
      fc.json(),
      fc.string({ unit: 'binary', maxLength: 200 }),
    )
    await fc.assert(
      fc.asyncProperty(text, async (read) => {
        const header = await readOrDamaged(read)
        if (header !== null) expect(read).toBe(whole)
      }),
      { numRuns: 12_000, seed: 20261123 },
    )
  }, 60_000)

  it('is damaged or within bounds, whatever its fields hold, even with a checksum that fits', async () => {
    const { header } = await made
    const value = fc.oneof(
      fc.anything({ withBigInt: false }),
      fc.integer(),
      fc.constantFrom('', '__proto__', 1e308, -1),
    )
    const place = fc.constantFrom(
      'format',
      'vaultId',
      'kdf',
      'wrappedKey',
      'memoryKiB',
      'passes',
      'lanes',
      'salt',
      'name',
      'more',
    )
    await fc.assert(
      fc.asyncProperty(place, value, async (where, what) => {
        const isInKdf = where in header.kdf
        const forged = isInKdf ? { ...header, kdf: { ...header.kdf, [where]: what } } : { ...header, [where]: what }
        const read = await readOrDamaged(await textOfHeader(forged as VaultHeader))
        if (read === null) return
        expect(read.kdf.memoryKiB).toBeGreaterThanOrEqual(kdfFloor.memoryKiB)
        expect(read.kdf.memoryKiB).toBeLessThanOrEqual(kdfCeiling.memoryKiB)
        expect(read.kdf.passes).toBeGreaterThanOrEqual(kdfFloor.passes)
        expect(read.kdf.passes).toBeLessThanOrEqual(kdfCeiling.passes)
      }),
      { numRuns: 8000, seed: 20261123 },
    )
  }, 60_000)
})

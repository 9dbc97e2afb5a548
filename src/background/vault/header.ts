import { base64, hex } from '@scure/base'
import * as v from 'valibot'
import { aesKeyBytes, formatVersion, ivBytes, kdfCeiling, kdfFloor, saltBytes, tagBits } from './parameters.ts'
import { VaultError } from './vault-error.ts'

const base64Of = (bytes: number) =>
  v.pipe(
    v.string(),
    v.check((text) => lengthOf(text) === bytes, 'not base64 of the right length'),
  )
const within = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

const body = v.strictObject({
  format: v.literal(formatVersion),
  vaultId: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  kdf: v.strictObject({
    name: v.literal('argon2id'),
    memoryKiB: within(kdfFloor.memoryKiB, kdfCeiling.memoryKiB),
    passes: within(kdfFloor.passes, kdfCeiling.passes),
    lanes: within(1, kdfCeiling.lanes),
    salt: base64Of(saltBytes),
  }),
  /** The vault key, wrapped by the key-encryption key with AES-GCM; the associated data is all that stands above. */
  wrappedKey: v.strictObject({ iv: base64Of(ivBytes), ciphertext: base64Of(aesKeyBytes + tagBits / 8) }),
})

/** All that stands in the clear of a vault: how to get from a passphrase to its key. */
export type VaultHeader = v.InferOutput<typeof body>

/**
 * A header as it is stored: JSON of its own JSON, and of the SHA-256 of that in hex. The checksum is no defence: it tells
 * damage from a wrong passphrase, which a failed unwrapping alone can't.
 */
export async function textOfHeader(header: VaultHeader): Promise<string> {
  const json = JSON.stringify(header)
  return JSON.stringify({ json, sha256: await sha256(json) })
}

/** Reads a stored header. @throws VaultError `vault-damaged` for a wrong checksum, shape, or parameter out of bounds */
export async function readHeader(text: string): Promise<VaultHeader> {
  try {
    const stored = v.parse(v.strictObject({ json: v.string(), sha256: v.string() }), JSON.parse(text))
    const { json, sha256: expected } = stored
    if ((await sha256(json)) !== expected || JSON.stringify(stored) !== text) throw new Error('checksum')
    return v.parse(body, JSON.parse(json))
  } catch (cause) {
    throw new VaultError('vault-damaged', { cause })
  }
}

async function sha256(text: string): Promise<string> {
  return hex.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))
}

function lengthOf(text: string): number {
  try {
    return base64.decode(text).length
  } catch {
    return -1 // not base64 at all
  }
}

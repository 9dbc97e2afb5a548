import { argon2id } from 'hash-wasm'
import { aesKeyBytes, type KdfParameters } from './parameters.ts'

/** The fewest characters a new passphrase may have: NIST SP 800-63B-4 asks 15 where it is the only factor, 8 at least. */
export const shortestPassphrase = 10

/**
 * The key-encryption key of a passphrase: Argon2id (RFC 9106) over its UTF-8 bytes in normal form KC, so that the same
 * words typed on another keyboard give the same key. Takes about half a second and the memory that the parameters say.
 */
export async function kekOf(passphrase: string, salt: Uint8Array, parameters: KdfParameters): Promise<CryptoKey> {
  const bytes = await argon2id({
    password: new TextEncoder().encode(passphrase.normalize('NFKC')),
    salt,
    memorySize: parameters.memoryKiB,
    iterations: parameters.passes,
    parallelism: parameters.lanes,
    hashLength: aesKeyBytes,
    outputType: 'binary',
  })
  try {
    const raw = new Uint8Array(bytes)
    const kek = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['wrapKey', 'unwrapKey'])
    raw.fill(0)
    return kek
  } finally {
    bytes.fill(0)
  }
}

import { base64 } from '@scure/base'
import { algorithm, type Bytes } from './aes-gcm.ts'
import { ivBytes } from './parameters.ts'
import type { FreshVaultKey } from './vault-key.ts'

/**
 * An open vault must outlive the worker, which the browser stops after half a minute of rest. Memory-only session
 * storage does; but all extension pages can read it, and its change events carry the new values into every page that
 * follows the view. So the vault key is parked there wrapped, under a key that can't be extracted and lives elsewhere.
 * Either half alone is worth nothing, and no page's heap ever holds the vault key (docs/decisions/0003).
 */
export interface ParkedKey {
  readonly iv: string
  readonly ciphertext: string
}

const associated = new TextEncoder().encode('twinkey parked vault key')

/** Wraps the vault key under a new wrapping key; the wrapping key can't be extracted. */
export async function park(vaultKey: FreshVaultKey): Promise<{ wrappingKey: CryptoKey; parked: ParkedKey }> {
  const usages: KeyUsage[] = ['wrapKey', 'unwrapKey']
  const wrappingKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, usages)
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes))
  const ciphertext = await crypto.subtle.wrapKey('raw', vaultKey, wrappingKey, algorithm(iv, associated))
  return { wrappingKey, parked: { iv: base64.encode(iv), ciphertext: base64.encode(new Uint8Array(ciphertext)) } }
}

/** The vault key again, no longer extractable. @throws when the two halves don't belong together */
export async function unpark(wrappingKey: CryptoKey, parked: ParkedKey): Promise<CryptoKey> {
  const parameters = algorithm(base64.decode(parked.iv) as Bytes, associated)
  const ciphertext = base64.decode(parked.ciphertext) as Bytes
  return crypto.subtle.unwrapKey('raw', ciphertext, wrappingKey, parameters, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

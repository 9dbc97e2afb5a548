import { hex } from '@scure/base'
import type { Mac } from '../../core/gemini/signed-request.ts'
import type { Bytes } from './aes-gcm.ts'

/** A secret in the only form in which it is kept in memory: it signs, and can't be read back. */
export type SigningKey = CryptoKey & { readonly __brand: 'SigningKey' }

/** The bytes of a secret as Gemini means it: its UTF-8 text, not base64-decoded (sheet, section 0, point 2). */
export function secretBytes(secret: string): Bytes {
  return new TextEncoder().encode(secret.trim())
}

/** Imports a secret for HMAC-SHA384 and zeroes the bytes it was given. */
export async function importSigningKey(secret: Bytes): Promise<SigningKey> {
  try {
    return (await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-384' }, false, [
      'sign',
    ])) as SigningKey
  } finally {
    secret.fill(0)
  }
}

/** The signer of a key: lower-case hex HMAC-SHA384 of a text's UTF-8 bytes. */
export function macWith(key: SigningKey): Mac {
  return async (text) => hex.encode(await mac(key, new TextEncoder().encode(text)))
}

/** HMAC-SHA384 (RFC 2104, FIPS 180-4): 48 bytes. */
export async function mac(key: SigningKey, message: Bytes): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, message))
}

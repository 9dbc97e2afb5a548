import { hex } from '@scure/base'
import { type Bytes, decrypt, encrypt } from '../../src/background/vault/aes-gcm.ts'
import { importSigningKey, mac, macWith, secretBytes } from '../../src/background/vault/signing-key.ts'
import { payloadOf, signedHeaders } from '../../src/core/gemini/signed-request.ts'
import type { GcmVector, HmacVector } from './published.ts'

/**
 * Runs published vectors through Twinkey's own code. Free of Node, so that the same lines run in a browser.
 * Each function gives what went wrong, vector by vector: an empty list is success.
 */

const bytes = (text: string): Bytes => new Uint8Array(hex.decode(text))

export async function failedHmac(vectors: readonly HmacVector[]): Promise<string[]> {
  const failed: string[] = []
  for (const { tcId, key, msg, tag, result } of vectors) {
    const computed = hex.encode(await mac(await importSigningKey(bytes(key)), bytes(msg)))
    // A shortened tag is the beginning of the whole one.
    if (computed.startsWith(tag) !== (result === 'valid')) failed.push(`HMAC ${tcId}: ${computed}`)
  }
  return failed
}

export async function failedGcm(vectors: readonly GcmVector[]): Promise<string[]> {
  const failed: string[] = []
  for (const { tcId, key: keyHex, iv, aad, msg, ct, tag, result } of vectors) {
    const key = await crypto.subtle.importKey('raw', bytes(keyHex), 'AES-GCM', false, ['encrypt', 'decrypt'])
    const sealed = hex.encode(await encrypt(key, bytes(iv), bytes(aad), bytes(msg)))
    const opened = await decrypt(key, bytes(iv), bytes(aad), bytes(ct + tag)).then(hex.encode, () => 'refused')
    const isRight =
      result === 'valid' ? sealed === ct + tag && opened === msg : sealed !== ct + tag && opened === 'refused'
    if (!isRight) failed.push(`AES-GCM ${tcId}: sealed ${sealed}, opened ${opened}`)
  }
  return failed
}

/** The signature that Twinkey's own signing gives for a payload that is base64 already. */
export async function signatureOf(secret: string, payload: string): Promise<string> {
  const sign = macWith(await importSigningKey(secretBytes(secret)))
  return (await signedHeaders(sign, 'key', payload))['X-GEMINI-SIGNATURE']
}

export { payloadOf }

import { tagBits } from './parameters.ts'

/** The `Uint8Array` that WebCrypto takes: over memory that no other thread shares. */
export type Bytes = Uint8Array<ArrayBuffer>

/** AES-GCM, NIST SP 800-38D. Gives the ciphertext with its 128-bit tag at the end. The caller answers for a fresh IV. */
export async function encrypt(key: CryptoKey, iv: Bytes, associated: Bytes, plaintext: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.encrypt(algorithm(iv, associated), key, plaintext))
}

/** The reverse. @throws OperationError when the key, the IV, the associated data or any bit of the ciphertext is another */
export async function decrypt(key: CryptoKey, iv: Bytes, associated: Bytes, ciphertext: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.decrypt(algorithm(iv, associated), key, ciphertext))
}

/** The parameters of AES-GCM as WebCrypto wants them, the same for wrapping keys. */
export function algorithm(iv: Bytes, associated: Bytes): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: associated, tagLength: tagBits }
}

import { base64 } from '@scure/base'
import { type Bytes, decrypt, encrypt } from './aes-gcm.ts'
import { ivBytes, tagBits } from './parameters.ts'
import { associatedDataOf, type Place } from './place.ts'
import { VaultError } from './vault-error.ts'

/** A sealed thing as text: base64 of IV, ciphertext and tag. */
export type Box = string & { readonly __brand: 'Box' }

/** Seals bytes into a place under a fresh random IV. The bytes stay the caller's to zero. */
export async function seal(vaultKey: CryptoKey, place: Place, content: Bytes): Promise<Box> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes))
  const ciphertext = await encrypt(vaultKey, iv, associatedDataOf(place), content)
  const box = new Uint8Array(ivBytes + ciphertext.length)
  box.set(iv)
  box.set(ciphertext, ivBytes)
  return base64.encode(box) as Box
}

/** Opens a box in its place. @throws VaultError `record-damaged` when the box or the place is not the one that was sealed */
export async function open(vaultKey: CryptoKey, place: Place, box: Box): Promise<Bytes> {
  try {
    const bytes = base64.decode(box) as Bytes // @scure/base makes new, unshared memory
    if (bytes.length < ivBytes + tagBits / 8) throw new RangeError('shorter than an empty box')
    return await decrypt(vaultKey, bytes.subarray(0, ivBytes), associatedDataOf(place), bytes.subarray(ivBytes))
  } catch (cause) {
    throw new VaultError('record-damaged', { cause })
  }
}

/** Seals anything that JSON can carry. */
export async function sealJson(vaultKey: CryptoKey, place: Place, content: unknown): Promise<Box> {
  return seal(vaultKey, place, new TextEncoder().encode(JSON.stringify(content)))
}

/** Opens what `sealJson` sealed; what it gives has yet to be parsed. @throws VaultError `record-damaged` */
export async function openJson(vaultKey: CryptoKey, place: Place, box: Box): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await open(vaultKey, place, box)))
}

import { base64, hex } from '@scure/base'
import { algorithm, type Bytes } from './aes-gcm.ts'
import type { VaultHeader } from './header.ts'
import { formatVersion, ivBytes, type KdfParameters, saltBytes } from './parameters.ts'
import { kekOf } from './passphrase.ts'
import { VaultError } from './vault-error.ts'

/**
 * The vault key in the one moment after a passphrase gave it: extractable, so that it can be parked for the session
 * (`parked-key.ts`). Its bytes are never in our memory: WebCrypto unwraps and wraps it.
 */
export type FreshVaultKey = CryptoKey & { readonly __brand: 'FreshVaultKey' }

/** A new vault: a random id and key, the key wrapped under the passphrase. */
export async function makeVault(
  passphrase: string,
  parameters: KdfParameters,
): Promise<{ header: VaultHeader; vaultKey: FreshVaultKey }> {
  const algorithm = { name: 'AES-GCM', length: 256 }
  const vaultKey = (await crypto.subtle.generateKey(algorithm, true, ['encrypt', 'decrypt'])) as FreshVaultKey
  const vaultId = hex.encode(crypto.getRandomValues(new Uint8Array(16)))
  return { header: await wrap(vaultKey, vaultId, passphrase, parameters), vaultKey }
}

/**
 * The vault key of a header that `readHeader` found whole.
 * @throws VaultError `wrong-passphrase`: with the checksum right, nothing else can be at fault
 */
export async function unlockVault(header: VaultHeader, passphrase: string): Promise<FreshVaultKey> {
  const kek = await kekOf(passphrase, base64.decode(header.kdf.salt), header.kdf)
  const iv = base64.decode(header.wrappedKey.iv) as Bytes
  const ciphertext = base64.decode(header.wrappedKey.ciphertext) as Bytes
  try {
    const parameters = algorithm(iv, associatedDataOf(header))
    const key = await crypto.subtle.unwrapKey('raw', ciphertext, kek, parameters, 'AES-GCM', true, [
      'encrypt',
      'decrypt',
    ])
    return key as FreshVaultKey
  } catch (cause) {
    throw new VaultError('wrong-passphrase', { cause })
  }
}

/** The vault key of a vault wrapped anew: under another passphrase, or with other parameters. Nothing else changes. */
export async function wrap(
  vaultKey: FreshVaultKey,
  vaultId: string,
  passphrase: string,
  { name, memoryKiB, passes, lanes }: KdfParameters,
): Promise<VaultHeader> {
  const salt = crypto.getRandomValues(new Uint8Array(saltBytes))
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes))
  const open = {
    format: formatVersion,
    vaultId,
    kdf: { name, memoryKiB, passes, lanes, salt: base64.encode(salt) },
  } as const
  const kek = await kekOf(passphrase, salt, open.kdf)
  const ciphertext = await crypto.subtle.wrapKey('raw', vaultKey, kek, algorithm(iv, associatedDataOf(open)))
  return {
    ...open,
    wrappedKey: { iv: base64.encode(iv), ciphertext: base64.encode(new Uint8Array(ciphertext)) },
  }
}

/** Every field that stands in the clear is authenticated with the wrapped key, in a fixed order. */
function associatedDataOf({ format, vaultId, kdf }: Omit<VaultHeader, 'wrappedKey'>): Bytes {
  const { name, memoryKiB, passes, lanes, salt } = kdf
  return new TextEncoder().encode(
    JSON.stringify(['twinkey header', format, vaultId, name, memoryKiB, passes, lanes, salt]),
  )
}

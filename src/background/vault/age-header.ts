import { VaultError } from './vault-error.ts'

/** Bytes in which the header of every file sealed with a passphrase fits, several times. */
const mostHeader = 1024

const versionLine = 'age-encryption.org/v1\n'

/** A lone scrypt stanza: salt, work factor, sealed file key; then the MAC. Base64 without padding, in lines as age writes them. */
const passphraseHeader = /^-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d{0,3})\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/

/** A stanza of another kind first: the file is for the holder of a key, and no passphrase opens it. */
const recipientHeader = /^-> (?!scrypt )[\x21-\x7e]+[ \n]/

/**
 * Looks at the header of a binary age file (C2SP/age), before any work is done for it.
 * @returns the base-2 logarithm of the scrypt N that it asks for
 * @throws VaultError `not-an-age-file` for another kind of file, `backup-damaged` for a header that can't be
 */
export function readAgeHeader(file: Uint8Array): { readonly work: number } {
  const text = new TextDecoder('latin1').decode(file.subarray(0, mostHeader))
  if (!text.startsWith(versionLine)) throw new VaultError('not-an-age-file')
  const stanzas = text.slice(versionLine.length)
  if (recipientHeader.test(stanzas)) throw new VaultError('not-an-age-file')
  const work = passphraseHeader.exec(stanzas)?.[1]
  if (work === undefined) throw new VaultError('backup-damaged')
  return { work: Number(work) }
}

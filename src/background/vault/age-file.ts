import { armor, Decrypter, Encrypter } from 'age-encryption'
import type { Bytes } from './aes-gcm.ts'
import { readAgeHeader } from './age-header.ts'
import { ageWork, largestAgeFile } from './parameters.ts'
import { VaultError } from './vault-error.ts'

/**
 * Seals a text with a passphrase into a file that `age -d` opens: C2SP/age, binary, with one scrypt recipient. Takes
 * about a second and a quarter of a gigabyte.
 * @param work base-2 logarithm of scrypt's N
 */
export async function sealAgeFile(text: string, passphrase: string, work: number = ageWork.written): Promise<Bytes> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(composed(passphrase))
  encrypter.setScryptWorkFactor(work)
  const plaintext = new TextEncoder().encode(text)
  try {
    return new Uint8Array(await encrypter.encrypt(plaintext))
  } finally {
    plaintext.fill(0)
  }
}

/**
 * Opens a file that `sealAgeFile` or `age -p` made, armored or not. A file opens to the very text that was sealed, or
 * not at all.
 *
 * A wrong passphrase and damage are told apart as far as the format lets them. The file key stands in the header, 32
 * bytes sealed with what scrypt makes of passphrase, salt and work factor, so a change in these that still can be read
 * looks like a wrong passphrase; they are some 70 of the file's characters. Damage anywhere else is told as damage.
 * We looked for room for a checksum of them that stock age would pass over. There is none but the payload's nonce, and
 * to choose that we would have to encrypt the payload ourselves instead of leaving it to age's own library.
 *
 * @param heaviestWork files that ask for more work are not tried
 * @throws VaultError `not-an-age-file` (sealed to a recipient's key, or no age file), `backup-too-large`,
 *   `backup-damaged`, `backup-wrong-passphrase`
 */
export async function openAgeFile(
  bytes: Uint8Array,
  passphrase: string,
  heaviestWork: number = ageWork.heaviest,
): Promise<string> {
  if (bytes.length > largestAgeFile) throw new VaultError('backup-too-large')
  const file = withoutArmor(bytes)
  const { work } = readAgeHeader(file)
  if (work > heaviestWork) throw new VaultError('backup-damaged')
  const plaintext = await decrypted(file, passphrase)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plaintext)
  } catch {
    throw new VaultError('backup-damaged') // whole, but no text: nobody's backup
  } finally {
    plaintext.fill(0)
  }
}

async function decrypted(file: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  for (const form of new Set([composed(passphrase), passphrase])) decrypter.addPassphrase(form)
  // Asked after the passphrase has failed, and only then: so that nobody has to read the library's messages.
  decrypter.addIdentity({
    unwrapFileKey() {
      throw new VaultError('backup-wrong-passphrase')
    },
  })
  try {
    return await decrypter.decrypt(file)
  } catch (error) {
    throw error instanceof VaultError ? error : new VaultError('backup-damaged')
  }
}

/** In Unicode's composed form, which is what keyboards type into `age`; KC would change what was typed on purpose. */
function composed(passphrase: string): string {
  return passphrase.normalize('NFC')
}

const armored = /^\s*-----BEGIN AGE ENCRYPTED FILE-----/

function withoutArmor(bytes: Uint8Array): Uint8Array {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (!armored.test(start)) return bytes
  try {
    return armor.decode(new TextDecoder('latin1').decode(bytes))
  } catch {
    throw new VaultError('backup-damaged')
  }
}

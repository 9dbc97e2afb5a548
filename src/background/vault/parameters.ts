/** Every constant of cryptography in Twinkey, with its unit and its source. */

/** Argon2id (RFC 9106) for the passphrase. */
export interface KdfParameters {
  readonly name: 'argon2id'
  readonly memoryKiB: number
  readonly passes: number
  readonly lanes: number
}

/** What new vaults get: the second recommended option of RFC 9106, section 4, with one lane, as a browser has one. */
export const kdfDefault: KdfParameters = { name: 'argon2id', memoryKiB: 64 * 1024, passes: 3, lanes: 1 }

/** Never weaker than this: OWASP Password Storage Cheat Sheet, 2025. */
export const kdfFloor = { memoryKiB: 19 * 1024, passes: 2 } as const

/** Never heavier: a stored header or an imported file may not make the browser take gigabytes, or minutes. */
export const kdfCeiling = { memoryKiB: 512 * 1024, passes: 16, lanes: 4 } as const

/** True where a guess costs less, in memory or in all, than it would with other parameters. */
export function isWeaker(a: KdfParameters, b: KdfParameters): boolean {
  return a.memoryKiB < b.memoryKiB || a.memoryKiB * a.passes < b.memoryKiB * b.passes
}

/**
 * Wrong passphrases that cost nothing, and how long the next try has to wait after each further one, in milliseconds; the
 * last holds from then on. It slows down who sits at the browser; who has the files is slowed down by Argon2id alone.
 */
export const freeTries = 5
export const waitsMs = [15_000, 30_000, 60_000, 300_000, 900_000] as const

/** Bytes of salt: RFC 9106, section 3.1 recommends 16; we have room for 32. */
export const saltBytes = 32

/** Bytes of every AES key here: AES-256. */
export const aesKeyBytes = 32

/** Bytes of an initialisation vector for AES-GCM: NIST SP 800-38D, section 8.2.2, random. */
export const ivBytes = 12

/** Bits of an AES-GCM tag: the longest there is. */
export const tagBits = 128

/** The version of the stored format; named in the associated data of everything sealed. */
export const formatVersion = 1

/**
 * The work of scrypt for a backup file, as the base-2 logarithm of N (C2SP/age, "The scrypt recipient type"; r 8, p 1).
 * 18 is what age itself writes, in 2026: a quarter of a gigabyte, and about a second. Never more than 20 when reading:
 * a file may not make the browser take gigabytes.
 */
export const ageWork = { written: 18, heaviest: 20 } as const

/** Bytes of the largest backup file that is looked at; a thousand keys take about one million. */
export const largestAgeFile = 8_000_000

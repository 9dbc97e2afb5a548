import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The published vectors (C2SP/wycheproof). They are not part of this project: they are read from a folder beside it, and
 * the tests that need them are skipped, visibly, where it is absent.
 */
const folder = fileURLToPath(new URL('../../../shared/vectors/', import.meta.url))

export const arePublishedVectorsHere = existsSync(folder)
if (!arePublishedVectorsHere) console.warn('SKIPPED: the published vectors; ../shared/vectors is not there')

export interface HmacVector {
  readonly tcId: number
  readonly key: string
  readonly msg: string
  readonly tag: string
  readonly result: 'valid' | 'invalid'
}

export interface GcmVector {
  readonly tcId: number
  readonly key: string
  readonly iv: string
  readonly aad: string
  readonly msg: string
  readonly ct: string
  readonly tag: string
  readonly result: 'valid' | 'invalid'
}

/** Every HMAC-SHA384 vector, those with shortened tags included. */
export function hmacVectors(): HmacVector[] {
  return read<object, HmacVector>('hmac_sha384_test.json', () => true)
}

/**
 * The AES-GCM vectors that WebCrypto can run: keys of 128 or 256 bits, and an IV that is not empty.
 * @param ivBits which lengths of IV; browsers take any, the OpenSSL under Node takes 96 to 1024
 */
export function gcmVectors(ivBits = { least: 1, most: Number.POSITIVE_INFINITY }): GcmVector[] {
  return read<{ keySize: number; ivSize: number }, GcmVector>(
    'aes_gcm_test.json',
    ({ keySize, ivSize }) => keySize !== 192 && ivSize >= ivBits.least && ivSize <= ivBits.most,
  )
}

function read<Group, Vector>(file: string, isWanted: (group: Group) => boolean): Vector[] {
  const { testGroups } = JSON.parse(readFileSync(folder + file, 'utf8')) as {
    testGroups: (Group & { tests: Vector[] })[]
  }
  return testGroups.filter(isWanted).flatMap((group) => group.tests)
}

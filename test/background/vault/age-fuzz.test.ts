import { armor } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { openAgeFile, sealAgeFile } from '../../../src/background/vault/age-file.ts'
import { VaultError } from '../../../src/background/vault/vault-error.ts'
import { SeededRandom } from '../../seeded-random.ts'

const passphrase = 'a made-up passphrase'
const codes = ['backup-wrong-passphrase', 'backup-damaged', 'not-an-age-file']
/** A mutated file may ask for this much work and no more: 2^4 rounds, which are soon done. */
const heaviest = 4

interface Sealed {
  readonly bytes: Uint8Array
  readonly text: string
}

/** Short and longer ones, of two work factors, some in armor; all under one passphrase, so that parts may be exchanged. */
async function originals(): Promise<Sealed[]> {
  const texts = ['', 'one', '{"apiSecret": "MadeUpSecret0001"}', 'x'.repeat(1500), `y${'\n'.repeat(300)}`]
  const binary = await Promise.all(
    [1, 2].flatMap((work) =>
      texts.map(async (text) => ({ text, bytes: (await sealAgeFile(text, passphrase, work)) as Uint8Array })),
    ),
  )
  const armored = binary.slice(2, 5).map(({ text, bytes }) => ({ text, bytes: Buffer.from(armor.encode(bytes)) }))
  return [...binary, ...armored]
}

/** Where a change begins: half of them in the header, which is short beside the payload and has more to go wrong. */
function spot(random: SeededRandom, length: number): number {
  return random.below(random.pick([Math.min(length, 180), length]) + 1)
}

const mutations: ((random: SeededRandom, bytes: Uint8Array, other: Uint8Array) => Uint8Array)[] = [
  function flipBits(random, bytes) {
    const flipped = Uint8Array.from(bytes)
    for (let times = 1 + random.below(3); times > 0; times -= 1) {
      const at = spot(random, bytes.length - 1)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8))
    }
    return flipped
  },
  function writeOver(random, bytes) {
    const changed = Uint8Array.from(bytes)
    const marks = Buffer.from('AAAAzz19 ->\n-+/=\r\0\u00ff', 'latin1')
    changed[spot(random, bytes.length - 1)] = random.pick([...marks, random.below(256)])
    return changed
  },
  (random, bytes) => bytes.subarray(0, spot(random, bytes.length)),
  (random, bytes) => bytes.subarray(spot(random, bytes.length)),
  function extend(random, bytes) {
    return Buffer.concat([bytes, Uint8Array.from({ length: 1 + random.below(40) }, () => random.below(256))])
  },
  function leaveOut(random, bytes) {
    const at = spot(random, bytes.length)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(64))])
  },
  function splice(random, bytes, other) {
    return Buffer.concat([bytes.subarray(0, spot(random, bytes.length)), other.subarray(spot(random, other.length))])
  },
  function repeat(random, bytes) {
    const at = spot(random, bytes.length)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(spot(random, at))])
  },
]

describe('a mutated backup file', () => {
  it('opens to a text that was sealed, or not at all, in 36,000 tries', async () => {
    const random = new SeededRandom(2)
    const files = await originals()
    const texts = new Set(files.map(({ text }) => text))
    const seen = new Map<string, number>()
    for (let time = 0; time < 36_000; time += 1) {
      const { bytes, text } = random.pick(files)
      const mutated = random.pick(mutations)(random, bytes, random.pick(files).bytes)
      const outcome = await openAgeFile(mutated, passphrase, heaviest).then(
        // Spliced files may be the other file whole, so any of the texts is right; an unchanged one must be its own.
        (opened) =>
          texts.has(opened) && (opened === text || mutated.length !== bytes.length) ? 'opened' : 'another text',
        (error: unknown) => (error instanceof VaultError ? error.code : `foreign: ${String(error)}`),
      )
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1)
    }
    expect([...seen.keys()].filter((outcome) => outcome !== 'opened').sort()).toEqual([...codes].sort())
  }, 120_000)
})

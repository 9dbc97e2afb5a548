import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BackupContents, readBackup, textOfBackup } from '../../../src/core/backup/backup-contents.ts'
import { BackupError } from '../../../src/core/backup/backup-error.ts'
import { SeededRandom } from '../../seeded-random.ts'
import { anyBackup, anyPublicKey } from './made-up-keys.ts'

const texts = fc.sample(anyBackup(anyPublicKey), { numRuns: 200, seed: 20_260 }).map(textOfBackup)

/** What garbles JSON best: its own marks, names that every object has, and numbers out of range. */
const scraps = [
  ...'{}[]",:\\0-eE. \u0000\uFEFF\uD800',
  'null',
  'true',
  '1e999',
  '"__proto__":',
  '"constructor":{"prototype":{}},',
  '{"toString":1}',
  '"\\u0000"',
  '99999999999999999999',
  '"1970-01-01T00:00:00.000Z"',
  '"2026-02-30T00:00:00.000Z"',
]

function garbled(random: SeededRandom): string {
  let text = random.pick(texts)
  for (let times = 1 + random.below(4); times > 0; times -= 1) {
    const at = random.below(text.length + 1)
    const end = Math.min(text.length, at + random.below(random.pick([1, 2, 20, 2000])))
    const other = random.pick(texts)
    const from = random.below(other.length)
    const put = random.pick([
      '',
      random.pick(scraps),
      String.fromCharCode(random.below(0x1_0000)),
      other.slice(from, from + random.below(400)),
    ])
    text = text.slice(0, at) + put + text.slice(end)
  }
  return text
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

const strangers: Json[] = [null, true, 0, -1, 1.5, 1e300, '', ' ', 'account-x', 'rising', [], {}, [[]], { kind: 'on' }]

/** Garbled in its values, and JSON still: what no cutting of text would get past the parser. */
function transplanted(random: SeededRandom): string {
  const whole = JSON.parse(random.pick(texts)) as Json
  const spots: { box: Json[] | { [name: string]: Json }; name: string }[] = []
  const visit = (box: Json) => {
    if (typeof box !== 'object' || box === null) return
    for (const [name, value] of Object.entries(box)) {
      spots.push({ box, name })
      visit(value)
    }
  }
  visit(whole)
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    const { box, name } = random.pick(spots)
    const donor = random.pick(spots)
    const value = random.pick<Json | undefined>([random.pick(strangers), Reflect.get(donor.box, donor.name), undefined])
    // By way of JSON, so that no value comes to stand inside itself.
    Object.defineProperty(box, random.below(20) === 0 ? '__proto__' : name, {
      value: value === undefined ? undefined : JSON.parse(JSON.stringify(value)),
      enumerable: true,
      configurable: true,
      writable: true,
    })
  }
  return JSON.stringify(whole)
}

/** Reads what may be anything, and gives what it was read as; fails the test where that is neither of two things. */
function outcomeOf(text: string): 'read' | 'refused' {
  let backup: BackupContents
  try {
    backup = readBackup(text)
  } catch (error) {
    if (!(error instanceof BackupError) || error.cause !== undefined) throw error
    expect(['not-a-backup', 'newer-format', 'damaged', 'too-large']).toContain(error.message)
    return 'refused'
  }
  // What was read is valid: written anew it is read to the same.
  expect(readBackup(textOfBackup(backup))).toEqual(backup)
  return 'read'
}

describe('a garbled backup', () => {
  it.each([
    ['in its text', garbled, 40_000],
    ['in its values', transplanted, 25_000],
  ])(
    '%s is read to something valid or refused in our own words, every time',
    (_, garble, times) => {
      const random = new SeededRandom(1)
      const shared = Object.getOwnPropertyNames(Object.prototype)
      const seen = { read: 0, refused: 0 }
      for (let time = 0; time < times; time += 1) seen[outcomeOf(garble(random))] += 1
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(shared)
      expect(seen.read).toBeGreaterThan(times / 200)
      expect(seen.refused).toBeGreaterThan(times / 2)
    },
    60_000,
  )
})

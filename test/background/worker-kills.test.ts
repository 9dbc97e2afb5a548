import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { writePreference } from '../../src/background/keyring/preferences.ts'
import { isWhole } from '../../src/background/store/copy.ts'
import { headerName, nonceName, profileName, triesName } from '../../src/background/store/names.ts'
import type { PublicKey } from '../../src/core/keys/public-key.ts'
import type { AutoLockMinutes } from '../../src/core/preferences.ts'
import { madeUpProfile } from '../core/keys/made-up-profile.ts'
import { type Exchange, startExchange } from '../exchange/exchange.ts'
import { type HouseUnderTest, newHouse } from './house-under-test.ts'
import { countDatabaseSteps, type MortalLife, mortalLife } from './mortal-worker.ts'
import { copiesOf } from './store/two-copies.ts'

/** Everything that must survive, as a person would miss it. */
interface Kept {
  readonly passphrase: string
  readonly minutes: AutoLockMinutes
  /** Name of each key, and what its secret makes of a text. */
  readonly keys: Readonly<Record<string, { readonly signature: string; readonly figuresAt: number | null }>>
  readonly signatures: number
}

const seed = 20261123
const kills = 1000
const mostKeys = 6
const minuteChoices = [1, 5, 15, 60] as const

let exchange: Exchange
let stopCounting: () => void
beforeAll(async () => {
  exchange = await startExchange()
  stopCounting = countDatabaseSteps()
})
afterAll(async () => {
  stopCounting()
  await exchange.close()
})

/** Random numbers that are the same each time. Mulberry32. */
function randomFrom(start: number): (below: number) => number {
  let state = start
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const profile = (name: string, number: number) =>
  madeUpProfile({ name, publicKey: `account-MadeUp${number}` as PublicKey })
const figures = (askedAt: number | null) => ({ readings: [], failures: [], listedAt: null, askedAt, fault: null })
const line = { rule: 'rising' as const, last: null, clockOffsetMs: 0 }

/** What a vault holds, read through a worker that lives. */
async function keptIn(twinkey: HouseUnderTest, passphrase: string): Promise<Kept> {
  const { house } = twinkey
  const keys = await house.keyRing.all()
  const signed = keys.map(async (key) => {
    const signer = await house.signers.of(key, 'check')
    expect(await signer.nonces.read()).toMatchObject({ rule: 'rising' })
    return [key.profile.name, { signature: await signer.mac('text'), figuresAt: key.figures.askedAt }] as const
  })
  const log = await house.log.read()
  expect(log.breaks).toEqual([])
  expect(await house.keyRing.damagedCount()).toBe(0)
  const settings = twinkey.view('settings')
  return {
    passphrase,
    minutes: settings?.autoLockMinutes as AutoLockMinutes,
    keys: Object.fromEntries(await Promise.all(signed)),
    signatures: log.entries.length,
  }
}

/** Something that is written: how, and what it makes of what was there. */
interface Write {
  readonly name: string
  readonly does: (twinkey: HouseUnderTest) => Promise<unknown>
  readonly after: (kept: Kept, signatureOf: (secret: string) => string) => Kept
}

/** What might be written next, chosen by chance. */
function someWrite(kept: Kept, round: number, random: (below: number) => number): Write {
  const names = Object.keys(kept.keys)
  const name = names[random(names.length)]
  const kind = random(100)
  const withKey = (change: (key: Kept['keys'][string]) => Kept['keys']) => (before: Kept) => {
    const { [name ?? '']: key, ...rest } = before.keys
    return key === undefined ? before : { ...before, keys: { ...rest, ...change(key) } }
  }
  const refIn = async (twinkey: HouseUnderTest) => {
    const key = (await twinkey.house.keyRing.all()).find((one) => one.profile.name === name)
    return key?.ref as NonNullable<typeof key>['ref']
  }
  if (name === undefined || (kind < 20 && names.length < mostKeys)) {
    const secret = `made-up secret ${round}`
    return {
      name: 'a key is added',
      does: ({ house }) => house.keyRing.add(profile(`Key ${round}`, round), secret, line),
      after: (before, signatureOf) => ({
        ...before,
        keys: { ...before.keys, [`Key ${round}`]: { signature: signatureOf(secret), figuresAt: null } },
      }),
    }
  }
  if (kind < 30) {
    return {
      name: 'a key is removed',
      does: async (twinkey) => twinkey.house.keyRing.remove(await refIn(twinkey)),
      after: withKey(() => ({})),
    }
  }
  if (kind < 50) {
    return {
      name: 'a key is renamed',
      does: async (twinkey) =>
        twinkey.house.keyRing.changeProfile(await refIn(twinkey), (old) => ({ ...old, name: `Renamed ${round}` })),
      after: withKey((key) => ({ [`Renamed ${round}`]: key })),
    }
  }
  if (kind < 65) {
    return {
      name: 'figures come',
      does: async (twinkey) => twinkey.house.keyRing.changeFigures(await refIn(twinkey), () => figures(round)),
      after: withKey((key) => ({ [name]: { ...key, figuresAt: round } })),
    }
  }
  if (kind < 80) {
    return {
      name: 'a signature is written down',
      does: async ({ house }) => {
        const key = (await house.keyRing.all()).find((one) => one.profile.name === name)
        if (key === undefined) throw new Error('no such key')
        const { publicKey, environment } = key.profile
        const box = await house.store.read(nonceName(key.ref))
        await house.log.signed(
          { keyRef: key.ref, keyName: name, publicKey, environment, endpoint: '/v1/roles', why: 'check' },
          { put: { [nonceName(key.ref)]: box ?? '' }, onlyIfThere: profileName(key.ref) },
        )
      },
      after: (before) => ({ ...before, signatures: before.signatures + 1 }),
    }
  }
  if (kind < 93) {
    const minutes = minuteChoices[random(minuteChoices.length)] ?? 15
    return {
      name: 'a setting is changed',
      does: ({ house }) => writePreference(house.store, house.session.vault(), 'auto-lock-minutes', minutes),
      after: (before) => ({ ...before, minutes }),
    }
  }
  if (kind < 97) {
    const next = `made-up passphrase ${round}`
    return {
      name: 'the passphrase is changed',
      does: (twinkey) => twinkey.ask('options', 'vault.change-passphrase', { present: kept.passphrase, next }),
      after: (before) => ({ ...before, passphrase: next }),
    }
  }
  return {
    name: 'it is locked and opened again',
    does: async (twinkey) => {
      await twinkey.ask('popup', 'vault.lock', null)
      await twinkey.ask('popup', 'vault.unlock', { passphrase: kept.passphrase })
    },
    after: (before) => before,
  }
}

/** Opens what a dead worker has left. @returns the passphrase that opened it, of those that may */
async function reopened(twinkey: HouseUnderTest, may: readonly string[]): Promise<string> {
  // Tries that a dead worker had counted and not taken back are not what is looked at here.
  await twinkey.house.store.write({ remove: [triesName] })
  for (const passphrase of may) {
    const isRight = await twinkey.ask('popup', 'vault.unlock', { passphrase }).then(
      () => true,
      () => false,
    )
    if (isRight) return passphrase
  }
  throw new Error('no passphrase opens it')
}

describe('a worker that is stopped in the middle of a write', () => {
  it(`a thousand times, leaves what was there or what was to come, whole, in both copies (seed ${seed})`, async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => {}) // the dying complain of their storage
    const random = randomFrom(seed)
    let twinkey = await newHouse(exchange)
    await twinkey.ask('options', 'vault.create', { passphrase: 'the first made-up passphrase' })
    let kept = await keptIn(twinkey, 'the first made-up passphrase')
    const signatures = new Map<string, string>()
    const killed = new Map<string, number>()
    const outcomes = { before: 0, after: 0 }

    for (let round = 1; [...killed.values()].reduce((sum, count) => sum + count, 0) < kills; round += 1) {
      const write = someWrite(kept, round, random)
      const life: MortalLife = mortalLife(1 + random(26))
      const isDone = await Promise.race([
        twinkey
          .restarted(life)
          .then(write.does)
          .then(() => true),
        life.death.then(() => false),
      ])
      const wasKilled = life.isDead
      twinkey = await twinkey.restarted()
      await twinkey.ask('popup', 'view.publish', null)

      const signatureOf = (secret: string) => signatures.get(secret) ?? secret
      const after = write.after(kept, signatureOf)
      const where = `seed ${seed}, round ${round}: ${write.name}`
      let passphrase = isDone ? after.passphrase : kept.passphrase
      // A change of the passphrase is looked at by opening; and a worker that dies while it locks leaves it locked.
      if (kept.passphrase !== after.passphrase || twinkey.view('vault')?.state !== 'open') {
        if (twinkey.view('vault')?.state === 'open') await twinkey.ask('popup', 'vault.lock', null)
        passphrase = await reopened(twinkey, isDone ? [after.passphrase] : [kept.passphrase, after.passphrase])
      }
      const found = await keptIn(twinkey, passphrase)
      // What a secret makes of a text is learned when its key is first found.
      const fresh = Object.entries(after.keys).find(([name]) => !(name in kept.keys) && name === `Key ${round}`)
      const freshFound = fresh === undefined ? undefined : found.keys[fresh[0]]
      if (fresh !== undefined && freshFound !== undefined)
        signatures.set(`made-up secret ${round}`, freshFound.signature)
      const expected = write.after(kept, signatureOf)
      const isAfter = JSON.stringify(sorted(found)) === JSON.stringify(sorted(expected))
      if (isDone || isAfter) expect(found, where).toEqual(expected)
      else expect(found, where).toEqual(kept)

      const { first, second } = await copiesOf(twinkey.database, twinkey.mirror)
      expect([isWhole(first), isWhole(second)], where).toEqual([true, true])
      expect(first.inventory, where).toEqual(second.inventory)
      expect(twinkey.view('storage'), where).toEqual({ mending: null, hasOneCopyOnly: false })
      expect(await twinkey.house.store.read(headerName), where).not.toBeNull()

      if (wasKilled) {
        killed.set(write.name, (killed.get(write.name) ?? 0) + 1)
        outcomes[isAfter ? 'after' : 'before'] += 1
      }
      kept = found
    }
    // The kills met every kind of write, and both sides of its moment.
    expect(killed.size).toBe(8)
    expect(Math.min(...killed.values())).toBeGreaterThan(5)
    expect(Math.min(outcomes.before, outcomes.after)).toBeGreaterThan(100)
    expect(signatures.size).toBeGreaterThan(10)
    quiet.mockRestore()
  }, 300_000)
})

function sorted(kept: Kept): Kept {
  return { ...kept, keys: Object.fromEntries(Object.entries(kept.keys).sort(([a], [b]) => (a < b ? -1 : 1))) }
}

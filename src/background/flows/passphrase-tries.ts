import * as v from 'valibot'
import { FaultError } from '../../protocol/fault.ts'
import type { House } from '../house.ts'
import { triesName } from '../store/names.ts'
import type { RecordStore } from '../store/record-store.ts'
import { nextTryAt, noTries, type Tries } from '../vault/tries.ts'
import { VaultError } from '../vault/vault-error.ts'

const triesSchema = v.object({ wrong: v.pipe(v.number(), v.integer(), v.minValue(0)), lastAt: v.number() })

/**
 * Tries a passphrase, unless too many were wrong. A try is counted before it is made and taken back when it was right, so
 * that stopping the worker in between gains nothing; tries follow one another, so that many at once gain nothing either.
 * @throws FaultError `too-many-tries`, and whatever `tryIt` throws
 */
export function withTries<T>(house: House, tryIt: () => Promise<T>): Promise<T> {
  return house.tries.inTurn(async () => {
    const now = house.clock.now()
    const before = await readTries(house.store, now)
    const until = nextTryAt(before, now)
    if (until !== null) throw new FaultError({ code: 'too-many-tries', until })
    await writeTries(house.store, { wrong: before.wrong + 1, lastAt: now })
    try {
      const result = await tryIt()
      await writeTries(house.store, noTries)
      return result
    } catch (error) {
      const wasWrong = error instanceof VaultError && error.code === 'wrong-passphrase'
      // Whatever else went wrong, the passphrase was not at fault.
      if (!wasWrong) await writeTries(house.store, before)
      throw error
    }
  })
}

/** When a passphrase may be tried next, in milliseconds since 1970; null where it may be now. */
export async function nextTry({ store, clock }: House): Promise<number | null> {
  const now = clock.now()
  return nextTryAt(await readTries(store, now), now)
}

async function readTries(store: RecordStore, now: number): Promise<Tries> {
  const text = await store.read(triesName)
  if (text === null) return noTries
  const tries = parseTries(text)
  if (tries.lastAt <= now) return tries
  // The clock was ahead when that was written. The wait begins now, or it would last until the clock is there again.
  await writeTries(store, { ...tries, lastAt: now })
  return { ...tries, lastAt: now }
}

function parseTries(text: string): Tries {
  try {
    return v.parse(triesSchema, JSON.parse(text))
  } catch {
    return noTries // damaged in both copies, which is told: it must not keep the owner out
  }
}

async function writeTries(store: RecordStore, tries: Tries): Promise<void> {
  if (tries.wrong === 0) await store.write({ remove: [triesName] })
  else await store.write({ put: { [triesName]: JSON.stringify(tries) } })
}

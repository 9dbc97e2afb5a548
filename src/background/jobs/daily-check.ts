import { GeminiError } from '../../core/gemini/failure.ts'
import { dayMs } from '../../core/keys/calendar.ts'
import type { FaultCode } from '../../protocol/fault.ts'
import { dailyCheck } from '../alarms.ts'
import { faultOf } from '../fault-of.ts'
import { checkRoles } from '../flows/keep-key.ts'
import type { House } from '../house.ts'
import { readPreference, writePreference } from '../keyring/preferences.ts'
import { isAskedByItself, type StoredKey } from '../keyring/stored-key.ts'

/** Between two keys: far below Gemini's limits, which are shared with all that its owner does. */
const spacingMs = 1000
/** A worker may be stopped in the middle of a round: then the rest comes this much later. */
const resumeMs = 5 * 60_000

/**
 * Asks Gemini once a day what each key may do, as far as the vault is open; a key that requires a heartbeat is left alone,
 * for any call restarts its 30 s (sheet, section 0, point 10). Sets the wake-up for the next time.
 */
export async function checkDaily(house: House): Promise<void> {
  if (!house.session.isOpen()) return house.wakeUps.cancelWakeUp(dailyCheck)
  const roundAt = await readPreference(house.store, house.session.vault(), 'checked-at')
  const now = house.clock.now()
  // A clock that was set back must not put the next round off by more than a day.
  const isDue = roundAt === null || now >= roundAt + dayMs || now < roundAt
  if (!isDue) return house.wakeUps.wakeAt(dailyCheck, roundAt + dayMs)

  await house.wakeUps.wakeAt(dailyCheck, now + resumeMs)
  try {
    await checkRound(
      house,
      (await house.keyRing.all()).filter((key) => isToBeChecked(key, now)),
    )
    await writePreference(house.store, house.session.vault(), 'checked-at', now)
    await house.wakeUps.wakeAt(dailyCheck, now + dayMs)
  } catch (error) {
    // Locked in the meantime: whoever opens the vault again goes on.
    if (faultOf(error).code !== 'locked') throw error
  }
}

/** Removed, or a ticket was signed, since the round began. */
const passing: readonly FaultCode[] = ['no-such-key', 'ticket-out']

async function checkRound(house: House, keys: readonly StoredKey[]): Promise<void> {
  for (const [index, { ref }] of keys.entries()) {
    if (index > 0) await house.clock.wait(spacingMs)
    try {
      await checkRoles(house, ref)
    } catch (error) {
      // What Gemini says of one key is written beside it, and does not keep us from the others.
      if (!(error instanceof GeminiError) && !passing.includes(faultOf(error).code)) throw error
    }
  }
  if (keys.length > 0) await house.publisher.publish()
}

function isToBeChecked(key: StoredKey, now: number): boolean {
  return isAskedByItself(key) && Math.abs(now - key.profile.rolesCheckedAt) >= dayMs
}

import type { KeyRef } from '../../core/keys/key-profile.ts'
import type { DisplayCurrency } from '../../core/money/display-currency.ts'
import { faultOf } from '../fault-of.ts'
import type { House } from '../house.ts'
import { readPreference } from '../keyring/preferences.ts'
import { isAskedByItself } from '../keyring/stored-key.ts'
import { noteHistory } from './history.ts'
import { KeyRound, passing } from './key-round.ts'

/**
 * Brings the figures of all keys up to date. A key that requires a heartbeat is left alone: any call would restart the
 * 30 s after which Gemini cancels its orders (sheet, section 0, point 10). So is one that is proven dead, and one of
 * which a ticket is out. Ends early where the pages that waited for it are closed; for a page that joined it in the
 * meantime, as a popup that is opened again at once, it begins anew.
 */
export async function refreshBalances(house: House): Promise<void> {
  let isWhole = false
  do isWhole = await refreshAllOnce(house)
  while (!isWhole && house.waiters.count() > 0)
}

/** @returns whether it was read to its end, and not given up */
async function refreshAllOnce(house: House): Promise<boolean> {
  return house.refreshing.ofAll(await chosenCurrency(house), async () => {
    const since = house.clock.now()
    const keys = (await house.keyRing.all()).filter(isAskedByItself)
    const wasWaitedFor = house.waiters.count() > 0
    let isGivenUp = false
    const giveUpOnceAlone = () => {
      isGivenUp ||= wasWaitedFor && house.waiters.count() === 0
      return isGivenUp
    }
    await Promise.all(keys.map((key) => readInRound(house, key.ref, giveUpOnceAlone)))
    await noteHistory(house, since)
    await house.publisher.publish()
    return !isGivenUp
  })
}

/**
 * Brings the figures of one key up to date. What goes wrong is written beside the old figures, which stay; it throws
 * nothing, for there may be nobody left to hear it.
 */
export function refreshKey(house: House, ref: KeyRef): Promise<void> {
  return quietly(async () => {
    await readInRound(house, ref, () => false)
    await house.publisher.publish()
  })
}

/** @param isGivenUp whether nobody waits for it any more: then what is left of it is not asked for */
function readInRound(house: House, ref: KeyRef, isGivenUp: () => boolean): Promise<void> {
  return quietly(async () => {
    const currency = await chosenCurrency(house)
    const round = async () => {
      await new KeyRound(house, await house.keyRing.get(ref), currency, isGivenUp).run()
      house.publisher.publishSoon()
    }
    await house.refreshing.ofKey(ref, currency, () => quietly(round))
  })
}

/** @throws FaultError `locked` */
function chosenCurrency(house: House): Promise<DisplayCurrency> {
  return readPreference(house.store, house.session.vault(), 'currency')
}

async function quietly(act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    // Locked or removed in the meantime: there is nothing left to write beside. Nor is anything wrong with a key that
    // rests since a ticket of it was signed. Anything else is ours to know of.
    const { code } = faultOf(error)
    if (!passing.includes(code)) console.error('Twinkey: figures not written:', code)
  }
}

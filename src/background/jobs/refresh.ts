import { refresh } from '../alarms.ts'
import { refreshBalances } from '../flows/refresh-balances.ts'
import type { House } from '../house.ts'
import { readPreference } from '../keyring/preferences.ts'

/** Refreshes balances by the clock, at the pace that the owner has chosen, while the vault is open. Sets the next wake-up. */
export async function refreshByItself(house: House): Promise<void> {
  await setNextRefresh(house)
  if (house.session.isOpen()) await refreshBalances(house)
}

/** Has the browser wake the worker for the next refresh; for none where the vault is not open, or the owner wants none. */
export async function setNextRefresh({ session, store, wakeUps, clock }: House): Promise<void> {
  if (!session.isOpen()) return wakeUps.cancelWakeUp(refresh)
  const minutes = await readPreference(store, session.vault(), 'refresh-minutes')
  if (minutes === null) await wakeUps.cancelWakeUp(refresh)
  else await wakeUps.wakeAt(refresh, clock.now() + minutes * 60_000)
}

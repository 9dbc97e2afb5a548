import type { House } from '../house.ts'
import { readPreference, writePreference } from '../keyring/preferences.ts'

/** Keeps amounts from sight in the popup and on the badge, or shows them again. It holds until it is said otherwise. */
export async function hideAmounts(house: House, isHidden: boolean): Promise<void> {
  // Amounts that are to be hidden must not be seen at the next unlocking, whatever becomes of this worker.
  await house.keptGlance.drop()
  await writePreference(house.store, house.session.vault(), 'hides-amounts', isHidden)
  await house.publisher.publish()
}

/** The other way than it is. Nothing while the vault is locked: there is nothing to be seen then. */
export async function turnAmounts(house: House): Promise<void> {
  if (!house.session.isOpen()) return
  await hideAmounts(house, !(await readPreference(house.store, house.session.vault(), 'hides-amounts')))
}

import type { SortOrder } from '../../core/money/arrangement.ts'
import type { House } from '../house.ts'
import { writePreference } from '../keyring/preferences.ts'

/** Remembers how the assets are put in order, and whether dust is left out of the list, and shows them so. */
export async function arrangeBalances(house: House, order: SortOrder, hidesDust: boolean): Promise<void> {
  await writePreference(house.store, house.session.vault(), 'arrangement', { order, hidesDust })
  await house.publisher.publish()
}

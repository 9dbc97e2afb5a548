import type { House } from '../house.ts'
import { writePreference } from '../keyring/preferences.ts'

/** Remembers whose balances the popup shows, and shows them. */
export async function chooseScope(house: House, scopeId: string): Promise<void> {
  await writePreference(house.store, house.session.vault(), 'chosen-scope', scopeId)
  await house.publisher.publish()
}

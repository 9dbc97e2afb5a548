import type { SettingsChange } from '../../protocol/commands.ts'
import type { House } from '../house.ts'
import { writePreference } from '../keyring/preferences.ts'
import { openForOf, touch } from './vault.ts'

/** Keeps what the owner has chosen. Another time to lock holds at once. */
export async function changeSettings(
  house: House,
  { autoLockMinutes, clipboardSeconds }: SettingsChange,
): Promise<void> {
  house.session.vault() // the owner's to choose: a locked vault changes nothing
  if (autoLockMinutes !== undefined) {
    await writePreference(house.store, house.session.vault(), 'auto-lock-minutes', autoLockMinutes)
    await touch(house, openForOf(autoLockMinutes))
  }
  if (clipboardSeconds !== undefined) {
    await writePreference(house.store, house.session.vault(), 'clipboard-seconds', clipboardSeconds)
  }
  await house.publisher.publish()
}

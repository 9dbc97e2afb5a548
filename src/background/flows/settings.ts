import type { SettingsChange } from '../../protocol/commands.ts'
import type { House } from '../house.ts'
import { setNextRefresh } from '../jobs/refresh.ts'
import { type Preference, type PreferenceName, writePreference } from '../keyring/preferences.ts'
import { openForOf, touch } from './vault.ts'

/** Keeps what the owner has chosen. Another time to lock holds at once. */
export async function changeSettings(house: House, change: SettingsChange): Promise<void> {
  house.session.vault() // the owner's to choose: a locked vault changes nothing
  const { autoLockMinutes, clipboardSeconds, reminders, badge, hasNotifications, postDateSeconds } = change
  const { currency, refreshMinutes } = change
  const keep = <N extends PreferenceName>(name: N, value: Preference<N> | undefined) =>
    value === undefined ? null : writePreference(house.store, house.session.vault(), name, value)
  if (autoLockMinutes !== undefined) {
    await keep('auto-lock-minutes', autoLockMinutes)
    await touch(house, openForOf(autoLockMinutes))
  }
  await keep('clipboard-seconds', clipboardSeconds)
  await keep('reminder-policy', reminders)
  await keep('badge', badge)
  await keep('notifications', hasNotifications)
  await keep('post-date-seconds', postDateSeconds)
  await keep('currency', currency)
  if (refreshMinutes !== undefined) {
    await keep('refresh-minutes', refreshMinutes)
    await setNextRefresh(house)
  }
  await house.publisher.publish()
}

import type { SettingsSlice } from '../../protocol/view.ts'
import { readPreference } from '../keyring/preferences.ts'
import type { StoredKey } from '../keyring/stored-key.ts'
import type { OpenVault } from '../session.ts'
import type { RecordStore } from '../store/record-store.ts'

/** What the owner has chosen, and how it stands with their backup. */
export async function settingsOf(
  store: RecordStore,
  vault: OpenVault,
  keys: readonly StoredKey[],
): Promise<SettingsSlice> {
  const { madeAt, testedAt, refs } = await readPreference(store, vault, 'backup')
  return {
    autoLockMinutes: await readPreference(store, vault, 'auto-lock-minutes'),
    clipboardSeconds: await readPreference(store, vault, 'clipboard-seconds'),
    reminders: await readPreference(store, vault, 'reminder-policy'),
    currency: await readPreference(store, vault, 'currency'),
    refreshMinutes: await readPreference(store, vault, 'refresh-minutes'),
    badge: await readPreference(store, vault, 'badge'),
    postDateSeconds: await readPreference(store, vault, 'post-date-seconds'),
    hasNotifications: await readPreference(store, vault, 'notifications'),
    backup: { madeAt, testedAt, newKeys: keys.filter(({ ref }) => !refs.includes(ref)).length },
  }
}

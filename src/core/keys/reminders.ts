import type { KeyLife } from './key-life.ts'
import type { KeyProfile, KeyRef } from './key-profile.ts'
import type { Reminder } from './reminder.ts'
import type { ReminderPolicy } from './reminder-policy.ts'

/** All that reminders are found from. */
export interface KnownKey {
  readonly ref: KeyRef
  readonly profile: KeyProfile
  readonly life: KeyLife
}

/** All that there is to remind of for one key, now or later. */
export function remindersOf(_key: KnownKey, _policy: ReminderPolicy, _now: number): Reminder[] {
  return []
}

import type { KeyRef } from '../../core/keys/key-profile.ts'
import type { ReminderAction } from '../../core/keys/reminder-words.ts'

/** Where in the options something is done about a key; null where it is asked of Gemini on the spot. */
export function placeFor(action: ReminderAction, ref: KeyRef): string | null {
  if (action === 'check') return null
  return `#${action === 'look' ? 'key' : action}/${ref}`
}

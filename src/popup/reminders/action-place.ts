import type { KeyRef } from '../../core/keys/key-profile.ts'
import type { ReminderAction } from '../../core/keys/reminder-words.ts'

/** Where something is done about a key. What takes one to Gemini’s site and back has no room in a popup, which closes. */
export function placeOf(action: ReminderAction, ref: KeyRef): { page: 'popup' | 'options'; place: string } {
  const isHere = action === 'look' || action === 'check'
  return isHere ? { page: 'popup', place: `#key/${ref}` } : { page: 'options', place: `#${action}/${ref}` }
}

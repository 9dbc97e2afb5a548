import type { PostDateSeconds } from '../../core/preferences.ts'
import { say } from '../../words/say.ts'

/** How long Gemini takes a nonce after its own second (sheet, section 3). */
const windowSeconds = 30

/** How long a ticket is good when its nonce is ahead by so much: `30 s`, `55 s`. */
export function goodForWords(ahead: PostDateSeconds): string {
  return say('settingsTicketSeconds', { count: windowSeconds + ahead })
}

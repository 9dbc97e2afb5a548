import { isDayPast } from '../../core/keys/calendar.ts'
import type { Reminder, ReminderKind } from '../../core/keys/reminder.ts'
import { pressingFirst, toneOf } from '../../core/keys/reminder-words.ts'
import type { KeyCard, ReminderItem } from '../../protocol/view.ts'
import type { Tone } from '../../ui/Chip.tsx'
import type { PlainMessage } from '../../words/message.ts'
import { say } from '../../words/say.ts'

export interface KeySign {
  readonly words: string
  readonly tone: Tone
}

const words: Readonly<Record<ReminderKind, PlainMessage>> = {
  compromised: 'popupKeySignCompromised',
  'still-alive': 'popupKeySignStillAlive',
  refused: 'popupKeySignRefused',
  'permissions-changed': 'popupKeySignPermissions',
  expires: 'popupKeySignExpires',
  'revoke-by': 'popupKeySignRevokeBy',
  'wider-than-use': 'popupKeySignWide',
  shared: 'popupKeySignShared',
  'too-old': 'popupKeySignOld',
  unused: 'popupKeySignUnused',
  heartbeat: 'popupKeySignToCheck',
}

/** What is to be seen of a key at a glance that somebody should look at: what it is reminded of, its death, a fault. */
export function signsOf(
  card: Pick<KeyCard, 'ref' | 'fault' | 'revocation'>,
  items: readonly ReminderItem[],
  now: number,
): KeySign[] {
  if (card.revocation?.answer.verdict === 'dead') return [{ words: say('popupKeySignDead'), tone: 'plain' }]
  const reminders = pressingFirst(remindersOfKey(card.ref, items))
  const signs = reminders.map((reminder) => ({
    words: wordsFor(reminder, now),
    tone: toneOf(reminder, now),
  }))
  return signs.length === 0 && card.fault !== null ? [{ words: say('popupKeySignFault'), tone: 'bad' }] : signs
}

function wordsFor({ subject }: Reminder, now: number): string {
  return say(subject.kind === 'expires' && isDayPast(subject.at, now) ? 'popupKeySignPastEnd' : words[subject.kind])
}

function remindersOfKey(ref: string, items: readonly ReminderItem[]): Reminder[] {
  return items.flatMap(({ reminder }) => (reminder.ref === ref ? [reminder] : []))
}

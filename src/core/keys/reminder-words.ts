import type { PlainMessage } from '../../words/message.ts'
import { listed, say, sayCounted } from '../../words/say.ts'
import { dayInWords, daysAhead, daysUntil, isDayPast } from './calendar.ts'
import {
  type Reminder,
  type ReminderEntry,
  type ReminderKind,
  type ReminderSubject,
  reminderKinds,
} from './reminder.ts'

/** One thing to do about a reminder. */
export type ReminderAction =
  /** Go and revoke it, with proof. */
  'revoke' | 'replace' | 'look' | 'check' | 'edit'

/** The sentence of a reminder: which key, and what of it. */
export function sentenceOf({ subject }: Reminder, key: string, now: number): string {
  switch (subject.kind) {
    case 'compromised':
      return say('reminderCompromised', { key })
    case 'still-alive':
      return say('reminderStillAlive', { key })
    case 'refused':
      return say('reminderRefused', { key })
    case 'permissions-changed':
      return changeInWords(key, subject)
    case 'expires': {
      const { at, isRenewedByUse } = subject
      if (isDayPast(at, now)) return say('reminderExpired', { key, day: dayInWords(at) })
      const when = daysAhead(at, now)
      return say(isRenewedByUse ? 'reminderExpiresUnlessUsed' : 'reminderExpires', { key, when })
    }
    case 'revoke-by':
      return isDayPast(subject.at, now)
        ? say('reminderRevokeByPast', { key, day: dayInWords(subject.at) })
        : say('reminderRevokeBy', { key, when: daysAhead(subject.at, now) })
    case 'wider-than-use':
      return say('reminderWide', { key })
    case 'shared':
      return sayCounted('reminderShared', subject.applications.length, { key })
    case 'too-old':
      return sayCounted(subject.isCreation ? 'reminderOld' : 'reminderHereLong', daysSince(subject.since, now), { key })
    case 'unused':
      return sayCounted('reminderUnused', daysSince(subject.since, now), { key })
    case 'heartbeat':
      return sayCounted('reminderHeartbeat', daysSince(subject.checkedAt, now), { key })
  }
}

/** Why it is told, and what speaks for doing something; no more than is known. */
export function reasonOf({ subject }: Pick<Reminder, 'subject'>, now: number): string {
  switch (subject.kind) {
    case 'compromised':
      return say('reminderCompromisedWhy', { day: dayInWords(subject.at) })
    case 'still-alive':
      return say('reminderStillAliveWhy', { day: dayInWords(subject.answeredAt) })
    case 'refused':
      return refusalInWords(subject, now)
    case 'permissions-changed':
      return say('reminderChangedWhy', { day: dayInWords(subject.at) })
    case 'expires':
      // Said of an end that its owner named: Gemini tells nobody when a key ends.
      if (subject.isRenewedByUse) return say('reminderRenewsWhy')
      return isDayPast(subject.at, now)
        ? say('reminderExpiredWhy', { day: dayInWords(subject.at) })
        : say('reminderExpiresWhy')
    case 'revoke-by':
      return say('reminderRevokeByWhy', { day: dayInWords(subject.at) })
    case 'wider-than-use':
      return widthInWords(subject)
    case 'shared':
      return say('reminderSharedWhy', { applications: listed(subject.applications) })
    case 'too-old':
      return say(subject.isCreation ? 'reminderOldWhy' : 'reminderHereLongWhy')
    case 'unused':
      return `${unseenUse(subject.applications)} ${say('reminderUnusedWhy')}`
    case 'heartbeat':
      return say('reminderHeartbeatWhy')
  }
}

/** The same while the vault is locked: it names no key. */
export function lockedSentenceOf({ kind, dueAt }: ReminderEntry, now: number): string {
  return `${lockedWords(kind, dueAt, now)} ${say('lockedUnlock')}`
}

function lockedWords(kind: ReminderEntry['kind'], dueAt: number, now: number): string {
  if (kind !== 'expires' && kind !== 'revoke-by') return say(wordsWhileLocked[kind])
  return isDayPast(dueAt, now)
    ? say(kind === 'expires' ? 'lockedExpired' : 'lockedRevokeByPast', { day: dayInWords(dueAt) })
    : say(kind === 'expires' ? 'lockedExpires' : 'lockedRevokeBy', { when: daysAhead(dueAt, now) })
}

const wordsWhileLocked: Readonly<Record<Exclude<ReminderKind, 'expires' | 'revoke-by'>, PlainMessage>> = {
  compromised: 'lockedCompromised',
  'still-alive': 'lockedStillAlive',
  refused: 'lockedRefused',
  'permissions-changed': 'lockedPermissionsChanged',
  'wider-than-use': 'lockedWide',
  shared: 'lockedShared',
  'too-old': 'lockedOld',
  unused: 'lockedUnused',
  heartbeat: 'lockedHeartbeat',
}

/** How its line is coloured: `bad` where money may be in danger or the day has come, else `warn`. */
export function toneOf({ subject }: Pick<Reminder, 'subject'>, now: number): 'warn' | 'bad' {
  switch (subject.kind) {
    case 'compromised':
    case 'still-alive':
    case 'refused':
    case 'wider-than-use':
      return 'bad'
    case 'permissions-changed':
      return subject.gained.some((role) => role !== 'Auditor') ? 'bad' : 'warn'
    case 'expires':
    case 'revoke-by':
      return daysUntil(subject.at, now) <= 1 ? 'bad' : 'warn'
    case 'shared':
    case 'too-old':
    case 'unused':
    case 'heartbeat':
      return 'warn'
  }
}

/**
 * The one thing to do about it, and how its button says so. A key that no longer answers as known is taken through
 * revocation as well: there its death is proven and its secret erased.
 */
export function actionOf({ subject }: Pick<Reminder, 'subject'>): {
  readonly action: ReminderAction
  readonly words: string
} {
  switch (subject.kind) {
    case 'compromised':
    case 'still-alive':
    case 'revoke-by':
    case 'unused':
      return { action: 'revoke', words: say('adviceRevoke') }
    case 'refused':
      return subject.code === 'unknown-key'
        ? { action: 'revoke', words: say('adviceProve') }
        : { action: 'check', words: say('adviceCheck') }
    case 'permissions-changed':
      return { action: 'look', words: say('adviceLook') }
    case 'expires':
      return subject.isRenewedByUse
        ? { action: 'check', words: say('adviceCheck') }
        : { action: 'replace', words: say('adviceReplace') }
    case 'wider-than-use':
    case 'too-old':
      return { action: 'replace', words: say('adviceReplace') }
    case 'shared':
      return { action: 'edit', words: say('adviceEdit') }
    case 'heartbeat':
      return { action: 'check', words: say('adviceCheck') }
  }
}

/** Reminders in the order in which to show them: by kind, the most pressing first, then by the day they are about. */
export function pressingFirst<R extends Pick<Reminder, 'subject' | 'dueAt'>>(reminders: readonly R[]): R[] {
  const rank = ({ subject }: R) => reminderKinds.indexOf(subject.kind)
  return [...reminders].sort((a, b) => rank(a) - rank(b) || a.dueAt - b.dueAt)
}

function daysSince(since: number, now: number): number {
  return Math.max(0, daysUntil(now, since))
}

function changeInWords(
  key: string,
  { gained, lost }: Extract<ReminderSubject, { kind: 'permissions-changed' }>,
): string {
  if (lost.length === 0) return sayCounted('reminderGained', gained.length, { key, roles: listed(gained) })
  if (gained.length === 0) return sayCounted('reminderLost', lost.length, { key, roles: listed(lost) })
  const both = { key, gained: listed(gained), lost: listed(lost) }
  const lostOnes = lost.length === 1 ? 'reminderGainedAndLostOne' : 'reminderGainedAndLostSeveral'
  return sayCounted(lostOnes, gained.length, both)
}

function refusalInWords({ code, at }: Extract<ReminderSubject, { kind: 'refused' }>, now: number): string {
  const isUnknown = code === 'unknown-key'
  if (daysUntil(now, at) <= 0) return say(isUnknown ? 'reminderUnknownToday' : 'reminderRefusedToday')
  return say(isUnknown ? 'reminderUnknownSince' : 'reminderRefusedSince', { day: dayInWords(at) })
}

function widthInWords({ has, would, days }: Extract<ReminderSubject, { kind: 'wider-than-use' }>): string {
  const isForReading = would.includes('Auditor')
  const use = isForReading
    ? sayCounted('reminderWideReads', days)
    : sayCounted('reminderWideWouldDo', days, { roles: listed(would) })
  const harm = has.includes('Fund manager')
    ? 'reminderWideCouldEmpty'
    : has.includes('Trader')
      ? 'reminderWideCouldTrade'
      : 'reminderWideCouldChange'
  const narrower = isForReading
    ? say('reminderWideAuditor')
    : say('reminderWideWithout', { roles: listed(has.filter((role) => !would.includes(role))) })
  return `${use} ${say(harm)} ${narrower}`
}

function unseenUse(applications: readonly string[]): string {
  return applications.length === 0
    ? say('reminderUnusedByOthers')
    : say('reminderUnusedByThese', { applications: listed(applications) })
}

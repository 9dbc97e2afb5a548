import { dayInWords, daysUntil, isDayPast } from './calendar.ts'
import { type Reminder, type ReminderEntry, type ReminderSubject, reminderKinds } from './reminder.ts'

/** One thing to do about a reminder. */
export type ReminderAction =
  /** Go and revoke it, with proof. */
  'revoke' | 'replace' | 'look' | 'check' | 'edit'

/** The sentence of a reminder: which key, and what of it. */
export function sentenceOf({ subject }: Reminder, name: string, now: number): string {
  const key = `“${name}”`
  switch (subject.kind) {
    case 'compromised':
      return `${key} is marked as compromised.`
    case 'still-alive':
      return `${key} still works, though you went to revoke it.`
    case 'refused':
      return `Gemini refuses ${key}.`
    case 'permissions-changed':
      return `${key} ${changeInWords(subject)}.`
    case 'expires':
      return endInWords(key, subject, now)
    case 'revoke-by':
      return dayComes(key, subject.at, now, ['is to be revoked', 'was to be revoked'])
    case 'wider-than-use':
      return `${key} can do more than it is used for.`
    case 'shared':
      return `${key} is shared by ${subject.applications.length} applications.`
    case 'too-old':
      return subject.isCreation
        ? `${key} is ${daysSince(subject.since, now)} old.`
        : `${key} has been here for ${daysSince(subject.since, now)}.`
    case 'unused':
      return `You have not used ${key} here for ${daysSince(subject.since, now)}.`
    case 'heartbeat':
      return `${key} has not been checked for ${daysSince(subject.checkedAt, now)}.`
  }
}

/** Why it is told, and what speaks for doing something; no more than is known. */
export function reasonOf({ subject }: Pick<Reminder, 'subject'>, now: number): string {
  switch (subject.kind) {
    case 'compromised':
      return `You said on ${dayInWords(subject.at)} that somebody else may have its secret. Until it is revoked, they can do all that it can.`
    case 'still-alive':
      return `Gemini accepted it on ${dayInWords(subject.answeredAt)}, after you went to revoke it. Disable it on Gemini’s settings page, then ask again.`
    case 'refused':
      return refusalInWords(subject, now)
    case 'permissions-changed':
      return `Gemini says so since ${dayInWords(subject.at)}. If it was not you who changed them, somebody else can open Gemini’s settings page.`
    case 'expires':
      return endReason(subject, now)
    case 'revoke-by':
      return `You chose ${dayInWords(subject.at)}. Twinkey can’t revoke it for you, but it can prove that it is dead.`
    case 'wider-than-use':
      return widthInWords(subject)
    case 'shared':
      return `${listed(subject.applications)} use it. If it leaks, you can’t tell from where, and revoking it stops all of them.`
    case 'too-old':
      return subject.isCreation
        ? 'The longer a key lives, the more places its secret may have reached. A new one leaves them behind.'
        : 'When it was made is not known, so it may be older. A new key leaves behind all places that the secret may have reached.'
    case 'unused':
      return `${unseenUse(subject.applications)} A key that nobody needs can only do harm.`
    case 'heartbeat':
      return 'It requires a heartbeat, so Twinkey leaves it alone and its figures grow old. A check is a call, and any call restarts the 30 seconds after which Gemini cancels its orders: check it when that does no harm.'
  }
}

/** The same while the vault is locked: it names no key. */
export function lockedSentenceOf({ kind, dueAt }: ReminderEntry, now: number): string {
  return `${lockedWords(kind, dueAt, now)} Unlock to see which.`
}

function lockedWords(kind: ReminderEntry['kind'], dueAt: number, now: number): string {
  const key = 'A Gemini API key'
  switch (kind) {
    case 'compromised':
      return `${key} is marked as compromised.`
    case 'still-alive':
      return `${key} still works, though you went to revoke it.`
    case 'refused':
      return `Gemini refuses an API key.`
    case 'permissions-changed':
      return `The permissions of a Gemini API key changed.`
    case 'expires':
      return endInWords(key, { at: dueAt, isRenewedByUse: false }, now)
    case 'revoke-by':
      return dayComes(key, dueAt, now, ['is to be revoked', 'was to be revoked'])
    case 'wider-than-use':
      return `${key} can do more than it is used for.`
    case 'shared':
      return `${key} is shared by several applications.`
    case 'too-old':
      return `${key} is older than you want keys to be.`
    case 'unused':
      return `You have not used a Gemini API key here for long.`
    case 'heartbeat':
      return `${key} has not been checked for long.`
  }
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
      return { action: 'revoke', words: 'Revoke, and prove it' }
    case 'refused':
      return subject.code === 'unknown-key'
        ? { action: 'revoke', words: 'Prove that it is dead' }
        : { action: 'check', words: 'Check it now' }
    case 'permissions-changed':
      return { action: 'look', words: 'See what it can do' }
    case 'expires':
      return subject.isRenewedByUse
        ? { action: 'check', words: 'Check it now' }
        : { action: 'replace', words: 'Replace it' }
    case 'wider-than-use':
    case 'too-old':
      return { action: 'replace', words: 'Replace it' }
    case 'shared':
      return { action: 'edit', words: 'Edit its applications' }
    case 'heartbeat':
      return { action: 'check', words: 'Check it now' }
  }
}

/** Reminders in the order in which to show them: by kind, the most pressing first, then by the day they are about. */
export function pressingFirst<R extends Pick<Reminder, 'subject' | 'dueAt'>>(reminders: readonly R[]): R[] {
  const rank = ({ subject }: R) => reminderKinds.indexOf(subject.kind)
  return [...reminders].sort((a, b) => rank(a) - rank(b) || a.dueAt - b.dueAt)
}

/** Said of an end that its owner named: Gemini tells nobody when a key ends. */
function endInWords(key: string, { at, isRenewedByUse }: { at: number; isRenewedByUse: boolean }, now: number): string {
  const unless = isRenewedByUse && !isDayPast(at, now) ? ' unless it is used' : ''
  return dayComes(key, at, now, ['expires', 'was due to expire'], unless)
}

function dayComes(
  key: string,
  at: number,
  now: number,
  [comes, came]: readonly [string, string],
  condition = '',
): string {
  const days = daysUntil(at, now)
  if (days < 0) return `${key} ${came} on ${dayInWords(at)}.`
  const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`
  return `${key} ${comes} ${when}${condition}.`
}

function daysSince(since: number, now: number): string {
  const days = Math.max(0, daysUntil(now, since))
  return days === 1 ? '1 day' : `${days} days`
}

function changeInWords({ gained, lost }: Extract<ReminderSubject, { kind: 'permissions-changed' }>): string {
  const roles = (names: readonly string[]) => `the ${names.length === 1 ? 'role' : 'roles'} ${listed(names)}`
  const parts = [
    ...(gained.length > 0 ? [`gained ${roles(gained)}`] : []),
    ...(lost.length > 0 ? [`lost ${roles(lost)}`] : []),
  ]
  return parts.join(' and ')
}

function endReason({ at, isRenewedByUse }: Extract<ReminderSubject, { kind: 'expires' }>, now: number): string {
  if (isRenewedByUse) {
    return 'By what you said, each use starts its time anew. Twinkey counts from the last call that it saw accepted; a use elsewhere is not seen, so it may last longer. A check is such a call.'
  }
  return isDayPast(at, now)
    ? `By what you said, it ended on ${dayInWords(at)}. Gemini tells nobody when a key ends: a check shows whether it still works.`
    : 'By what you said; Gemini tells nobody when a key ends. Replace it in time, and what uses it goes on without a gap.'
}

function refusalInWords({ code, at }: Extract<ReminderSubject, { kind: 'refused' }>, now: number): string {
  const since = daysUntil(now, at) <= 0 ? 'Since today' : `Since ${dayInWords(at)}`
  return code === 'unknown-key'
    ? `${since} Gemini answers that it does not know this key, as it does for one that was disabled or has ended.`
    : `${since} Gemini takes no call of this key from Twinkey. That does not prove that it is dead: elsewhere it may still work.`
}

function widthInWords({ has, would, days }: Extract<ReminderSubject, { kind: 'wider-than-use' }>): string {
  const use = would.includes('Auditor')
    ? `In ${days} days Twinkey only saw it used to read.`
    : `For what Twinkey saw in ${days} days, ${would.join(' and ')} would do.`
  const harm = has.includes('Fund manager')
    ? 'A leak could empty the account.'
    : has.includes('Trader')
      ? 'Who finds it could trade with your money.'
      : 'Who finds it could change your accounts.'
  const narrower = would.includes('Auditor')
    ? 'An Auditor key would do'
    : `A key without ${has.filter((role) => !would.includes(role)).join(' and ')} would do`
  return `${use} ${harm} ${narrower}, unless it is used elsewhere: that is not seen here.`
}

function unseenUse(applications: readonly string[]): string {
  const others = applications.length === 0 ? 'other programs' : listed(applications)
  return `Twinkey sees only what it signs for you itself: uses by ${others} are not seen here.`
}

/** `Grid bot, Tax tool and Desk`. */
function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

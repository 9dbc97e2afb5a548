import type { PlainMessage } from '../../words/message.ts'
import { say } from '../../words/say.ts'
import { daysUntil, isDayPast } from './calendar.ts'
import type { KeyFacts } from './key-facts.ts'
import { canWithdraw, permissionsOf } from './permissions.ts'
import type { Reminder } from './reminder.ts'
import { actionOf, pressingFirst, reasonOf, sentenceOf } from './reminder-words.ts'

/** How well a key is kept, best first. */
export const grades = ['A', 'B', 'C', 'D', 'F'] as const
export type Grade = (typeof grades)[number]

export interface Health {
  /** `dead` where Gemini no longer knows the key. */
  readonly grade: Grade | 'dead'
  /** What was found, the worst first; empty for an A. */
  readonly reasons: readonly string[]
  /** What to do first. */
  readonly advice: string
}

interface Finding {
  readonly grade: Exclude<Grade, 'A'>
  readonly reason: string
  readonly advice: string
}

/** A rule of the report: what it finds in a key, besides what there is to remind of. */
interface Rule {
  readonly grade: Finding['grade']
  readonly holds: (key: KeyFacts, now: number) => boolean
  readonly reason: PlainMessage
  readonly advice: PlainMessage
}

/**
 * The grade of a key is the worst of what is found, by these rules and by the reminders that show:
 *
 *   F  somebody else may have it, or it still works though it was to be revoked
 *   D  its day has passed; Gemini refuses it; wider than its use while it can withdraw
 *   C  its day comes within a week; it can withdraw from anywhere; wider than its use; it gained a role; shared; too old
 *   B  its day comes within two weeks or is not noted; it acts and never ends; unused; to be checked; it lost a role
 *   A  nothing was found
 *
 * In the sandbox, where money is play money, C and D count as B.
 */
const rules: readonly Rule[] = [
  {
    grade: 'F',
    holds: ({ compromisedAt }) => compromisedAt !== null,
    reason: 'healthCompromised',
    advice: 'adviceRevoke',
  },
  {
    grade: 'F',
    holds: ({ revocation }) => revocation?.answer.verdict === 'alive',
    reason: 'healthStillAlive',
    advice: 'adviceRevoke',
  },
  {
    grade: 'D',
    holds: ({ expiresAt }, now) => expiresAt !== null && isDayPast(expiresAt, now),
    reason: 'healthExpired',
    advice: 'adviceReplace',
  },
  {
    grade: 'D',
    holds: ({ revokeBy }, now) => revokeBy !== null && isDayPast(revokeBy, now),
    reason: 'healthRevokeByPast',
    advice: 'adviceRevoke',
  },
  {
    grade: 'C',
    holds: ({ roles, trustedIps }) => canWithdraw(roles) && trustedIps === 'no',
    reason: 'healthWithdrawsFromAnywhere',
    advice: 'adviceTrustIps',
  },
  {
    grade: 'C',
    holds: (key, now) => endsWithin(key, 7, now),
    reason: 'healthEndsInWeek',
    advice: 'adviceReplace',
  },
  {
    grade: 'B',
    holds: (key, now) => endsWithin(key, 14, now) && !endsWithin(key, 7, now),
    reason: 'healthEndsInTwoWeeks',
    advice: 'adviceReplace',
  },
  {
    grade: 'B',
    holds: ({ roles, trustedIps }) => canWithdraw(roles) && trustedIps === 'unknown',
    reason: 'healthIpsNotNoted',
    advice: 'adviceNoteIps',
  },
  {
    grade: 'B',
    holds: ({ roles, scope, expiry }) => expiry.kind === 'never' && canAct(roles, scope),
    reason: 'healthNeverEnds',
    advice: 'adviceReplaceByEnding',
  },
  {
    grade: 'B',
    holds: ({ expiry, expiresAt }) => expiresAt === null && expiry.kind !== 'never',
    reason: 'healthEndNotNoted',
    advice: 'adviceNoteEnd',
  },
]

/**
 * How well a key is kept, by what is known of it and the reminders that show now.
 * @param now milliseconds since 1970
 */
export function healthOf(key: KeyFacts, showing: readonly Reminder[], now: number): Health {
  const answer = key.revocation?.answer
  if (answer?.verdict === 'dead') {
    const reason = say('healthUnknownToGemini', { reason: answer.reason })
    return { grade: 'dead', reasons: [reason], advice: say('adviceErase') }
  }
  const broken = rules
    .filter(({ holds }) => holds(key, now))
    .map(({ grade, reason, advice }) => ({ grade, reason: say(reason), advice: say(advice) }))
  const findings = [...pressingFirst(showing).flatMap((each) => findingOf(each, key, now)), ...broken]
    .map((finding) => ({ ...finding, grade: inPlay(finding, key) }))
    .sort((a, b) => grades.indexOf(b.grade) - grades.indexOf(a.grade))
  const worst = findings[0]
  if (worst === undefined) return { grade: 'A', reasons: [], advice: say('adviceNothing') }
  return { grade: worst.grade, reasons: findings.map(({ reason }) => reason), advice: worst.advice }
}

/** What a reminder counts for: nothing where a rule says as much, whether it still shows or not. */
function findingOf(reminder: Reminder, key: KeyFacts, now: number): Finding[] {
  const grade = gradeOf(reminder, key)
  if (grade === null) return []
  const reason =
    reminder.subject.kind === 'wider-than-use' ? reasonOf(reminder, now) : sentenceOf(reminder, key.name, now)
  return [{ grade, reason, advice: actionOf(reminder).words }]
}

function gradeOf({ subject }: Reminder, { roles }: KeyFacts): Finding['grade'] | null {
  switch (subject.kind) {
    case 'compromised':
    case 'still-alive':
    case 'expires':
    case 'revoke-by':
      return null
    case 'refused':
      return 'D'
    case 'wider-than-use':
      return canWithdraw(roles) ? 'D' : 'C'
    case 'permissions-changed':
      return subject.gained.length > 0 ? 'C' : 'B'
    case 'shared':
    case 'too-old':
      return 'C'
    case 'unused':
    case 'heartbeat':
      return 'B'
  }
}

/** The grade of a finding where there may be only play money. */
function inPlay({ grade }: Finding, { environment }: KeyFacts): Finding['grade'] {
  return environment === 'sandbox' && (grade === 'C' || grade === 'D') ? 'B' : grade
}

function endsWithin({ expiresAt, revokeBy }: KeyFacts, days: number, now: number): boolean {
  return [expiresAt, revokeBy].some((at) => at !== null && !isDayPast(at, now) && daysUntil(at, now) <= days)
}

function canAct(roles: KeyFacts['roles'], scope: KeyFacts['scope']): boolean {
  return permissionsOf(roles, scope).some(({ can, risk }) => can && risk !== 'reads')
}

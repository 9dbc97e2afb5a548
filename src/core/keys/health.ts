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
  readonly reason: string
  readonly advice: string
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
    reason: 'It is marked as compromised.',
    advice: 'Revoke, and prove it',
  },
  {
    grade: 'F',
    holds: ({ revocation }) => revocation?.answer.verdict === 'alive',
    reason: 'It still works, though you went to revoke it.',
    advice: 'Revoke, and prove it',
  },
  {
    grade: 'D',
    holds: ({ expiresAt }, now) => expiresAt !== null && isDayPast(expiresAt, now),
    reason: 'The day on which it was due to expire has passed.',
    advice: 'Replace it',
  },
  {
    grade: 'D',
    holds: ({ revokeBy }, now) => revokeBy !== null && isDayPast(revokeBy, now),
    reason: 'The day by which it was to be revoked has passed.',
    advice: 'Revoke, and prove it',
  },
  {
    grade: 'C',
    holds: ({ roles, trustedIps }) => canWithdraw(roles) && trustedIps === 'no',
    reason: 'It can withdraw funds, from any address on the internet.',
    advice: 'Give it trusted IPs on Gemini’s settings page',
  },
  {
    grade: 'C',
    holds: (key, now) => endsWithin(key, 7, now),
    reason: 'It ends, or is to be revoked, within a week.',
    advice: 'Replace it',
  },
  {
    grade: 'B',
    holds: (key, now) => endsWithin(key, 14, now) && !endsWithin(key, 7, now),
    reason: 'It ends, or is to be revoked, within two weeks.',
    advice: 'Replace it',
  },
  {
    grade: 'B',
    holds: ({ roles, trustedIps }) => canWithdraw(roles) && trustedIps === 'unknown',
    reason: 'It can withdraw funds, and nobody noted whether it has trusted IPs.',
    advice: 'Look on Gemini’s settings page, and note it here',
  },
  {
    grade: 'B',
    holds: ({ roles, scope, expiry }) => expiry.kind === 'never' && canAct(roles, scope),
    reason: 'It can do more than read, and never ends.',
    advice: 'Replace it by one that ends',
  },
  {
    grade: 'B',
    holds: ({ expiry, expiresAt }) => expiresAt === null && expiry.kind !== 'never',
    reason: 'Nobody noted when it ends.',
    advice: 'Note when it ends',
  },
]

/**
 * How well a key is kept, by what is known of it and the reminders that show now.
 * @param now milliseconds since 1970
 */
export function healthOf(key: KeyFacts, showing: readonly Reminder[], now: number): Health {
  const answer = key.revocation?.answer
  if (answer?.verdict === 'dead') {
    const reason = `Gemini no longer knows it: it answered ${answer.reason}.`
    return { grade: 'dead', reasons: [reason], advice: 'Erase its secret here' }
  }
  const broken = rules.filter(({ holds }) => holds(key, now))
  const findings = [...pressingFirst(showing).flatMap((each) => findingOf(each, key, now)), ...broken]
    .map((finding) => ({ ...finding, grade: inPlay(finding, key) }))
    .sort((a, b) => grades.indexOf(b.grade) - grades.indexOf(a.grade))
  const worst = findings[0]
  if (worst === undefined) return { grade: 'A', reasons: [], advice: 'Nothing to do' }
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

import { roleNames } from '../gemini/roles.ts'
import { csvText } from '../text/csv.ts'
import { daysUntil } from './calendar.ts'
import type { Health } from './health.ts'
import type { KeyFacts } from './key-facts.ts'
import { canWithdraw } from './permissions.ts'

/** A key with what the report says of it. */
export interface ReportedKey {
  readonly key: KeyFacts
  readonly health: Health
}

type Column = readonly [title: string, cell: (reported: ReportedKey, now: number) => string]

/** The columns, and what is one of a few values, are for programs: the same in every language. */
const columns: readonly Column[] = [
  ['name', ({ key }) => key.name],
  ['masked key', ({ key }) => key.maskedKey],
  ['environment', ({ key }) => key.environment],
  ['scope', ({ key }) => key.scope],
  ['roles', ({ key }) => roleNames(key.roles).join('; ')],
  ['can withdraw', ({ key }) => (canWithdraw(key.roles) ? 'yes' : 'no')],
  ['applications', ({ key }) => key.applications.join('; ')],
  ['created', ({ key }) => dateOf(key.createdAt)],
  ['age in days', ({ key }, now) => (key.createdAt === null ? '' : daysFrom(key.createdAt, now))],
  ['expires', ({ key }) => (key.expiry.kind === 'never' ? 'never' : dateOf(key.expiresAt))],
  ['days left', ({ key }, now) => (key.expiresAt === null ? '' : daysFrom(now, key.expiresAt))],
  ['auto-renew', ({ key }) => autoRenewOf(key)],
  ['revoke by', ({ key }) => dateOf(key.revokeBy)],
  ['last used here (UTC)', ({ key }) => new Date(key.lastUsedAt).toISOString()],
  ['last checked (UTC)', ({ key }) => new Date(key.rolesCheckedAt).toISOString()],
  ['grade', ({ health }) => health.grade],
  ['reasons', ({ health }) => health.reasons.join(' ')],
  ['advice', ({ health }) => health.advice],
  ['note', ({ key }) => key.note],
]

/**
 * The report on keys as a CSV file (RFC 4180), one row for each in the order given. Days are those of the calendar of
 * where this runs; an empty cell says that nobody knows. It holds no secret, but names keys.
 * @param now milliseconds since 1970
 */
export function healthCsv(reported: readonly ReportedKey[], now: number): string {
  return csvText([
    columns.map(([title]) => title),
    ...reported.map((each) => columns.map(([, cell]) => cell(each, now))),
  ])
}

function autoRenewOf({ expiry }: KeyFacts): string {
  if (expiry.kind === 'unknown') return ''
  return expiry.kind === 'renews' ? 'yes' : 'no'
}

/** Whole days from one moment to the other; 0 where that is over. */
function daysFrom(from: number, to: number): string {
  return `${Math.max(0, daysUntil(to, from))}`
}

/** A day as spreadsheets read it, `2026-12-24`; empty where nobody knows. */
function dateOf(at: number | null): string {
  if (at === null) return ''
  const date = new Date(at)
  const two = (part: number) => `${part}`.padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

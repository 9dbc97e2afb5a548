import type { KeyCard } from '../protocol/view.ts'

export interface ExpiryWords {
  /** Set large: `6 days`, `expired`, `never`, `unknown`. */
  readonly figure: string
  /** Set small under it. */
  readonly label: string
  readonly tone: 'plain' | 'warn' | 'bad'
}

/** When a key ends, in words, by what its owner said of it. */
export function expiryWords({ expiry, expiresAt }: Pick<KeyCard, 'expiry' | 'expiresAt'>, now: number): ExpiryWords {
  if (expiresAt === null) {
    return expiry.kind === 'never'
      ? { figure: 'Never', label: 'expires', tone: 'plain' }
      : { figure: '—', label: 'expiry not known', tone: 'plain' }
  }
  const days = daysUntil(expiresAt, now)
  if (expiresAt <= now) return { figure: 'Expired', label: readDay(expiresAt), tone: 'bad' }
  const figure = days === 0 ? 'Today' : days === 1 ? '1 day' : `${days} days`
  return { figure, label: 'to expiry', tone: days <= 1 ? 'bad' : days <= 14 ? 'warn' : 'plain' }
}

/** Days between two moments as people count them: by the calendar of where they are, whatever the hour. */
function daysUntil(at: number, now: number): number {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0)
  // A day on which the clocks change has not 24 hours.
  return Math.round((midnight(at) - midnight(now)) / 86_400_000)
}

/** A date as people write it: `24 Dec 2026`, in the order of their language. */
export function readDay(at: number, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(at)
}

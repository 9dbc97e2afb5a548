import { dayInWords, daysUntil } from '../core/keys/calendar.ts'
import type { KeyCard } from '../protocol/view.ts'
import { say, sayCounted } from '../words/say.ts'

export interface ExpiryWords {
  /** Set large: `6 days`, `Past end`, `Never`, `—`. */
  readonly figure: string
  /** Set small under it. */
  readonly label: string
  readonly tone: 'plain' | 'warn' | 'bad'
}

/** When a key ends, in words, by what its owner said of it. */
export function expiryWords({ expiry, expiresAt }: Pick<KeyCard, 'expiry' | 'expiresAt'>, now: number): ExpiryWords {
  if (expiresAt === null) {
    return expiry.kind === 'never'
      ? { figure: say('expiryNever'), label: say('expiryNeverLabel'), tone: 'plain' }
      : { figure: '—', label: say('expiryUnknownLabel'), tone: 'plain' }
  }
  const days = daysUntil(expiresAt, now)
  if (days < 0) return { figure: say('expiryPast'), label: readDay(expiresAt), tone: 'bad' }
  const figure = days === 0 ? say('expiryToday') : sayCounted('expiryDays', days)
  return { figure, label: say('expiryLabel'), tone: days <= 1 ? 'bad' : days <= 14 ? 'warn' : 'plain' }
}

/** A date as people write it: `24 Dec 2026`, in the order of their language. */
export function readDay(at: number, locale?: string): string {
  return dayInWords(at, locale)
}

import { dayMs, lastMoment } from './calendar.ts'

/**
 * When a key ends. Gemini tells no one by API; this is what the owner said when the key was added.
 * By the guide that this follows, keys last 90 days unless told otherwise, and a renewing key starts them anew at each use
 * (the sheet, section 4, found no other source).
 */
export type Expiry =
  | { readonly kind: 'on'; readonly at: number }
  /** So many days after it was created. */
  | { readonly kind: 'after'; readonly days: number }
  | { readonly kind: 'renews'; readonly days: number }
  | { readonly kind: 'never' }
  | { readonly kind: 'unknown' }

/** From what the end of a key is reckoned, in milliseconds since 1970. */
export interface ExpiryStart {
  /** Null where nobody knows. */
  readonly createdAt: number | null
  /** The last call that Twinkey saw accepted; uses elsewhere are not known. */
  readonly lastUsedAt: number
}

export const defaultLifeDays = 90

/** When the key ends, in milliseconds since 1970, or null where it never does or nobody knows. */
export function expiresAt(expiry: Expiry, { createdAt, lastUsedAt }: ExpiryStart): number | null {
  if (expiry.kind === 'on') return expiry.at
  if (expiry.kind === 'after') return createdAt === null ? null : daysOn(createdAt, expiry.days)
  if (expiry.kind === 'renews') return daysOn(lastUsedAt, expiry.days)
  return null
}

/** So many days of 24 hours on, as far as a date can name: what a backup says is not always sensible. */
function daysOn(at: number, days: number): number {
  return Math.min(at + days * dayMs, lastMoment)
}

import type { GeminiFailure } from '../../core/gemini/failure.ts'

/** Gemini has asked for quiet, or must have it: nothing is sent before it is over. */
export interface Hold {
  /** Milliseconds since 1970, both. */
  readonly since: number
  readonly until: number
  /** How many refusals followed one another, each after the quiet of the one before. */
  readonly strikes: number
  readonly why: Extract<GeminiFailure['code'], 'rate-limited' | 'maintenance'>
}

/** However long Gemini asks for, after this it is asked again. */
const longestMs = 10 * 60_000
/** The first quiet where Gemini names none; each further refusal doubles it. */
const firstMs = 2000

/**
 * The quiet after a refusal: as long as Gemini asks for, or by back-off. With jitter, so that what was refused at once
 * does not come back at once.
 * @param before the quiet that this refusal came after; null where there was none
 * @param askedMs what Gemini's `Retry-After` asks for; null where it asks for nothing
 * @param random at least 0 and below 1
 */
export function holdAfter(
  why: Hold['why'],
  before: Hold | null,
  now: number,
  askedMs: number | null,
  random: number,
): Hold {
  const strikes = (before?.strikes ?? 0) + 1
  const backOffMs = Math.min(longestMs, firstMs * 2 ** Math.min(strikes - 1, 20))
  // Gemini's own word is the least there is to wait; ours may be half of it.
  const ms = askedMs === null ? backOffMs * (0.5 + random / 2) : Math.min(longestMs, askedMs) + random * 500
  return { since: now, until: now + Math.ceil(ms), strikes, why }
}

/**
 * Reads a `Retry-After` header: seconds, or a date (RFC 9110, section 10.2.3).
 * @param serverTime Gemini's clock when it answered, to which such a date refers
 * @returns milliseconds; null where there is none, or it can't be read
 */
export function retryAfterMs(header: string | null, serverTime: number): number | null {
  if (header === null) return null
  if (/^\d{1,6}$/.test(header)) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? null : Math.max(0, date - serverTime)
}

/**
 * Nonces of one key (sheet, section 3). A key follows one of two rules, chosen when it was made, and no call tells which:
 *   time-based: within 30 s of the server's clock, in whole seconds;
 *   rising:     greater than any nonce the key has used.
 * Until Gemini's own refusal proves one, a key gets whole seconds that strictly rise: legal under both.
 */

/** Decimal digits without sign, fraction or leading zero; may exceed 2^53. */
export type Nonce = string & { readonly __brand: 'Nonce' }

export type NonceRule = 'unknown' | 'time-based' | 'rising'

/** What is remembered of a key's nonces; stored before each call leaves. */
export interface NonceLine {
  readonly rule: NonceRule
  /** The last nonce handed out under the present rule, or null. */
  readonly last: Nonce | null
  /** Gemini's clock minus ours, in milliseconds, as last learned from Gemini. */
  readonly clockOffsetMs: number
  /**
   * Nonces ahead of the clock that tickets of a time-based key have: no call may use them as well, for whether Gemini
   * takes one twice is not certain. Absent: none.
   */
  readonly reserved?: readonly Nonce[] | undefined
}

export const newNonceLine: NonceLine = { rule: 'unknown', last: null, clockOffsetMs: 0 }

/** How far a nonce in seconds may run ahead of Gemini's clock when calls come faster than one a second. The window is 30 s. */
const leadMs = 10_000

/** A line this far ahead was not run there by calls: the clock has been set back since. */
const movedBackMs = 60_000

export interface NonceTurn {
  readonly nonce: Nonce
  /** Milliseconds to wait before the call may leave. */
  readonly waitMs: number
  readonly line: NonceLine
}

/**
 * The next nonce of a key, and how long to hold the call back so that the nonce is not too far ahead of the clock.
 * @param now milliseconds since 1970, by our clock
 */
export function takeNonce(line: NonceLine, now: number): NonceTurn {
  const serverNow = now + line.clockOffsetMs
  const unitMs = line.rule === 'rising' ? 1 : 1000
  const clock = BigInt(Math.floor(serverNow / unitMs))
  const next = line.last === null ? clock : larger(clock, BigInt(line.last) + 1n)
  // A rising key has no window, so running ahead costs nothing there.
  const aheadOf = (value: bigint) => (line.rule === 'rising' ? 0 : Number(value) * 1000 - serverNow)
  const hasClockMovedBack = aheadOf(next) > movedBackMs
  // After that a time-based key wants the clock, not the line. An unknown one wants the line: a time-based key
  // would refuse it and teach us so, while a rising one, which took the high nonce, takes nothing lower.
  const value = unreserved(line, hasClockMovedBack && line.rule === 'time-based' ? clock : next)
  const aheadMs = aheadOf(value)
  const waitMs = hasClockMovedBack ? 0 : Math.max(0, Math.ceil(aheadMs - leadMs))
  const nonce = String(value) as Nonce
  return { nonce, waitMs, line: { ...line, last: nonce } }
}

/**
 * The nonce of a ticket, which somebody else will send. Where nonces go by the clock it may be ahead of that, so that the
 * ticket is good for longer, and the line of the key's own calls goes on behind it. Any other key's line rises past it.
 * @param aheadMs by how much, at the most 25 s
 */
export function takeTicketNonce(line: NonceLine, now: number, aheadMs: number): NonceTurn {
  if (line.rule !== 'time-based') return takeNonce(line, now)
  const serverNow = now + line.clockOffsetMs
  const clock = BigInt(Math.floor(serverNow / 1000))
  const ahead = BigInt(Math.floor((serverNow + aheadMs) / 1000))
  const last = BigInt(line.last ?? 0)
  // A line far ahead was not run there by calls, but left there by a clock that has been set back.
  const free = larger(clock, Number(last) * 1000 - serverNow > movedBackMs ? 0n : last + 1n)
  const reserved = (line.reserved ?? []).filter((value) => BigInt(value) >= clock)
  // Several at once go down from there, for upward is the end of Gemini's window.
  let value = larger(free, ahead)
  while (value > free && reserved.includes(String(value) as Nonce)) value -= 1n
  const nonce = String(unreserved({ reserved }, value)) as Nonce
  return { nonce, waitMs: 0, line: { ...line, reserved: [...reserved, nonce] } }
}

function unreserved(line: Pick<NonceLine, 'reserved'>, from: bigint): bigint {
  let value = from
  while (line.reserved?.includes(String(value) as Nonce)) value += 1n
  return value
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}

export type NonceLesson =
  /** Something was learned: one more try may succeed. */
  | { readonly kind: 'try-again'; readonly line: NonceLine }
  /** The rule was known and obeyed, and Gemini still refuses: another program uses this key with higher nonces. */
  | { readonly kind: 'used-elsewhere' }
  /** Gemini's clock has been read and still disagrees. */
  | { readonly kind: 'clock-off'; readonly offsetSeconds: number }
  | { readonly kind: 'not-understood' }

const windowMessage = /is not within 30 seconds of server time '(\d{1,12})'/
const notRisingMessage = /has not increased|must be greater than the previous/

/**
 * What an `InvalidNonce` refusal teaches about a key.
 * @param message Gemini's own text
 * @param now milliseconds since 1970, by our clock, when the answer came
 */
export function learnFromRefusal(line: NonceLine, message: string, now: number): NonceLesson {
  const serverSeconds = windowMessage.exec(message)?.[1]
  if (serverSeconds !== undefined) return learnWindow(line, Number(serverSeconds), now)
  if (notRisingMessage.test(message)) return learnRising(line)
  return { kind: 'not-understood' }
}

function learnWindow(line: NonceLine, serverSeconds: number, now: number): NonceLesson {
  const clockOffsetMs = serverSeconds * 1000 - now
  // Under two seconds is a late answer, not a clock that moved: trying again would change nothing.
  const isNews = line.rule !== 'time-based' || Math.abs(clockOffsetMs - line.clockOffsetMs) > 2000
  if (!isNews) return { kind: 'clock-off', offsetSeconds: Math.round(clockOffsetMs / 1000) }
  return { kind: 'try-again', line: { ...line, rule: 'time-based', last: null, clockOffsetMs } }
}

function learnRising(line: NonceLine): NonceLesson {
  if (line.rule === 'rising') return { kind: 'used-elsewhere' }
  // The nonce refused was in seconds; milliseconds are a thousand times higher, so the line starts anew.
  return { kind: 'try-again', line: { ...line, rule: 'rising', last: null } }
}

/** The line after the owner has said which rule the key follows. What was used under another unit no longer counts. */
export function withRule(line: NonceLine, rule: NonceRule): NonceLine {
  return line.rule === rule ? line : { ...line, rule, last: null }
}

/** When a call left, what Gemini's clock said while it was away, and when the answer came; milliseconds since 1970. */
export interface Journey {
  readonly sentAt: number
  readonly serverTime: number
  readonly receivedAt: number
}

/** By so much more than a `Date` header proves the clocks may disagree before that is corrected: tickets are counted down by it. */
const tolerableMs = 1000

/**
 * The line corrected by a `Date` header, which has whole seconds. Gemini wrote it somewhere between our sending and our
 * hearing of it, so a slow answer is no proof of a clock that is off.
 */
export function withServerTime(line: NonceLine, { sentAt, serverTime, receivedAt }: Journey): NonceLine {
  const least = serverTime - receivedAt - tolerableMs
  const most = serverTime + 1000 - sentAt + tolerableMs
  if (line.clockOffsetMs >= least && line.clockOffsetMs <= most) return line
  return { ...line, clockOffsetMs: Math.round(serverTime + 500 - (sentAt + receivedAt) / 2) }
}

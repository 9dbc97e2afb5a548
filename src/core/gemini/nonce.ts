import type { ClockReading } from './server-clock.ts'

/**
 * Nonces of one key (sheet, section 3). A key follows one of two rules, chosen when it was made, and no call tells which:
 *   time-based: within 30 s of the server's clock, in seconds, which may have a fraction;
 *   rising:     greater than any nonce the key has used.
 * Until Gemini's own refusal proves one (nonce-lessons.ts), or the owner says it, a key gets whole seconds that strictly
 * rise: legal under both.
 */

/** Decimal digits without sign or leading zero, may exceed 2^53; seconds of a time-based key also with three decimals. */
export type Nonce = string & { readonly __brand: 'Nonce' }

export type NonceRule = 'unknown' | 'time-based' | 'rising'

/** In what the nonces of a rising key count, where milliseconds are too low beside those of another program. */
export type HigherUnit = 'us' | 'ns'

/** What is remembered of a key's nonces; stored before each call leaves. What is optional is absent in older lines. */
export interface NonceLine {
  readonly rule: NonceRule
  /** The last nonce handed out under the present rule, or null. */
  readonly last: Nonce | null
  /** Gemini's clock minus ours, in milliseconds: by so much nonces are corrected. */
  readonly clockOffsetMs: number
  /**
   * Nonces ahead of the clock that tickets of a time-based key have, in whole seconds: no call may use them as well, for
   * whether Gemini takes one twice is not certain. Absent: none.
   */
  readonly reserved?: readonly Nonce[] | undefined
  /** Who said the rule: the key's owner, or Gemini by refusing a nonce. */
  readonly ruleFrom?: 'owner' | 'gemini' | undefined
  /** When that was. */
  readonly learnedAt?: number | undefined
  /** When the last nonce was taken, by our clock. */
  readonly lastAt?: number | undefined
  /** The clocks as the last answer told them. */
  readonly clock?: ClockReading | undefined
  /** Gemini last refused a nonce because it had taken one as high from somebody else: when, and ours that was too low. */
  readonly foreignUse?: { readonly at: number; readonly above: Nonce | null } | undefined
  /** Gemini has refused a fraction of this time-based key. */
  readonly wholeSeconds?: boolean | undefined
  /** Chosen by the owner of a rising key, and never by Twinkey: the key takes nothing lower ever after. */
  readonly unit?: HigherUnit | undefined
}

export const newNonceLine: NonceLine = { rule: 'unknown', last: null, clockOffsetMs: 0 }

/** How far a nonce in seconds may run ahead of Gemini's clock when calls come faster than one a second. The window is 30 s. */
const leadMs = 10_000

/** A line this far ahead was not run there by calls, which wait before: the clock has been set back since, or corrected. */
const movedBackMs = 30_000

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
  const grain = grainOf(line)
  const serverNow = now + line.clockOffsetMs
  const clock = (BigInt(Math.floor(serverNow)) * grain.perSecond) / 1000n
  const next = line.last === null ? clock : larger(clock, stepsOf(line.last, grain) + 1n)
  // A rising key has no window, so running ahead costs nothing there.
  const aheadOf = (value: bigint) =>
    line.rule === 'rising' ? 0 : (Number(value) * 1000) / Number(grain.perSecond) - serverNow
  const hasClockMovedBack = aheadOf(next) > movedBackMs
  // After that a time-based key wants the clock, not the line. An unknown one wants the line: a time-based key
  // would refuse it and teach us so, while a rising one, which took the high nonce, takes nothing lower.
  const value = unreserved(line, grain, hasClockMovedBack && line.rule === 'time-based' ? clock : next)
  const waitMs = hasClockMovedBack ? 0 : Math.max(0, Math.ceil(aheadOf(value) - leadMs))
  const nonce = written(value, grain)
  return { nonce, waitMs, line: { ...line, last: nonce, lastAt: now } }
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
  const last = stepsOf(line.last ?? ('0' as Nonce), seconds)
  // A line far ahead was not run there by calls, but left there by a clock that has been set back.
  const free = larger(clock, Number(last) * 1000 - serverNow > movedBackMs ? 0n : last + 1n)
  const reserved = (line.reserved ?? []).filter((value) => BigInt(value) >= clock)
  // Several at once go down from there, for upward is the end of Gemini's window.
  let value = larger(free, ahead)
  while (value > free && reserved.includes(String(value) as Nonce)) value -= 1n
  const nonce = written(unreserved({ reserved }, seconds, value), seconds)
  return { nonce, waitMs: 0, line: { ...line, reserved: [...reserved, nonce] } }
}

/** In what steps nonces go, and how a step is written. */
interface Grain {
  readonly perSecond: bigint
  /** As seconds with three decimals, not as a whole number of steps. */
  readonly hasDecimals: boolean
}

const seconds: Grain = { perSecond: 1n, hasDecimals: false }
/** Official samples send fractions to time-based keys, so that those are not held to one call a second. */
const decimalSeconds: Grain = { perSecond: 1000n, hasDecimals: true }
const perSecondIn: Readonly<Record<'ms' | HigherUnit, bigint>> = { ms: 1000n, us: 1_000_000n, ns: 1_000_000_000n }

function grainOf({ rule, wholeSeconds, unit }: NonceLine): Grain {
  if (rule === 'rising') return { perSecond: perSecondIn[unit ?? 'ms'], hasDecimals: false }
  return rule === 'time-based' && wholeSeconds !== true ? decimalSeconds : seconds
}

/** In whole steps: what is finer is cut off, so one step more is always higher. */
function stepsOf(nonce: Nonce, { hasDecimals }: Grain): bigint {
  const [whole = '', decimals = ''] = nonce.split('.')
  return hasDecimals ? BigInt(whole + decimals.padEnd(3, '0')) : BigInt(whole)
}

function written(steps: bigint, { hasDecimals }: Grain): Nonce {
  if (!hasDecimals) return String(steps) as Nonce
  return `${steps / 1000n}.${String(steps % 1000n).padStart(3, '0')}` as Nonce
}

function unreserved({ reserved = [] }: Pick<NonceLine, 'reserved'>, grain: Grain, from: bigint): bigint {
  const taken = reserved.map((nonce) => stepsOf(nonce, grain))
  let value = from
  while (taken.includes(value)) value += 1n
  return value
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}

/** Whether a nonce is higher than another of the same rule. */
export function isHigher(nonce: Nonce, other: Nonce): boolean {
  const [whole = '', decimals = ''] = nonce.split('.')
  const [otherWhole = '', otherDecimals = ''] = other.split('.')
  if (BigInt(whole) !== BigInt(otherWhole)) return BigInt(whole) > BigInt(otherWhole)
  return decimals.padEnd(3, '0') > otherDecimals.padEnd(3, '0')
}

/**
 * The line after the owner has said which rule the key follows. What was used under another unit no longer counts; where
 * that rule is known already nothing changes.
 */
export function withRule(line: NonceLine, rule: NonceRule, now: number): NonceLine {
  if (line.rule === rule) return line
  return underRule(line, rule, rule === 'unknown' ? {} : { ruleFrom: 'owner', learnedAt: now })
}

/** A line that begins anew under another rule: what was used under another unit no longer counts. */
export function underRule(
  line: NonceLine,
  rule: NonceRule,
  { ruleFrom, learnedAt }: Pick<NonceLine, 'ruleFrom' | 'learnedAt'>,
): NonceLine {
  return { ...line, rule, ruleFrom, learnedAt, last: null, unit: undefined }
}

/**
 * The line after the owner has asked for higher nonces, beside another program that uses such. There is no way back: Gemini
 * takes nothing lower from then on. Any other line stays as it is.
 */
export function withHigherUnit(line: NonceLine, unit: HigherUnit): NonceLine {
  if (line.rule !== 'rising' || line.unit === 'ns') return line
  return { ...line, unit }
}

import type { GeminiFailure } from './failure.ts'
import { type NonceLine, underRule } from './nonce.ts'
import { readingOf, withServerTime } from './server-clock.ts'

/** An `InvalidNonce` refusal, and its journey. Times are milliseconds since 1970, by our clock but for `serverTime`. */
export interface RefusedNonce {
  /** Gemini's own text. */
  readonly message: string
  readonly sentAt: number
  /** Gemini's clock by the `Date` header; null where there was none. */
  readonly serverTime: number | null
  readonly receivedAt: number
}

/** What another try would have that the refused one had not. */
export type Cure = 'time-based' | 'rising' | 'clock' | 'whole-seconds' | 'later-nonce'

export interface NonceLesson {
  /** What is known now, whatever comes of it. */
  readonly line: NonceLine
  /** Why one more try may succeed; null where nothing speaks for that. */
  readonly cure: Cure | null
  /** What is wrong where there is no other try; null where Gemini's words are not understood. */
  readonly failure: Extract<GeminiFailure, { code: 'clock-off' | 'nonce-used-elsewhere' }> | null
}

/** With these a call is sent three times at the most. */
const mostCures = 2

const windowMessage = /is not within 30 seconds of server time '(\d{1,12})'/
const notRisenMessage = /has not increased|must be greater than the previous/
const notNumberMessage = /was not parseable as a number/

/**
 * What a refused nonce teaches about a key (sheet, section 3).
 * @param line as it was when the nonce was taken
 * @param tried what this call was cured with already: no cure is tried twice, whatever Gemini says
 */
export function learnFromRefusal(line: NonceLine, refused: RefusedNonce, tried: readonly Cure[]): NonceLesson {
  const lesson = lessonOf(line, refused, tried)
  const isWorthTrying = lesson.cure !== null && !tried.includes(lesson.cure) && tried.length < mostCures
  return isWorthTrying ? lesson : { ...lesson, cure: null }
}

function lessonOf(line: NonceLine, refused: RefusedNonce, tried: readonly Cure[]): NonceLesson {
  const serverSeconds = windowMessage.exec(refused.message)?.[1]
  if (serverSeconds !== undefined) return learnWindow(line, refused, Number(serverSeconds) * 1000)
  if (notRisenMessage.test(refused.message)) return learnNotRisen(line, refused, tried)
  const hasFraction = line.last?.includes('.') ?? false
  if (notNumberMessage.test(refused.message) && hasFraction)
    return { line: { ...line, wholeSeconds: true }, cure: 'whole-seconds', failure: null }
  return { line, cure: null, failure: null }
}

/** Only a time-based key has a window, and the refusal names Gemini's clock. */
function learnWindow(line: NonceLine, { sentAt, receivedAt }: RefusedNonce, serverTime: number): NonceLesson {
  const clock = readingOf({ sentAt, serverTime, receivedAt })
  const failure = { code: 'clock-off', seconds: Math.round(clock.offsetMs / 1000) } as const
  // Less is a late answer, not a clock that moved: trying again would change nothing.
  const isNews = Math.abs(clock.offsetMs - line.clockOffsetMs) > clock.uncertaintyMs + 1000
  const isKnown = line.rule === 'time-based'
  if (isKnown && !isNews) return { line: proven({ ...line, clock }, receivedAt), cure: null, failure }
  const timed = { ...line, clock, clockOffsetMs: isNews ? clock.offsetMs : line.clockOffsetMs }
  if (!isKnown) {
    const ruled = underRule(timed, 'time-based', { ruleFrom: 'gemini', learnedAt: receivedAt })
    return { line: ruled, cure: 'time-based', failure }
  }
  return { line: proven({ ...timed, last: null }, receivedAt), cure: 'clock', failure }
}

function proven(line: NonceLine, now: number): NonceLine {
  return line.ruleFrom === 'gemini' ? line : { ...line, ruleFrom: 'gemini', learnedAt: now }
}

/** Gemini has taken a nonce as high as ours before. Its refusal names ours, and not the one that it has taken. */
function learnNotRisen(line: NonceLine, refused: RefusedNonce, tried: readonly Cure[]): NonceLesson {
  const failure = { code: 'nonce-used-elsewhere' } as const
  const { sentAt, serverTime, receivedAt } = refused
  const timed = serverTime === null ? line : withServerTime(line, { sentAt, serverTime, receivedAt })
  const foreignUse = { at: receivedAt, above: line.last }
  // Of a key that is proven to go by the clock this says only that somebody has had the same moment; said twice, it says
  // that the proof was none.
  if (line.rule === 'time-based' && line.ruleFrom === 'gemini' && !tried.includes('later-nonce'))
    return { line: { ...timed, foreignUse }, cure: 'later-nonce', failure }
  if (line.rule !== 'rising') {
    // The nonce refused was in seconds; milliseconds are a thousand times higher, so the line starts anew.
    const ruled = underRule(timed, 'rising', { ruleFrom: 'gemini', learnedAt: receivedAt })
    return { line: ruled, cure: 'rising', failure }
  }
  // Nonces from a slow clock may be lower than our own of before, which a restored backup no longer knows.
  const wasClockSlow = timed.clockOffsetMs > line.clockOffsetMs
  const known = proven(wasClockSlow ? timed : { ...timed, foreignUse }, receivedAt)
  // Milliseconds of the clock now are higher than what was refused, and lock nobody out who uses the same. A higher unit
  // would: that is the owner's to choose.
  return { line: known, cure: tried.length === 0 ? 'later-nonce' : null, failure }
}

import type { NonceLine } from './nonce.ts'

/** When a call left, what Gemini's clock said while it was away, and when the answer came; milliseconds since 1970. */
export interface Journey {
  readonly sentAt: number
  /** In whole seconds, as a `Date` header and a refused nonce tell it. */
  readonly serverTime: number
  readonly receivedAt: number
}

/** Gemini's clock minus ours, as one answer told it. */
export type ClockReading = {
  readonly offsetMs: number
  /** By so much it may be more, or less: the answer names whole seconds, and nobody knows when on its way it was written. */
  readonly uncertaintyMs: number
  readonly measuredAt: number
}

/** What one answer proves of the two clocks. */
export function readingOf({ sentAt, serverTime, receivedAt }: Journey): ClockReading {
  return {
    offsetMs: Math.round(serverTime + 500 - (sentAt + receivedAt) / 2),
    uncertaintyMs: 500 + Math.ceil(Math.abs(receivedAt - sentAt) / 2),
    measuredAt: receivedAt,
  }
}

/** By so much more than a reading proves the clocks may disagree before that is corrected: tickets are counted down by it. */
const tolerableMs = 1000

/** The line with the clock as an answer told it, corrected for where that proves it to be off: a slow answer is no proof. */
export function withServerTime(line: NonceLine, journey: Journey): NonceLine {
  const clock = readingOf(journey)
  const isOff = Math.abs(clock.offsetMs - line.clockOffsetMs) > clock.uncertaintyMs + tolerableMs
  if (!isOff) return { ...line, clock }
  // Where this computer's clock may be right, it is taken to be: half a second off it would stand behind nonces of before.
  const mayBeRight = Math.abs(clock.offsetMs) <= clock.uncertaintyMs
  return { ...line, clock, clockOffsetMs: mayBeRight ? 0 : clock.offsetMs }
}

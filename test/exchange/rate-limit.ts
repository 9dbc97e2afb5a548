/** How fast a caller may go: `perSecond` at once, `queue` more that wait their turn, the rest is refused. */
export interface RateLimit {
  perSecond: number
  burst: number
  queue: number
}

/** Private calls: 600 a minute for each key, 5 queued (gemini-api.md, section 7.5). */
export const privateLimit: RateLimit = { perSecond: 10, burst: 10, queue: 5 }
/** Public calls: 120 a minute, 5 queued. */
export const publicLimit: RateLimit = { perSecond: 2, burst: 2, queue: 5 }
/** /v1/transfers: one call in 5 s for each account since 2026-09; nothing is said of a queue, so there is none. */
export const transfersLimit: RateLimit = { perSecond: 0.2, burst: 1, queue: 0 }

/** A bucket of turns; it may go below zero by the length of the queue. */
export interface Bucket {
  turns: number
  at: number
}

/** A full bucket for `limit`. */
export function fullBucket(limit: RateLimit, now: number): Bucket {
  return { turns: limit.burst, at: now }
}

/** Takes one turn at `now` (ms). Answers how many ms the call must wait, or null when it is refused with 429. */
export function takeTurn(bucket: Bucket, limit: RateLimit, now: number): number | null {
  const earned = (Math.max(0, now - bucket.at) / 1000) * limit.perSecond
  const turns = Math.min(limit.burst, bucket.turns + earned)
  bucket.at = now
  bucket.turns = turns
  if (turns - 1 < -limit.queue) return null
  bucket.turns = turns - 1
  return bucket.turns >= 0 ? 0 : (-bucket.turns / limit.perSecond) * 1000
}

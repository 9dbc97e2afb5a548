import { setTimeout as sleep } from 'node:timers/promises'
import type { Dialect } from './dialect.ts'
import { type Bucket, fullBucket, type RateLimit, takeTurn } from './rate-limit.ts'
import { Refusal } from './refusal.ts'

/** Keeps every caller to its rate. A queued call really waits, so its answer comes late. */
export interface Pace {
  /** Resolves when it is the caller's turn; rejects with the 429 when its queue is full. */
  turn(caller: string, limit: RateLimit): Promise<void>
  isOn: boolean
}

/** A pace by the clock `now` (ms). A frozen clock never earns a turn back. */
export function makePace(now: () => number, dialect: Dialect): Pace {
  const buckets = new Map<string, Bucket>()
  return {
    isOn: true,
    async turn(caller, limit) {
      if (!this.isOn) return
      const bucket = buckets.get(caller) ?? fullBucket(limit, now())
      buckets.set(caller, bucket)
      const wait = takeTurn(bucket, limit, now())
      if (wait === null) throw tooFast(dialect, dialect.retryAfterSeconds)
      if (wait > 0) await sleep(wait)
    },
  }
}

/** The refusal of a caller that is too fast, in the dialect's form. */
export function tooFast({ rateLimitReason: reason }: Dialect, retryAfterSeconds: number | null): Refusal {
  const message = reason === 'RateLimit' ? 'Rate limit exceeded' : reason
  const headers: Record<string, string> = retryAfterSeconds === null ? {} : { 'Retry-After': `${retryAfterSeconds}` }
  return new Refusal(429, reason, message, { headers })
}

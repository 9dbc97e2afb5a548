import type { Environment } from './environment.ts'

/** One request as the exchange saw it. Never a secret, never a signature. */
export interface LoggedRequest {
  /** When it arrived, ms by the exchange's clock without skew. */
  readonly at: number
  readonly environment: Environment
  readonly method: string
  /** With its query, if any. */
  readonly path: string
  /** The public key that was sent, known or not; null when none was. */
  readonly keyId: string | null
  /** The decoded payload: numbers that a double cannot hold are text. Null when there was none, or none readable. */
  readonly payload: Readonly<Record<string, unknown>> | null
  /** The payload's JSON exactly as sent. */
  readonly payloadText: string | null
  /** The Origin header; null when there was none. */
  readonly origin: string | null
  /** How many of this key's requests were being answered when this one arrived, itself included. */
  readonly inFlight: number
  /** True for a call that would move money out or open a way for it, whatever came of it. */
  readonly isWithdrawalAttempt: boolean
  /** Null while there is no answer, and for good when a fault cut it or stayed silent. */
  status: number | null
  /** Gemini's reason, when the answer was an error that has one. */
  reason: string | null
}

/** The requests and how far they overlapped. */
export interface RequestLog {
  readonly entries: readonly LoggedRequest[]
  /** Writes an arrival; call `settle` once it is answered or given up. */
  arrive(request: Omit<LoggedRequest, 'inFlight' | 'status' | 'reason'>): { entry: LoggedRequest; settle(): void }
  /** The most requests of this key that were ever in flight at once. */
  maxOverlap(keyId: string): number
  clear(): void
}

/** An empty log. */
export function makeRequestLog(): RequestLog {
  const entries: LoggedRequest[] = []
  const inFlight = new Map<string, number>()
  const highest = new Map<string, number>()
  return {
    entries,
    arrive(request) {
      const id = request.keyId ?? ''
      const count = (inFlight.get(id) ?? 0) + 1
      inFlight.set(id, count)
      highest.set(id, Math.max(count, highest.get(id) ?? 0))
      const entry: LoggedRequest = { ...request, inFlight: count, status: null, reason: null }
      entries.push(entry)
      let isOpen = true
      return {
        entry,
        settle() {
          if (isOpen) inFlight.set(id, (inFlight.get(id) ?? 1) - 1)
          isOpen = false
        },
      }
    },
    maxOverlap: (keyId) => highest.get(keyId) ?? 0,
    clear() {
      entries.length = 0
      highest.clear()
    },
  }
}

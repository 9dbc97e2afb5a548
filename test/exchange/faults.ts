import type { Environment } from './environment.ts'

/** Something that goes wrong on purpose. */
export type FaultEffect =
  /** This status and body instead of the answer. */
  | { kind: 'answer'; status: number; body?: string; headers?: Readonly<Record<string, string>> }
  /** The answer comes `ms` later. */
  | { kind: 'delay'; ms: number }
  /** The connection is cut without an answer. */
  | { kind: 'cut' }
  /** The connection is cut in the middle of the answer's body. */
  | { kind: 'cut-short' }
  /** The connection stays open and nothing comes. */
  | { kind: 'silence' }
  /** 503 with the HTML page of a maintenance. */
  | { kind: 'maintenance' }
  /** 200 with a page for people, as a proxy in between might send. */
  | { kind: 'html-200' }
  /** 500 without a body. */
  | { kind: 'empty-500' }
  /** 500 with Gemini's JSON. */
  | { kind: 'error-500' }
  /** 429 in the dialect's form; `retryAfterSeconds` overrides the dialect's header. */
  | { kind: 'rate-limit'; retryAfterSeconds?: number }
  /** 403 as for a caller outside the trusted addresses. */
  | { kind: 'ip-filter' }
  /** 400 as for a key that nobody knows (any more). */
  | { kind: 'unknown-key' }
  /** 401 MissingSecurityHeaders although the headers are there. */
  | { kind: 'missing-security-headers' }
  /** Errors in the `{"error":…,"message":…}` envelope. */
  | { kind: 'other-envelope' }
  /** Decimal strings come as JSON numbers and numbers as strings. */
  | { kind: 'wrong-types' }
  /** Half of the answer's text, so that it is not JSON. */
  | { kind: 'broken-json' }

const kinds: Readonly<Record<FaultEffect['kind'], true>> = {
  answer: true,
  delay: true,
  cut: true,
  'cut-short': true,
  'html-200': true,
  silence: true,
  maintenance: true,
  'empty-500': true,
  'error-500': true,
  'rate-limit': true,
  'ip-filter': true,
  'unknown-key': true,
  'missing-security-headers': true,
  'other-envelope': true,
  'wrong-types': true,
  'broken-json': true,
}

/** True when `value` names a kind of fault and has what that kind needs. */
export function isFault(value: { kind?: unknown; status?: unknown; ms?: unknown }): value is Fault {
  const { kind, status, ms } = value
  if (typeof kind !== 'string' || !Object.hasOwn(kinds, kind)) return false
  if (kind === 'answer') return Number.isInteger(status)
  return kind !== 'delay' || Number.isInteger(ms)
}

/** A fault and which requests it hits: every condition given must hold. */
export type Fault = FaultEffect & {
  /** Exact path, or a beginning that ends in `*`. */
  path?: string
  keyId?: string
  environment?: Environment
  /** Short name of the account that the payload names. */
  account?: string
  /** How many requests it hits before it is gone; without it, all of them. */
  times?: number
  /**
   * `after` lets the exchange do what was asked and then spoils the answer: the order stands, but the client never hears.
   * Default `before`. The last four kinds always spoil an answer.
   */
  when?: 'before' | 'after'
}

/** The faults in force. */
export interface Faults {
  /** Puts a fault in force; it ends after `times` requests, or with `remove()`. */
  add(fault: Fault): { remove(): void }
  clear(): void
  /** Those that hit this request, in the order they were added; counts down their `times`. */
  hitting(request: Caller & { path: string }): Fault[]
  list(): readonly Fault[]
}

/** No faults yet. */
export function makeFaults(): Faults {
  let entries: { fault: Fault; left: number }[] = []
  return {
    add(fault) {
      const entry = { fault, left: fault.times ?? Number.POSITIVE_INFINITY }
      entries.push(entry)
      return {
        remove() {
          entries = entries.filter((other) => other !== entry)
        },
      }
    },
    clear() {
      entries = []
    },
    hitting(request) {
      const hits = entries.filter(({ fault }) => hasPath(fault, request.path) && hasCaller(fault, request))
      for (const hit of hits) hit.left -= 1
      entries = entries.filter(({ left }) => left > 0)
      return hits.map(({ fault }) => fault)
    },
    list: () => entries.map(({ fault }) => fault),
  }
}

function hasPath(fault: Fault, path: string): boolean {
  if (fault.path === undefined) return true
  return fault.path.endsWith('*') ? path.startsWith(fault.path.slice(0, -1)) : fault.path === path
}

/** Who asks, and about which account. */
export interface Caller {
  keyId: string | null
  environment: Environment
  account: string | null
}

function hasCaller(fault: Fault, caller: Caller): boolean {
  if (fault.account !== undefined && fault.account !== caller.account) return false
  if (fault.keyId !== undefined && fault.keyId !== caller.keyId) return false
  return fault.environment === undefined || fault.environment === caller.environment
}

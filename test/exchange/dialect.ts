/**
 * What sources disagree on, or what no source states: each field is an open question of gemini-api.md, with our default.
 * Tests turn the knobs to prove that the client survives each reading.
 */
export interface Dialect {
  /** `long` names the roles and the key (old docs sample); `short` is `OrderStatus required` (official fixtures). */
  roleMessage: 'long' | 'short'
  /** Both envelopes of MissingRole appear in the official fixtures. */
  roleEnvelope: 'result' | 'error'
  /** The spec says `Too Many Requests`, the error table and the fixtures say `RateLimit`. */
  rateLimitReason: 'RateLimit' | 'Too Many Requests'
  /** Seconds for `Retry-After` on a 429; null leaves the header out, as the docs do. */
  retryAfterSeconds: number | null
  /** A single missing X-GEMINI header: 401 in the spec's example, 400 in the error table. */
  missingHeaderStatus: 400 | 401
  /** `long` is a recording of 2018, `short` the official fixture. */
  fundsMessage: 'long' | 'short'
  /** `_timestamp` of balances: absent in recordings, ISO text since 2026-09, integer nanoseconds before. */
  balanceTimestamp: 'none' | 'iso' | 'nanoseconds'
  /** The docs type balance amounts as numbers; every recording shows strings. */
  balanceAmounts: 'strings' | 'numbers'
  /** Whether an asset with nothing left is still listed. UNCONFIRMED. */
  listsZeroBalances: boolean
  /** How many accounts a page of /v1/account/list has at the most: 500 by the docs. */
  accountPage: number
  /** The sample of /v1/positions is a bare list, its schema wraps it in `openPositions`. */
  wrapsPositions: boolean
  /** Whether the sandbox answers /v1/balances/staking. UNCONFIRMED. */
  sandboxHasStaking: boolean
  /** Whether a nonce may have a fraction; official samples send `time.time()`. Else it is not parseable as a number. */
  takesFractions: boolean
}

/** A dialect with our defaults: the observed form where one was observed, else the documented one. */
export function usualDialect(): Dialect {
  return {
    roleMessage: 'long',
    roleEnvelope: 'result',
    rateLimitReason: 'RateLimit',
    retryAfterSeconds: null,
    missingHeaderStatus: 401,
    fundsMessage: 'long',
    balanceTimestamp: 'none',
    balanceAmounts: 'strings',
    listsZeroBalances: false,
    accountPage: 500,
    wrapsPositions: false,
    sandboxHasStaking: false,
    takesFractions: true,
  }
}

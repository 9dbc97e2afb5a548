import type { Dialect } from './dialect.ts'
import type { Floor } from './floor.ts'
import type { KeyRecord } from './keyring.ts'
import type { Account } from './ledger.ts'
import type { Role } from './roles.ts'
import type { Payload } from './wire.ts'

/** A private call that has passed the door. */
export interface KeyCall {
  readonly key: KeyRecord
  readonly floor: Floor
  readonly payload: Payload
  readonly path: string
  /** What the path has after the endpoint's own part: `usd` of /v1/notionalbalances/usd. */
  readonly tail: string
  readonly dialect: Dialect
  /** The exchange's clock with its skew, ms. */
  readonly serverMs: number
}

/** A private call about one account. */
export interface AccountCall extends KeyCall {
  readonly account: Account
}

/** One private endpoint: whom it is open to, whether it is about one account, and what it answers. */
export type PrivateEndpoint = {
  /** Path, or its beginning when it ends in `/`. */
  readonly path: string
  /** Keys with any of these roles; none listed means every key. */
  readonly roles: readonly Role[]
} & (
  | { readonly about: 'account'; readonly answer: (call: AccountCall) => unknown }
  /** The whole group: master keys only. */
  | { readonly about: 'group'; readonly answer: (call: KeyCall) => unknown }
  /** The key itself: every key, no account. */
  | { readonly about: 'key'; readonly answer: (call: KeyCall) => unknown }
)

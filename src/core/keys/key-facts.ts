import type { Environment } from '../gemini/environment.ts'
import type { Roles } from '../gemini/roles.ts'
import { type Expiry, expiresAt } from './expiry.ts'
import type { KeyLife } from './key-life.ts'
import { type KeyScope, maskedKey, scopeOf } from './public-key.ts'
import type { KnownKey } from './reminders.ts'

/** What a report says of a key, as a page knows it. Times are milliseconds since 1970. */
export interface KeyFacts {
  readonly name: string
  readonly maskedKey: string
  readonly environment: Environment
  readonly scope: KeyScope
  readonly roles: Roles
  readonly rolesCheckedAt: number
  readonly addedAt: number
  /** Null where nobody knows. */
  readonly createdAt: number | null
  readonly expiry: Expiry
  /** Null where it never expires or nobody knows. */
  readonly expiresAt: number | null
  readonly trustedIps: 'yes' | 'no' | 'unknown'
  readonly applications: readonly string[]
  readonly note: string
  readonly revokeBy: number | null
  readonly compromisedAt: number | null
  readonly lastUsedAt: number
  readonly revocation: KeyLife['revocation']
}

/** The facts of a key as they are known where it is stored. */
export function factsOf({ profile, life }: KnownKey): KeyFacts {
  const { name, environment, publicKey, roles, rolesCheckedAt, addedAt, createdAt, expiry } = profile
  const { trustedIps, applications, note, revokeBy, compromisedAt } = profile
  const { lastUsedAt, revocation } = life
  return {
    name,
    maskedKey: maskedKey(publicKey),
    environment,
    scope: scopeOf(publicKey),
    roles,
    rolesCheckedAt,
    addedAt,
    createdAt,
    expiry,
    expiresAt: expiresAt(expiry, { createdAt, lastUsedAt }),
    trustedIps,
    applications,
    note,
    revokeBy,
    compromisedAt,
    lastUsedAt,
    revocation,
  }
}

import type { KeyProfile } from '../../../src/core/keys/key-profile.ts'
import type { PublicKey } from '../../../src/core/keys/public-key.ts'

/** The profile of a key that nobody has, changed at will. */
export function madeUpProfile(change: Partial<KeyProfile> = {}): KeyProfile {
  return {
    name: 'Grid bot',
    environment: 'production',
    publicKey: 'account-MadeUpKey0001' as PublicKey,
    createdAt: null,
    addedAt: 1,
    changedAt: 1,
    expiry: { kind: 'unknown' },
    requiresHeartbeat: false,
    trustedIps: 'unknown',
    applications: [],
    note: '',
    revokeBy: null,
    compromisedAt: null,
    roles: { isAuditor: true, isFundManager: false, isTrader: false, isAccountAdmin: false },
    rolesCheckedAt: 1,
    accounts: [],
    ...change,
  }
}

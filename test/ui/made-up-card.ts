import type { KeyRef } from '../../src/core/keys/key-profile.ts'
import type { KeyCard } from '../../src/protocol/view.ts'

/** The card of a key that nobody has, changed at will. */
export function madeUpCard(change: Partial<KeyCard> = {}): KeyCard {
  return {
    ref: '0123456789abcdef0123456789abcdef' as KeyRef,
    name: 'Grid bot',
    maskedKey: 'account-…0001',
    environment: 'production',
    scope: 'account',
    accounts: [],
    addedAt: 1,
    createdAt: null,
    roles: { isAuditor: true, isFundManager: false, isTrader: false, isAccountAdmin: false },
    rolesCheckedAt: 1,
    expiry: { kind: 'unknown' },
    expiresAt: null,
    requiresHeartbeat: false,
    trustedIps: 'unknown',
    applications: [],
    note: '',
    revokeBy: null,
    compromisedAt: null,
    lastUsedAt: 1,
    figuresAt: null,
    ownersUseAt: null,
    revocation: null,
    replacedBy: null,
    ticketOut: null,
    fault: null,
    ...change,
  }
}

import { expiresAt } from '../../core/keys/expiry.ts'
import { maskedKey, scopeOf } from '../../core/keys/public-key.ts'
import type { KeyCard } from '../../protocol/view.ts'
import type { StoredKey } from '../keyring/stored-key.ts'

/** What a page may know of a key. Of its public half only the prefix and the last characters are shown. */
export function keyCardOf({ ref, profile, life, figures, ticketOut }: StoredKey): KeyCard {
  return {
    ref,
    name: profile.name,
    maskedKey: maskedKey(profile.publicKey),
    environment: profile.environment,
    scope: scopeOf(profile.publicKey),
    accounts: profile.accounts.map(({ shortName, name }) => ({ shortName, name })),
    addedAt: profile.addedAt,
    createdAt: profile.createdAt,
    roles: profile.roles,
    rolesCheckedAt: profile.rolesCheckedAt,
    expiry: profile.expiry,
    expiresAt: expiresAt(profile.expiry, { createdAt: profile.createdAt, lastUsedAt: life.lastUsedAt }),
    requiresHeartbeat: profile.requiresHeartbeat,
    trustedIps: profile.trustedIps,
    applications: profile.applications,
    note: profile.note,
    revokeBy: profile.revokeBy,
    compromisedAt: profile.compromisedAt,
    lastUsedAt: life.lastUsedAt,
    figuresAt: figures.readings.length === 0 ? null : Math.max(...figures.readings.map(({ asOf }) => asOf)),
    ownersUseAt: life.ownersUseAt,
    revocation: life.revocation,
    replacedBy: life.replacedBy,
    ticketOut,
    fault: figures.fault,
  }
}

import type { NewKey } from '../../../src/protocol/commands.ts'
import { practiceKey } from '../../exchange/practice-keys.ts'

/** A practice key as the options page would ask for it to be added. */
export function newKey(label: string, change: Partial<NewKey> = {}): NewKey {
  const { environment, scope, publicKey, secret, requiresHeartbeat } = practiceKey(label)
  return {
    environment,
    scope,
    name: label,
    publicKey,
    secret,
    nonceRule: 'unknown',
    createdAt: null,
    expiry: { kind: 'unknown' },
    requiresHeartbeat,
    trustedIps: 'unknown',
    applications: [],
    note: '',
    revokeBy: null,
    replaces: null,
    ...change,
  }
}

export const passphrase = 'a made-up passphrase'

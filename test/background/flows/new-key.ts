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
    expiry: { kind: 'unknown' },
    requiresHeartbeat,
    trustedIps: 'unknown',
    ...change,
  }
}

export const passphrase = 'a made-up passphrase'

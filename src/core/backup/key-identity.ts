import type { KeyProfile } from '../keys/key-profile.ts'

/** What makes a key the one it is, wherever it is stored: its public half, on the exchange that knows it. */
export function identityOf({ environment, publicKey }: Pick<KeyProfile, 'environment' | 'publicKey'>): string {
  return `${environment} ${publicKey}`
}

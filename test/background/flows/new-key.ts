import { expect, vi } from 'vitest'
import { isAskedByItself } from '../../../src/background/keyring/stored-key.ts'
import type { KeyRef } from '../../../src/core/keys/key-profile.ts'
import type { NewKey } from '../../../src/protocol/commands.ts'
import { practiceKey } from '../../exchange/practice-keys.ts'
import type { HouseUnderTest } from '../house-under-test.ts'

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

/** Waits until all that there is to read of a key's accounts was read, balances first; or nothing more can be. */
export async function readWhole({ house }: HouseUnderTest, ref: KeyRef): Promise<void> {
  await vi.waitFor(
    async () => {
      const { readings, askedAt, fault } = (await house.keyRing.get(ref)).figures
      const isWhole = readings.length > 0 && readings.every(({ positions }) => positions !== null)
      expect(askedAt !== null && (fault !== null || isWhole)).toBe(true)
    },
    { timeout: 20_000 },
  )
}

/** Adds a key and waits for its first figures, which come by themselves. */
export async function addAndRead(twinkey: HouseUnderTest, label: string, change: Partial<NewKey> = {}): Promise<void> {
  const { ref } = await twinkey.ask('options', 'key.add', newKey(label, change))
  await readWhole(twinkey, ref)
  await twinkey.ask('popup', 'view.publish', null)
}

/** The same for every key that is asked by itself. */
export async function allRead(twinkey: HouseUnderTest): Promise<void> {
  const keys = (await twinkey.house.keyRing.all()).filter(isAskedByItself)
  for (const { ref } of keys) await readWhole(twinkey, ref)
  await twinkey.ask('popup', 'view.publish', null)
}

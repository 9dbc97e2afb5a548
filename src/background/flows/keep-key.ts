import type { KeyRef } from '../../core/keys/key-profile.ts'
import { scopeOf } from '../../core/keys/public-key.ts'
import { faultOf } from '../fault-of.ts'
import { askAccounts, askRoles } from '../gemini/calls.ts'
import type { House } from '../house.ts'
import { refreshKey } from './refresh-balances.ts'

/** Gives a key another name. @throws FaultError `name-taken`, `no-such-key` */
export async function renameKey(house: House, ref: KeyRef, name: string): Promise<void> {
  await house.keyRing.changeProfile(ref, (profile) => ({ ...profile, name, changedAt: house.clock.now() }))
  await house.publisher.publish()
}

/** Forgets a key here, secret and all. @throws FaultError `no-such-key` */
export async function removeKey(house: House, ref: KeyRef): Promise<void> {
  await house.keyRing.remove(ref)
  house.signers.forget(ref)
  await house.publisher.publish()
}

/** Asks Gemini again what a key may do and what it holds. @throws GeminiError, which is also written beside the key */
export async function checkKey(house: House, ref: KeyRef): Promise<void> {
  const key = await house.keyRing.get(ref)
  const signer = await house.signers.of(key, 'check')
  try {
    const roles = await askRoles(house.lines, signer)
    const accounts = await askAccounts(house.lines, signer, scopeOf(key.profile.publicKey))
    const now = house.clock.now()
    await house.keyRing.changeProfile(ref, (profile) => ({ ...profile, roles, rolesCheckedAt: now, accounts }))
  } catch (error) {
    const fault = faultOf(error)
    await house.keyRing.changeFigures(ref, (figures) => ({ ...figures, fault }))
    await house.publisher.publish()
    throw error
  }
  await refreshKey(house, ref)
}

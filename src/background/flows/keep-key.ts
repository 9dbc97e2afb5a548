import { type NonceRule, withRule } from '../../core/gemini/nonce.ts'
import { afterRoles } from '../../core/keys/key-life.ts'
import { type KeyRef, mostApplications, type ProfileChange } from '../../core/keys/key-profile.ts'
import { scopeOf } from '../../core/keys/public-key.ts'
import { faultOf } from '../fault-of.ts'
import { askAccounts, askRoles } from '../gemini/calls.ts'
import type { Signer } from '../gemini/key-lines.ts'
import type { House } from '../house.ts'
import { refreshKey } from './refresh-balances.ts'

/** Changes what the owner says of a key. @throws FaultError `name-taken`, `no-such-key` */
export async function editKey(house: House, ref: KeyRef, change: ProfileChange): Promise<void> {
  await house.keyRing.changeProfile(ref, (profile) => ({ ...profile, ...change, changedAt: house.clock.now() }))
  await house.publisher.publish()
}

/**
 * The owner says how the key's nonces go. Should that be wrong, Gemini's own refusal will teach otherwise.
 * @throws FaultError `no-such-key`
 */
export async function sayNonces(house: House, ref: KeyRef, rule: NonceRule): Promise<void> {
  const nonces = house.signers.noncesOf(await house.keyRing.get(ref))
  await house.lines.learn({ ref, nonces }, (line) => withRule(line, rule, house.clock.now()))
}

/** Somebody else may have the secret of the key; or that was an error. @throws FaultError `no-such-key` */
export async function markCompromised(house: House, ref: KeyRef, isCompromised: boolean): Promise<void> {
  const now = house.clock.now()
  await house.keyRing.changeProfile(ref, (profile) => ({
    ...profile,
    compromisedAt: isCompromised ? (profile.compromisedAt ?? now) : null,
    changedAt: now,
  }))
  await house.publisher.publish()
}

/**
 * Gives the applications of one key to another, which takes its place. The new key has them first: a worker stopped in
 * between leaves them with both. @throws FaultError `no-such-key`
 */
export async function handOver(house: House, from: KeyRef, to: KeyRef): Promise<void> {
  const now = house.clock.now()
  const { applications } = (await house.keyRing.get(from)).profile
  await house.keyRing.changeProfile(to, (profile) => ({
    ...profile,
    applications: [...new Set([...profile.applications, ...applications])].slice(0, mostApplications),
    changedAt: now,
  }))
  await house.keyRing.changeProfile(from, (profile) => ({ ...profile, applications: [], changedAt: now }))
  await house.keyRing.changeLife(from, (life) => ({ ...life, replacedBy: to }))
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
  try {
    const signer = await checkRoles(house, ref)
    const accounts = await askAccounts(house.lines, signer, scopeOf((await house.keyRing.get(ref)).profile.publicKey))
    await house.keyRing.changeProfile(ref, (profile) => ({ ...profile, accounts }))
  } catch (error) {
    const fault = faultOf(error)
    // That a ticket is out is no trouble of the key's.
    if (fault.code === 'ticket-out') throw error
    await house.keyRing.changeFigures(ref, (figures) => ({ ...figures, fault }))
    await house.publisher.publish()
    throw error
  }
  await refreshKey(house, ref)
}

/**
 * Asks Gemini what a key may do, and writes down whether that has changed.
 * @returns what signs for the key, should there be more to ask
 * @throws GeminiError
 */
export async function checkRoles(house: House, ref: KeyRef): Promise<Signer> {
  const key = await house.keyRing.get(ref)
  const signer = await house.signers.of(key, 'check')
  const roles = await askRoles(house.lines, signer)
  const now = house.clock.now()
  const before = (await house.keyRing.get(ref)).profile.roles
  // The change before the roles: a worker stopped in between finds the same change anew, and none is lost.
  await house.keyRing.changeLife(ref, (life) => afterRoles(life, before, roles, now))
  await house.keyRing.changeProfile(ref, (profile) => ({ ...profile, roles, rolesCheckedAt: now }))
  return signer
}

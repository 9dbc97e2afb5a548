import { type Environment, otherThan } from '../../core/gemini/environment.ts'
import { GeminiError } from '../../core/gemini/failure.ts'
import { type NonceLine, newNonceLine, withRule } from '../../core/gemini/nonce.ts'
import type { Roles } from '../../core/gemini/roles.ts'
import type { KeyProfile, KeyRef } from '../../core/keys/key-profile.ts'
import { faultOfSecret } from '../../core/keys/pasted-secret.ts'
import { type PublicKey, readPublicKey, scopeOf } from '../../core/keys/public-key.ts'
import type { AddedKey, NewKey } from '../../protocol/commands.ts'
import { FaultError } from '../../protocol/fault.ts'
import { faultOf } from '../fault-of.ts'
import { askAccounts, askRoles } from '../gemini/calls.ts'
import type { Signer } from '../gemini/key-lines.ts'
import type { House } from '../house.ts'
import { importSigningKey, macWith, secretBytes } from '../vault/signing-key.ts'
import { refreshKey } from './refresh-balances.ts'

/** A clock that is off by less is nobody's concern: Gemini allows 30 s. */
const notableClockMs = 10_000

/**
 * Checks a key with Gemini and stores it. Nothing is stored of a key that Gemini does not vouch for.
 * @throws FaultError, GeminiError with what is wrong
 */
export async function addKey(house: House, asked: NewKey): Promise<AddedKey> {
  house.session.vault() // a locked vault asks Gemini nothing
  const publicKey = publicKeyOf(asked)
  await house.keyRing.ensureNew({ ...asked, publicKey })

  const line = { now: withRule(newNonceLine, asked.nonceRule, house.clock.now()) }
  const signer = await candidate(house, asked, publicKey, asked.environment, line)
  const roles = await vouchedRoles(house, asked, publicKey, signer)
  const accounts = await askAccounts(house.lines, signer, asked.scope).catch(emptyWhereRefused)

  const now = house.clock.now()
  const profile: KeyProfile = {
    name: asked.name,
    environment: asked.environment,
    publicKey,
    addedAt: now,
    changedAt: now,
    createdAt: asked.createdAt,
    expiry: asked.expiry,
    requiresHeartbeat: asked.requiresHeartbeat,
    trustedIps: asked.trustedIps,
    applications: asked.applications,
    note: asked.note,
    revokeBy: asked.revokeBy,
    compromisedAt: null,
    roles,
    rolesCheckedAt: now,
    accounts,
  }
  const ref = await house.keyRing.add(profile, asked.secret, line.now)
  if (asked.replaces !== null) await tellReplaced(house, asked.replaces, ref)
  await house.publisher.publish()
  // The key is safe; its first figures come when they come, and what goes wrong is written beside them.
  void refreshKey(house, ref)
  const { clockOffsetMs } = line.now
  return { ref, clockOffSeconds: Math.abs(clockOffsetMs) < notableClockMs ? null : Math.round(clockOffsetMs / 1000) }
}

/** The old key knows its successor, so that nobody forgets to revoke it. It may be gone by now. */
async function tellReplaced(house: House, old: KeyRef, ref: KeyRef): Promise<void> {
  try {
    await house.keyRing.changeLife(old, (life) => ({ ...life, replacedBy: ref }))
  } catch (error) {
    if (faultOf(error).code !== 'no-such-key') throw error
  }
}

function publicKeyOf({ publicKey: pasted, secret, scope }: NewKey): PublicKey {
  const publicKey = readPublicKey(pasted)
  if (typeof publicKey !== 'string') throw new FaultError({ code: 'key-unreadable' })
  if (faultOfSecret(secret) !== null) throw new FaultError({ code: 'secret-unreadable' })
  if (scopeOf(publicKey) !== scope) throw new FaultError({ code: scope === 'master' ? 'account-key' : 'master-key' })
  return publicKey
}

/** A signer of a key that is not stored: its nonces are remembered here, and stored with it. */
async function candidate(
  { log }: House,
  { secret, name }: NewKey,
  publicKey: PublicKey,
  environment: Environment,
  line: { now: NonceLine },
): Promise<Signer> {
  return {
    ref: `candidate ${environment} ${publicKey}`,
    environment,
    publicKey,
    mac: macWith(await importSigningKey(secretBytes(secret))),
    nonces: {
      read: async () => line.now,
      write: async (next) => {
        line.now = next
      },
    },
    begin: async (endpoint, next) => {
      line.now = next
      const n = await log.signed({ keyRef: null, keyName: name, publicKey, environment, endpoint, why: 'add' })
      if (n === null) throw new FaultError({ code: 'locked' }) // the vault was destroyed: nothing is signed unseen
      return (answer) => log.answered(n, answer)
    },
    ensureFree: async () => {},
    // Only a stored key hands out tickets.
    handOut: () => Promise.reject(new FaultError({ code: 'no-such-key' })),
  }
}

/** The roles by which Gemini vouches for a key; where it knows none such, whether the other exchange does. */
async function vouchedRoles(house: House, asked: NewKey, publicKey: PublicKey, signer: Signer): Promise<Roles> {
  try {
    return await askRoles(house.lines, signer)
  } catch (error) {
    if (!(error instanceof GeminiError) || error.failure.code !== 'unknown-key') throw error
    const other = otherThan(asked.environment)
    if (await isKnownAt(house, asked, publicKey, other))
      throw new FaultError({ code: 'wrong-environment', belongsTo: other })
    throw error
  }
}

/** True where the other exchange knows the key, whatever else it says. A failure to reach it proves nothing. */
async function isKnownAt(
  house: House,
  asked: NewKey,
  publicKey: PublicKey,
  environment: Environment,
): Promise<boolean> {
  const line = { now: withRule(newNonceLine, asked.nonceRule, house.clock.now()) }
  const signer = await candidate(house, asked, publicKey, environment, line)
  try {
    await askRoles(house.lines, signer)
    return true
  } catch (error) {
    const knowing = [
      'bad-signature',
      'ip-not-trusted',
      'missing-role',
      'clock-off',
      'nonce-used-elsewhere',
      'nonce-refused',
    ]
    return error instanceof GeminiError && knowing.includes(error.failure.code)
  }
}

/** Roles were answered, so the key is good; where Gemini won't name its accounts, they are asked for again at each refresh. */
function emptyWhereRefused(error: unknown): [] {
  if (error instanceof GeminiError) return []
  throw error
}

import { GeminiError, type GeminiFailure } from '../../core/gemini/failure.ts'
import { type HigherUnit, withHigherUnit } from '../../core/gemini/nonce.ts'
import { isProvenDead } from '../../core/keys/key-life.ts'
import type { KeyRef } from '../../core/keys/key-profile.ts'
import { diagnosisOf, type NonceDiagnosis } from '../../core/keys/nonce-diagnosis.ts'
import { maskedKey } from '../../core/keys/public-key.ts'
import type { KeyNonces } from '../../protocol/doctor-view.ts'
import { FaultError, isAboutNonces } from '../../protocol/fault.ts'
import type { House } from '../house.ts'
import { hasHeldTicket, type StoredKey } from '../keyring/stored-key.ts'
import { VaultError } from '../vault/vault-error.ts'
import { checkRoles } from './keep-key.ts'

/** What Twinkey knows of the nonces of every key. Nothing is asked of Gemini, and no secret is opened. */
export async function readNonces(house: House): Promise<KeyNonces[]> {
  return Promise.all((await house.keyRing.all()).map((key) => noncesOf(house, key)))
}

async function noncesOf(house: House, key: StoredKey): Promise<KeyNonces> {
  const { name, publicKey, environment } = key.profile
  return {
    ref: key.ref,
    name,
    maskedKey: maskedKey(publicKey),
    environment,
    restsFor: whyItRests(key),
    nonces: await diagnosed(house, key),
  }
}

function whyItRests(key: StoredKey): KeyNonces['restsFor'] {
  if (isProvenDead(key.life)) return 'dead'
  if (hasHeldTicket(key)) return 'ticket-out'
  return key.profile.requiresHeartbeat ? 'heartbeat' : null
}

async function diagnosed(house: House, key: StoredKey): Promise<NonceDiagnosis | null> {
  try {
    return diagnosisOf(await house.signers.noncesOf(key).read())
  } catch (error) {
    if (error instanceof VaultError) return null
    throw error
  }
}

/**
 * Measures the clock against Gemini's with one harmless call, which shows too whether the key's nonces are taken.
 * @param isAskedFor even where the call restarts a heartbeat
 * @throws FaultError `ticket-out`, `heartbeat-key`, `unknown-key` of a dead key; GeminiError
 */
export async function measureClock(house: House, ref: KeyRef, isAskedFor: boolean): Promise<void> {
  const key = await house.keyRing.get(ref)
  const why = whyItRests(key)
  if (why === 'dead') throw new FaultError({ code: 'unknown-key', environment: key.profile.environment })
  if (why === 'ticket-out') throw new FaultError({ code: 'ticket-out' })
  if (why === 'heartbeat' && !isAskedFor) throw new FaultError({ code: 'heartbeat-key' })
  try {
    await checkRoles(house, ref)
    await tellNonceFault(house, ref, null)
  } catch (error) {
    if (error instanceof GeminiError) await tellNonceFault(house, ref, error.failure)
    throw error
  } finally {
    await house.publisher.publish()
  }
}

/** What the call shows of the key's nonces stands beside the key too; another trouble of its figures stays. */
async function tellNonceFault(house: House, ref: KeyRef, found: GeminiFailure | null): Promise<void> {
  if (found !== null && !isAboutNonces(found)) return
  await house.keyRing.changeFigures(ref, (figures) => {
    const isOurs = found !== null || (figures.fault !== null && isAboutNonces(figures.fault))
    return isOurs ? { ...figures, fault: found } : figures
  })
}

/** The owner wants higher nonces of a rising key, beside another program that uses such. There is no way back. */
export async function raiseNonces(house: House, ref: KeyRef, unit: HigherUnit): Promise<void> {
  const nonces = house.signers.noncesOf(await house.keyRing.get(ref))
  await house.lines.learn({ ref, nonces }, (line) => withHigherUnit(line, unit))
}

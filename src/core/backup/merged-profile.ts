import { isHigher } from '../gemini/nonce.ts'
import type { KeyProfile } from '../keys/key-profile.ts'
import type { BackedUpNonceLine } from './backup-entry.ts'

/**
 * One profile of two of the same key: what the owner says is taken where it was changed later, and what Gemini said
 * where it said so later. Where nothing is later, the stored one stays.
 */
export function mergedProfile(stored: KeyProfile, backedUp: KeyProfile): KeyProfile {
  const said = backedUp.changedAt > stored.changedAt ? backedUp : stored
  const checked = backedUp.rolesCheckedAt > stored.rolesCheckedAt ? backedUp : stored
  const { roles, rolesCheckedAt, accounts } = checked
  return { ...said, roles, rolesCheckedAt, accounts }
}

/** True where `mergedProfile` would take anything from the backup. */
export function isNewerIn(backedUp: KeyProfile, stored: KeyProfile): boolean {
  return backedUp.changedAt > stored.changedAt || backedUp.rolesCheckedAt > stored.rolesCheckedAt
}

/**
 * The nonce line of a stored key that takes something from a backup: the higher last nonce, since Gemini takes none
 * below it. Under another rule nonces count in another unit, and the stored rule is what Gemini taught last.
 */
export function laterNonceLine<Line extends BackedUpNonceLine>(stored: Line, backedUp: BackedUpNonceLine): Line {
  if (stored.rule !== backedUp.rule || backedUp.last === null) return stored
  if (stored.last !== null && !isHigher(backedUp.last, stored.last)) return stored
  return { ...stored, last: backedUp.last }
}

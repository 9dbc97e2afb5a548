import { type KeyProfile, type KeyRef, keyProfileSchema } from '../../core/keys/key-profile.ts'
import type { OpenVault } from '../session.ts'
import { type Box, openJson } from '../vault/box.ts'
import { VaultError } from '../vault/vault-error.ts'
import { type KeyFigures, keyFiguresSchema, noFigures } from './key-figures.ts'
import { figuresPlace, profilePlace } from './places.ts'
import { parseSealed } from './sealed-record.ts'

/** A key as the worker knows it: no secret in it. */
export interface StoredKey {
  readonly ref: KeyRef
  readonly profile: KeyProfile
  readonly figures: KeyFigures
}

/** Opens what is stored of a key but its secret; null where its profile is damaged. */
export async function openStoredKey(
  vault: OpenVault,
  ref: KeyRef,
  profileBox: string,
  figuresBox: string | null,
): Promise<StoredKey | null> {
  try {
    const sealed = await openJson(vault.vaultKey, profilePlace(vault.vaultId, ref), profileBox as Box)
    const profile = parseSealed(keyProfileSchema, sealed)
    return { ref, profile, figures: await openFigures(vault, ref, profile, figuresBox) }
  } catch (error) {
    if (error instanceof VaultError) return null
    throw error
  }
}

/** Figures can be had again from Gemini: where they are damaged the key says so and starts without them. */
async function openFigures(
  { vaultId, vaultKey }: OpenVault,
  ref: KeyRef,
  profile: KeyProfile,
  box: string | null,
): Promise<KeyFigures> {
  const lost = { ...noFigures(profile.rolesCheckedAt), fault: { code: 'record-damaged' } } as const
  if (box === null) return lost
  try {
    const sealed = await openJson(vaultKey, figuresPlace(vaultId, ref, profile.environment), box as Box)
    return parseSealed(keyFiguresSchema, sealed)
  } catch (error) {
    if (error instanceof VaultError) return lost
    throw error
  }
}

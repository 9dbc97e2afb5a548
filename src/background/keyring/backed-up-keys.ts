import { hex } from '@scure/base'
import type { BackedUpKey } from '../../core/backup/backup-entry.ts'
import type { MergeChange } from '../../core/backup/merge-decision.ts'
import { laterNonceLine } from '../../core/backup/merged-profile.ts'
import { type NonceLine, newNonceLine } from '../../core/gemini/nonce.ts'
import { newLife } from '../../core/keys/key-life.ts'
import type { KeyRef } from '../../core/keys/key-profile.ts'
import type { OpenVault } from '../session.ts'
import { figuresName, lifeName, nonceName, profileName, secretName } from '../store/names.ts'
import type { RecordStore } from '../store/record-store.ts'
import { type Box, open, openJson, seal, sealJson } from '../vault/box.ts'
import { secretBytes } from '../vault/signing-key.ts'
import { VaultError } from '../vault/vault-error.ts'
import { noFigures } from './key-figures.ts'
import { nonceLineSchema } from './nonce-line-record.ts'
import { figuresPlace, lifePlace, noncePlace, profilePlace, secretPlace } from './places.ts'
import { parseSealed } from './sealed-record.ts'
import type { StoredKey } from './stored-key.ts'

/**
 * A key with its secret, as a backup takes it along: the one reason for which a secret ever becomes text again. It is
 * sealed into the file at once.
 * @returns null where what is stored of it does not open
 */
export async function backedUpKeyOf(store: RecordStore, vault: OpenVault, key: StoredKey): Promise<BackedUpKey | null> {
  try {
    // A line that is lost is learned anew, from Gemini's refusals: no reason to leave the key out.
    const { rule, last } = (await nonceLineOf(store, vault, key)) ?? newNonceLine
    return { profile: key.profile, secret: await secretOf(store, vault, key), nonceLine: { rule, last } }
  } catch (error) {
    if (error instanceof VaultError) return null
    throw error
  }
}

/** Whether a stored key has this secret. One that does not open has not. */
export async function hasSecret(
  store: RecordStore,
  vault: OpenVault,
  key: StoredKey,
  secret: string,
): Promise<boolean> {
  try {
    return (await secretOf(store, vault, key)) === secret
  } catch (error) {
    if (error instanceof VaultError) return false
    throw error
  }
}

/** The rows that a change from a backup comes to. */
export async function rowsOfChange(
  store: RecordStore,
  vault: OpenVault,
  change: MergeChange,
  now: number,
): Promise<Record<string, string>> {
  if (change.kind === 'add') {
    const { key, name } = change
    const ref = hex.encode(crypto.getRandomValues(new Uint8Array(16))) as KeyRef
    const profile = { ...key.profile, name }
    return {
      ...(await sealedKey(
        vault,
        { ref, profile, life: newLife(profile.rolesCheckedAt), figures: noFigures },
        key.secret,
      )),
      [nonceName(ref)]: await sealedLine(vault, { ref, profile }, { ...key.nonceLine, clockOffsetMs: 0 }),
    }
  }
  const { ref, profile, nonceLine } = change
  const stored = await nonceLineOf(store, vault, { ref, profile })
  const line = stored === null ? { ...nonceLine, clockOffsetMs: 0 } : laterNonceLine(stored, nonceLine)
  const [profileRow, lineRow] = [profileName(ref), nonceName(ref)]
  const rows = {
    [profileRow]: await sealJson(vault.vaultKey, profilePlace(vault.vaultId, ref), profile),
    [lineRow]: await sealedLine(vault, { ref, profile }, line),
  }
  if (change.kind === 'replace-profile') return rows
  return {
    ...rows,
    ...(await sealedKey(vault, { ref, profile, life: newLife(now), figures: noFigures }, change.secret)),
  }
}

async function sealedKey(
  { vaultId, vaultKey }: OpenVault,
  { ref, profile, life, figures }: Omit<StoredKey, 'ticketOut'>,
  secret: string,
): Promise<Record<string, string>> {
  const bytes = secretBytes(secret)
  try {
    return {
      [profileName(ref)]: await sealJson(vaultKey, profilePlace(vaultId, ref), profile),
      [secretName(ref)]: await seal(vaultKey, secretPlace(vaultId, ref, profile.environment), bytes),
      [lifeName(ref)]: await sealJson(vaultKey, lifePlace(vaultId, ref, profile.environment), life),
      [figuresName(ref)]: await sealJson(vaultKey, figuresPlace(vaultId, ref, profile.environment), figures),
    }
  } finally {
    bytes.fill(0)
  }
}

function sealedLine(
  { vaultId, vaultKey }: OpenVault,
  { ref, profile }: Pick<StoredKey, 'ref' | 'profile'>,
  line: NonceLine,
): Promise<Box> {
  return sealJson(vaultKey, noncePlace(vaultId, ref, profile.environment), line)
}

/** Null where what is stored of it does not open. */
async function nonceLineOf(
  store: RecordStore,
  { vaultId, vaultKey }: OpenVault,
  { ref, profile }: Pick<StoredKey, 'ref' | 'profile'>,
): Promise<NonceLine | null> {
  const box = (await store.read(nonceName(ref))) as Box | null
  if (box === null) return null
  try {
    return parseSealed(nonceLineSchema, await openJson(vaultKey, noncePlace(vaultId, ref, profile.environment), box))
  } catch (error) {
    if (error instanceof VaultError) return null
    throw error
  }
}

async function secretOf(
  store: RecordStore,
  { vaultId, vaultKey }: OpenVault,
  { ref, profile }: StoredKey,
): Promise<string> {
  const box = (await store.read(secretName(ref))) as Box | null
  if (box === null) throw new VaultError('record-damaged')
  const bytes = await open(vaultKey, secretPlace(vaultId, ref, profile.environment), box)
  try {
    return new TextDecoder().decode(bytes)
  } finally {
    bytes.fill(0)
  }
}

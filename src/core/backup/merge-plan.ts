import { comparedName, freeNameLike } from '../keys/key-name.ts'
import type { KeyProfile, KeyRef } from '../keys/key-profile.ts'
import type { BackupContents } from './backup-contents.ts'
import type { BackedUpKey } from './backup-entry.ts'
import { identityOf } from './key-identity.ts'
import { isNewerIn, mergedProfile } from './merged-profile.ts'

/** A stored key as merging sees it: without its secret. */
export interface StoredForMerge {
  readonly ref: KeyRef
  readonly profile: KeyProfile
}

/** What a backup holds against what is stored; item `n` is about `backup.keys[n]`. Stored keys without an item stay as they are. */
export interface MergePlan {
  readonly stored: readonly StoredForMerge[]
  readonly backup: BackupContents
  readonly items: readonly MergeItem[]
}

export type MergeItem =
  | { readonly kind: 'new'; readonly profile: KeyProfile; readonly nameTaken: NameTaken | null }
  /** Stored, with this secret, and nothing in the backup is newer. */
  | { readonly kind: 'same'; readonly ref: KeyRef }
  /** `profile` is what the key would have afterwards. */
  | {
      readonly kind: 'newer-profile'
      readonly ref: KeyRef
      readonly profile: KeyProfile
      readonly nameTaken: NameTaken | null
    }
  /** Two secrets for one key: at most one of them works, and only a person can say which. `profile` is merged either way. */
  | {
      readonly kind: 'other-secret'
      readonly ref: KeyRef
      /** Whether the profile, too, is newer in the backup. */
      readonly isNewer: boolean
      readonly profile: KeyProfile
      readonly nameTaken: NameTaken | null
    }

/** The name that an item would bring belongs to another key, stored or earlier in the backup. */
export interface NameTaken {
  readonly by: string
  readonly freeName: string
}

/** The stored key that a backed-up one is, by environment and public half; or null. */
export function storedTwin(stored: readonly StoredForMerge[], { profile }: BackedUpKey): StoredForMerge | null {
  return stored.find((key) => identityOf(key.profile) === identityOf(profile)) ?? null
}

/**
 * Compares a backup with what is stored, and changes nothing.
 * @param sameSecrets the places in `backup.keys` of those whose `storedTwin` has the same secret; to compare secrets is
 *   not for this room
 */
export function mergePlan(
  stored: readonly StoredForMerge[],
  backup: BackupContents,
  sameSecrets: ReadonlySet<number>,
): MergePlan {
  const names = new Names(stored, backup)
  const twins = new Map(stored.map((key) => [identityOf(key.profile), key]))
  const items = backup.keys.map(({ profile }, index): MergeItem => {
    const twin = twins.get(identityOf(profile))
    if (twin === undefined) return { kind: 'new', profile, nameTaken: names.take(profile.name, null) }
    const { ref } = twin
    const isNewer = isNewerIn(profile, twin.profile)
    const isSameSecret = sameSecrets.has(index)
    if (isSameSecret && !isNewer) return { kind: 'same', ref }
    const merged = mergedProfile(twin.profile, profile)
    const nameTaken = names.take(merged.name, twin)
    if (isSameSecret) return { kind: 'newer-profile', ref, profile: merged, nameTaken }
    return { kind: 'other-secret', ref, isNewer, profile: merged, nameTaken }
  })
  return { stored, backup, items }
}

/** Who has which name while a plan is made. A name that the backup would free stays taken: its item may yet be left out. */
class Names {
  readonly #owners = new Map<string, { readonly ref: KeyRef | null; readonly name: string }>()
  /** Every name in sight, so that a suggestion is in nobody's way. */
  readonly #seen: Set<string>

  constructor(stored: readonly StoredForMerge[], { keys }: BackupContents) {
    for (const { ref, profile } of stored) this.#owners.set(comparedName(profile.name), { ref, name: profile.name })
    this.#seen = new Set([...stored, ...keys].map(({ profile }) => comparedName(profile.name)))
  }

  /** Takes a name for a key, or says who has it and what is free. */
  take(name: string, twin: StoredForMerge | null): NameTaken | null {
    const compared = comparedName(name)
    const owner = this.#owners.get(compared)
    if (owner === undefined) this.#owners.set(compared, { ref: twin?.ref ?? null, name })
    if (owner === undefined || (twin !== null && owner.ref === twin.ref)) return null
    const freeName = freeNameLike(name, this.#seen)
    this.#seen.add(comparedName(freeName))
    return { by: owner.name, freeName }
  }
}

import * as v from 'valibot'
import { comparedName } from '../keys/key-name.ts'
import { type KeyProfile, type KeyRef, keyNameSchema } from '../keys/key-profile.ts'
import type { BackedUpKey, BackedUpNonceLine } from './backup-entry.ts'
import { MergeError } from './merge-error.ts'
import type { MergeItem, MergePlan } from './merge-plan.ts'

/** What a person decides about one key of a backup. */
export interface MergeChoice {
  /** Which of two secrets stays. The newer profile is taken either way. */
  readonly secret?: 'stored' | 'backup' | undefined
  /** The name that the key gets, instead of one that is taken. */
  readonly name?: string | undefined
  /** Nothing is done about this key. */
  readonly leaveOut?: boolean | undefined
}

/** By the place of the key in the backup. */
export type MergeChoices = Readonly<Record<number, MergeChoice>>

/** `nonceLine` is the backup's: `laterNonceLine` joins it with the stored one, at the moment of writing. */
export type MergeChange =
  | { readonly kind: 'add'; readonly key: BackedUpKey; readonly name: string }
  | {
      readonly kind: 'replace-profile'
      readonly ref: KeyRef
      readonly profile: KeyProfile
      readonly nonceLine: BackedUpNonceLine
    }
  | {
      readonly kind: 'replace-secret'
      readonly ref: KeyRef
      readonly profile: KeyProfile
      readonly secret: string
      readonly nonceLine: BackedUpNonceLine
    }

/**
 * What is to be changed, all or nothing, in the order of the backup.
 * @throws MergeError `undecided` for a conflict without a choice, `name-taken` where two keys would share a name
 */
export function decide(plan: MergePlan, choices: MergeChoices): MergeChange[] {
  const changes = plan.items.flatMap((item, index) => {
    const key = plan.backup.keys[index]
    const choice = choices[index] ?? {}
    if (key === undefined || item.kind === 'same' || choice.leaveOut === true) return []
    return changeFor(item, key, choice, index)
  })
  ensureNamesApart(plan, changes)
  return changes
}

function changeFor(
  item: Exclude<MergeItem, { kind: 'same' }>,
  key: BackedUpKey,
  choice: MergeChoice,
  index: number,
): MergeChange[] {
  const name = nameFor(item, choice, index)
  if (item.kind === 'new') return [{ kind: 'add', key, name }]
  const { nonceLine, secret } = key
  const { ref } = item
  const profile = { ...item.profile, name }
  if (item.kind === 'newer-profile') return [{ kind: 'replace-profile', ref, profile, nonceLine }]
  if (choice.secret === undefined) throw new MergeError({ code: 'undecided', index })
  if (choice.secret === 'backup') return [{ kind: 'replace-secret', ref, profile, secret, nonceLine }]
  return item.isNewer ? [{ kind: 'replace-profile', ref, profile, nonceLine }] : []
}

/** A name is only asked for where the backup's is taken. @throws MergeError `undecided` for none, or one that is no name */
function nameFor({ profile, nameTaken }: Exclude<MergeItem, { kind: 'same' }>, choice: MergeChoice, index: number) {
  if (nameTaken === null && choice.name === undefined) return profile.name
  const chosen = v.safeParse(keyNameSchema, choice.name)
  if (!chosen.success) throw new MergeError({ code: 'undecided', index })
  return chosen.output
}

/** Looks at the names as they would be afterwards, so that two keys may also swap theirs. */
function ensureNamesApart({ stored }: MergePlan, changes: readonly MergeChange[]): void {
  const names = new Map<string, string>(stored.map(({ ref, profile }) => [ref, profile.name]))
  for (const [index, change] of changes.entries()) {
    if (change.kind === 'add') names.set(`added ${index}`, change.name)
    else names.set(change.ref, change.profile.name)
  }
  const seen = new Set<string>()
  for (const name of names.values()) {
    const compared = comparedName(name)
    if (seen.has(compared)) throw new MergeError({ code: 'name-taken', name })
    seen.add(compared)
  }
}

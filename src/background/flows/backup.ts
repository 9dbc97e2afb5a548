import { base64 } from '@scure/base'
import { type BackupContents, readBackup, textOfBackup } from '../../core/backup/backup-contents.ts'
import type { BackedUpKey } from '../../core/backup/backup-entry.ts'
import { decide } from '../../core/backup/merge-decision.ts'
import { type MergePlan, mergePlan, storedTwin } from '../../core/backup/merge-plan.ts'
import { maskedKey } from '../../core/keys/public-key.ts'
import type { BackupChoice, BackupItem, BackupView, MadeBackup, MergedBackup } from '../../protocol/backup-view.ts'
import { FaultError } from '../../protocol/fault.ts'
import type { House } from '../house.ts'
import { backedUpKeyOf, hasSecret, rowsOfChange } from '../keyring/backed-up-keys.ts'
import { readPreference, writePreference } from '../keyring/preferences.ts'
import type { StoredKey } from '../keyring/stored-key.ts'
import { openAgeFile, sealAgeFile } from '../vault/age-file.ts'
import { shortestPassphrase } from '../vault/passphrase.ts'
import { VaultError } from '../vault/vault-error.ts'
import { clearStaged, readStaged, stage } from './staged-backup.ts'
import { confirmPassphrase } from './vault.ts'

/**
 * Puts every key with its secret into a file that opens with this passphrase, by Twinkey and by any `age`. The one way
 * for a secret to leave, so it takes the vault's passphrase anew: who only finds the vault open walks away with nothing.
 * @param present the vault's passphrase
 * @throws FaultError `locked`, `passphrase-too-short`, `too-many-tries`; VaultError `wrong-passphrase`
 */
export async function makeBackup(house: House, present: string, passphrase: string): Promise<MadeBackup> {
  house.session.vault()
  if ([...passphrase].length < shortestPassphrase) {
    throw new FaultError({ code: 'passphrase-too-short', atLeast: shortestPassphrase })
  }
  await confirmPassphrase(house, present)
  const vault = house.session.vault()
  const stored = await house.keyRing.all()
  const keys: BackedUpKey[] = []
  const refs: string[] = []
  const leftOut: string[] = []
  for (const one of stored) {
    const key = await backedUpKeyOf(house.store, vault, one)
    if (key === null) leftOut.push(one.profile.name)
    else {
      keys.push(key)
      refs.push(one.ref)
    }
  }
  const madeAt = house.clock.now()
  const file = base64.encode(await sealAgeFile(textOfBackup({ madeAt, keys }), passphrase, house.ageWork))
  await writePreference(house.store, house.session.vault(), 'backup', { madeAt, testedAt: null, refs })
  await house.publisher.publish()
  return { file, keyCount: keys.length, leftOut }
}

/**
 * Opens a backup and says what is in it, beside what is stored. Nothing changes; what was opened waits, sealed, for a
 * decision. A backup that was made here and opens counts as tested.
 * @param file base64
 * @throws FaultError `locked`; VaultError, BackupError for what is wrong with the file or the passphrase
 */
export async function openBackup(house: House, file: string, passphrase: string): Promise<BackupView> {
  house.session.vault()
  const contents = readBackup(await openAgeFile(bytesOf(file), passphrase))
  const plan = await planFor(house, await house.keyRing.all(), contents)
  await stage(house, contents)
  const made = await readPreference(house.store, house.session.vault(), 'backup')
  const isLatest = made.madeAt === contents.madeAt
  if (isLatest) {
    await writePreference(house.store, house.session.vault(), 'backup', { ...made, testedAt: house.clock.now() })
    await house.publisher.publish()
  }
  const inIt = new Set(contents.keys.map((key) => storedTwin(plan.stored, key)?.ref))
  return {
    madeAt: contents.madeAt,
    isLatest,
    items: plan.items.map((_, index) => itemOf(plan, index)),
    notInIt: plan.stored.filter(({ ref }) => !inIt.has(ref)).map(({ profile }) => profile.name),
  }
}

/**
 * Takes in the backup that was opened last, as its owner has decided: all of it in one write, or nothing.
 * @throws FaultError `no-backup-open`; MergeError where a decision is missing
 */
export async function mergeBackup(house: House, choices: readonly BackupChoice[]): Promise<MergedBackup> {
  const contents = await readStaged(house)
  if (contents === null) throw new FaultError({ code: 'no-backup-open' })
  const byIndex = Object.fromEntries(choices.map((choice) => [choice.index, choice]))
  const changes = await house.keyRing.rewrite(async (stored) => {
    const decided = decide(await planFor(house, stored, contents), byIndex)
    const vault = house.session.vault()
    const rows = await Promise.all(decided.map((change) => rowsOfChange(house.store, vault, change, house.clock.now())))
    return { change: { put: Object.assign({}, ...rows) as Record<string, string> }, result: decided }
  })
  // A secret that was replaced must not sign any longer.
  house.signers.forget()
  await clearStaged(house)
  await house.publisher.publish()
  const added = changes.filter(({ kind }) => kind === 'add').length
  return { added, changed: changes.length - added }
}

/** Forgets the backup that was opened last. */
export async function discardBackup(house: House): Promise<void> {
  await clearStaged(house)
}

async function planFor(house: House, stored: readonly StoredKey[], contents: BackupContents): Promise<MergePlan> {
  const vault = house.session.vault()
  const same = new Set<number>()
  for (const [index, key] of contents.keys.entries()) {
    const twin = storedTwin(stored, key)
    const twinKey = stored.find(({ ref }) => ref === twin?.ref)
    if (twinKey !== undefined && (await hasSecret(house.store, vault, twinKey, key.secret))) same.add(index)
  }
  return mergePlan(stored, contents, same)
}

function itemOf({ stored, backup, items }: MergePlan, index: number): BackupItem {
  const [item, key] = [items[index], backup.keys[index]]
  if (item === undefined || key === undefined) throw new RangeError('no such key in the backup')
  const twin = item.kind === 'new' ? null : (stored.find(({ ref }) => ref === item.ref) ?? null)
  return {
    index,
    kind: item.kind,
    name: item.kind === 'same' ? key.profile.name : item.profile.name,
    storedName: twin?.profile.name ?? null,
    maskedKey: maskedKey(key.profile.publicKey),
    environment: key.profile.environment,
    nameTaken: item.kind === 'same' ? null : item.nameTaken,
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    return base64.decode(file)
  } catch {
    throw new VaultError('not-an-age-file')
  }
}

import { FaultError } from '../../protocol/fault.ts'
import { slotOf, type VaultSlice } from '../../protocol/view.ts'
import { autoLock, dailyCheck, refresh } from '../alarms.ts'
import type { House } from '../house.ts'
import { setNextRefresh } from '../jobs/refresh.ts'
import { readPreference } from '../keyring/preferences.ts'
import type { OpenFor } from '../session.ts'
import { headerName, mendingName } from '../store/names.ts'
import { readHeader, textOfHeader, type VaultHeader } from '../vault/header.ts'
import { isWeaker } from '../vault/parameters.ts'
import { shortestPassphrase } from '../vault/passphrase.ts'
import { VaultError } from '../vault/vault-error.ts'
import { type FreshVaultKey, makeVault, unlockVault, wrap } from '../vault/vault-key.ts'
import { shutView } from '../view/publisher.ts'
import { nextTry, withTries } from './passphrase-tries.ts'
import { nothingStaged } from './staged-backup.ts'

/** Makes the vault and opens it. @throws FaultError `vault-exists`, `passphrase-too-short` */
export async function createVault(house: House, passphrase: string): Promise<void> {
  const since = house.session.ends
  if ((await shutSlice(house)).state !== 'none') throw new FaultError({ code: 'vault-exists' })
  ensureLongEnough(passphrase)
  const { header, vaultKey } = await makeVault(passphrase, house.kdf)
  const isMade = await house.store.write({
    put: { [headerName]: await textOfHeader(header) },
    onlyIfAbsent: headerName,
  })
  if (!isMade) throw new FaultError({ code: 'vault-exists' })
  await begin(house, header.vaultId, vaultKey, since)
}

/**
 * Makes a new vault in the place of one that no passphrase can open any more: its vault key is lost, and with it all that
 * was sealed under it. @throws FaultError `vault-exists` for any other vault
 */
export async function replaceDamagedVault(house: House, passphrase: string): Promise<void> {
  const since = house.session.ends
  if ((await shutSlice(house)).state !== 'damaged') throw new FaultError({ code: 'vault-exists' })
  ensureLongEnough(passphrase)
  const { header, vaultKey } = await makeVault(passphrase, house.kdf)
  await house.store.write({ removeAll: true, put: { [headerName]: await textOfHeader(header) } })
  await begin(house, header.vaultId, vaultKey, since)
}

/**
 * Opens the vault. Both copies of it are compared before its keys are read, and mended where they have to be.
 * @throws FaultError `no-vault`, `too-many-tries`; VaultError `wrong-passphrase`, `vault-damaged`
 */
export async function unlock(house: House, passphrase: string): Promise<void> {
  const since = house.session.ends
  try {
    await storedHeader(house) // where there is nothing to open, nothing is tried
    await withTries(house, async () => {
      // Read in the turn of this try: the one before may have changed the passphrase.
      const header = await storedHeader(house)
      const vaultKey = await unlockVault(header, passphrase)
      if (isWeaker(header.kdf, house.kdf)) await rewrap(house, header, vaultKey, passphrase)
      await begin(house, header.vaultId, vaultKey, since)
    })
  } catch (error) {
    await publishView(house) // how long to wait, or that it is damaged
    throw error
  }
}

/**
 * Gives the vault another passphrase: its key is wrapped anew, in one write, and nothing else changes.
 * @throws FaultError `passphrase-too-short`, `too-many-tries`; VaultError `wrong-passphrase` for the present one
 */
export async function changePassphrase(house: House, present: string, next: string): Promise<void> {
  house.session.vault()
  ensureLongEnough(next)
  await withTries(house, async () => {
    const header = await storedHeader(house)
    await rewrap(house, header, await unlockVault(header, present), next)
  })
}

/**
 * Makes sure that it is the owner who asks, and not somebody who found the vault open.
 * @throws FaultError `too-many-tries`; VaultError `wrong-passphrase`
 */
export async function confirmPassphrase(house: House, passphrase: string): Promise<void> {
  await withTries(house, async () => unlockVault(await storedHeader(house), passphrase))
}

/** Locks: the vault's key and all that was read with it are gone, and every page is told in the same step. */
export async function lock(house: House): Promise<void> {
  const shut = shutView({ state: 'locked', nextTryAt: null }, house.publisher.reminderCount)
  const ending = house.session.end({ ...shut, ...nothingStaged })
  // In this order: from the end of the session on nothing is read any more, so nothing that is forgotten comes back.
  forget(house)
  await ending
  for (const name of [autoLock, dailyCheck, refresh]) await house.wakeUps.cancelWakeUp(name)
  await silence(house) // that there is something to be told stays on the badge
  await publishView(house)
}

/** Locks if the vault is open, or about to be: the screen was locked, or the keys were pressed that lock. */
export async function lockIfOpen(house: House): Promise<void> {
  if (house.session.isOpen()) await lock(house)
  else house.session.forbidBeginnings()
}

/**
 * Someone is using a page: the vault stays open for longer.
 * @param openFor for how long from now on, where that has been chosen anew
 */
export async function touch(house: House, openFor?: OpenFor): Promise<void> {
  await house.session.touch((lockAt) => ({ [slotOf('vault')]: openSlice(lockAt) }), openFor)
  await setAutoLock(house)
}

/** Locks if the deadline is past, and says how the vault stands; for wake-ups, which may come late. */
export async function lockIfDue(house: House): Promise<void> {
  if (house.session.isOpen()) return
  if (house.session.isOverdue()) await lock(house)
  else await publishView(house)
}

/**
 * Takes up an open vault after the worker was stopped: it may have been stopped before it had told the pages, or set the
 * alarm.
 */
export async function takeUp(house: House): Promise<void> {
  if (!house.session.isOpen()) return
  await setAutoLock(house)
  const told = (await house.sessionArea.read(slotOf('vault'))) as VaultSlice | undefined
  if (told?.state !== 'open') await house.publisher.publish()
}

/** Publishes the vault as it stands, open or shut. */
export async function publishView(house: House): Promise<void> {
  if (house.session.isOpen()) await house.publisher.publish()
  else await house.publisher.publishShut(() => shutSlice(house))
}

/** The owner has read that a damaged copy was mended. */
export async function acknowledgeMending(house: House): Promise<void> {
  await house.store.write({ remove: [mendingName] })
  await publishView(house)
}

async function begin(house: House, vaultId: string, vaultKey: FreshVaultKey, since: number): Promise<void> {
  const minutes = await readPreference(house.store, { vaultId, vaultKey }, 'auto-lock-minutes')
  forget(house)
  await house.session.begin(vaultId, vaultKey, openForOf(minutes), since)
  // First what a person waits for; all else is read behind it, after both copies of it were compared.
  await house.publisher.publishKept()
  await house.store.compare()
  await setAutoLock(house)
  // It looks itself whether a day has passed; by the alarm, so that it keeps nobody waiting who has just unlocked.
  await house.wakeUps.wakeAt(dailyCheck, house.clock.now())
  await setNextRefresh(house)
  await house.publisher.publish()
}

/** For how long a vault stays open, by the owner's choice in minutes. */
export function openForOf(minutes: number | null): OpenFor {
  return minutes === null ? null : minutes * 60_000
}

/** The alarm is a second guard: the first is the deadline itself, which is looked at before every use. */
async function setAutoLock({ session, wakeUps }: House): Promise<void> {
  if (!session.isOpen()) return
  const lockAt = session.lockAt()
  if (lockAt === null) await wakeUps.cancelWakeUp(autoLock)
  else await wakeUps.wakeAt(autoLock, lockAt)
}

async function rewrap(
  { store, kdf }: House,
  { vaultId }: VaultHeader,
  key: FreshVaultKey,
  passphrase: string,
): Promise<void> {
  const header = await textOfHeader(await wrap(key, vaultId, passphrase, kdf))
  const isWritten = await store.write({ put: { [headerName]: header }, onlyIfThere: headerName })
  if (!isWritten) throw new FaultError({ code: 'no-vault' }) // destroyed in the meantime
}

async function storedHeader({ store }: House): Promise<VaultHeader> {
  const found = await store.read(headerName)
  if (found !== null) return readHeader(found)
  if (await store.isEmpty()) throw new FaultError({ code: 'no-vault' })
  const mended = await store.read(headerName) // the look at whether it is empty may have brought it back
  if (mended === null) throw new VaultError('vault-damaged')
  return readHeader(mended)
}

/** How a vault that is not open stands. One whose header is gone, while other rows are there, is damaged and not new. */
async function shutSlice(house: House): Promise<Exclude<VaultSlice, { state: 'open' }>> {
  try {
    await storedHeader(house)
    return { state: 'locked', nextTryAt: await nextTry(house) }
  } catch (error) {
    if (error instanceof VaultError) return { state: 'damaged' }
    if (error instanceof FaultError) return { state: 'none' }
    throw error
  }
}

function openSlice(lockAt: number | null): VaultSlice {
  return { state: 'open', lockAt }
}

function ensureLongEnough(passphrase: string): void {
  if ([...passphrase].length >= shortestPassphrase) return
  throw new FaultError({ code: 'passphrase-too-short', atLeast: shortestPassphrase })
}

/**
 * Takes back every notification: they may name keys, and the vault is not open any more. Whatever was about to be told is
 * told before, so that it goes as well.
 */
export function silence(house: House): Promise<void> {
  return house.attending.inTurn(() => house.attention.clearNotifications())
}

/** Drops all that was read with the vault's key. */
export function forget({ keyRing, signers, log, history, fees }: House): void {
  keyRing.forget()
  signers.forget()
  log.forget()
  history.forget()
  fees.forget()
}

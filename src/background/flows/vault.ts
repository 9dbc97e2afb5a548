import { FaultError } from '../../protocol/fault.ts'
import { slotOf, type VaultSlice } from '../../protocol/view.ts'
import type { House } from '../house.ts'
import { addHeaderRow, readHeaderRow } from '../store/header-row.ts'
import { readHeader, storedHeaderOf } from '../vault/header.ts'
import { shortestPassphrase } from '../vault/passphrase.ts'
import { VaultError } from '../vault/vault-error.ts'
import { makeVault, unlockVault } from '../vault/vault-key.ts'
import { type ShutState, shutView } from '../view/publisher.ts'

/** The name of the wake-up that locks the vault. */
export const autoLock = 'auto-lock'

/** Makes the vault and opens it. @throws FaultError `vault-exists`, `passphrase-too-short` */
export async function createVault(house: House, passphrase: string): Promise<void> {
  if ((await readHeaderRow(house.database)) !== undefined) throw new FaultError({ code: 'vault-exists' })
  if ([...passphrase].length < shortestPassphrase) {
    throw new FaultError({ code: 'passphrase-too-short', atLeast: shortestPassphrase })
  }
  const { header, vaultKey } = await makeVault(passphrase, house.kdf)
  await addHeaderRow(house.database, await storedHeaderOf(header))
  await house.session.begin(header.vaultId, vaultKey)
  await settleIn(house)
}

/** Opens the vault. @throws FaultError `no-vault`; VaultError `wrong-passphrase`, `vault-damaged` */
export async function unlock(house: House, passphrase: string): Promise<void> {
  const stored = await readHeaderRow(house.database)
  if (stored === undefined) throw new FaultError({ code: 'no-vault' })
  const header = await readHeader(stored)
  await house.session.begin(header.vaultId, await unlockVault(header, passphrase))
  await settleIn(house)
}

/** Locks: the vault's key and all that was read with it are gone, and every page is told in the same step. */
export async function lock(house: House): Promise<void> {
  const ending = house.session.end(shutView('locked'))
  // In this order: from the end of the session on nothing is read any more, so nothing that is forgotten comes back.
  forget(house)
  await ending
  await house.wakeUps.cancelWakeUp(autoLock)
}

/** Someone is using a page: the vault stays open for longer. */
export async function touch(house: House): Promise<void> {
  const open = (lockAt: number): VaultSlice => ({ state: 'open', lockAt })
  const lockAt = await house.session.touch((at) => ({ [slotOf('vault')]: open(at) }))
  if (lockAt !== null) await house.wakeUps.wakeAt(autoLock, lockAt)
}

/** Locks if the deadline is past, and says how the vault stands; for wake-ups, which may come late. */
export async function lockIfDue(house: House): Promise<void> {
  if (house.session.lockAt() !== null) return
  await lock(house)
  await publishView(house)
}

/** Publishes the vault as it stands, open or shut. */
export async function publishView(house: House): Promise<void> {
  if (house.session.lockAt() !== null) await house.publisher.publish()
  else await house.publisher.publishShut(await shutState(house))
}

async function shutState({ database }: House): Promise<ShutState> {
  const stored = await readHeaderRow(database)
  if (stored === undefined) return 'none'
  try {
    await readHeader(stored)
    return 'locked'
  } catch (error) {
    if (error instanceof VaultError) return 'damaged'
    throw error
  }
}

async function settleIn(house: House): Promise<void> {
  forget(house)
  await house.publisher.publish()
}

function forget({ keyRing, signers }: House): void {
  keyRing.forget()
  signers.forget()
}

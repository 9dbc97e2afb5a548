import { type BackupContents, readBackup, textOfBackup } from '../../core/backup/backup-contents.ts'
import type { House } from '../house.ts'
import { stagedBackupPlace } from '../keyring/places.ts'
import { type Box, open, seal } from '../vault/box.ts'

/**
 * A backup that was opened and waits for a decision. It outlives the worker, for people take longer to decide than a
 * worker lives; so it is sealed under the vault's key, in memory-only storage, and goes when the vault locks.
 */
const slot = 'staged-backup'

/** Written along when a session ends. */
export const nothingStaged: Readonly<Record<string, unknown>> = { [slot]: null }

export async function stage({ session, sessionArea }: House, contents: BackupContents): Promise<void> {
  const { vaultId, vaultKey } = session.vault()
  const bytes = new TextEncoder().encode(textOfBackup(contents))
  try {
    const box = await seal(vaultKey, stagedBackupPlace(vaultId), bytes)
    session.vault() // locked in the meantime: nothing may be left there; and nothing is awaited from here on
    await sessionArea.write({ [slot]: box })
  } finally {
    bytes.fill(0)
  }
}

/** The backup that waits, or null. @throws FaultError `locked` */
export async function readStaged({ session, sessionArea }: House): Promise<BackupContents | null> {
  const { vaultId, vaultKey } = session.vault()
  const box = await sessionArea.read(slot)
  if (typeof box !== 'string') return null
  const bytes = await open(vaultKey, stagedBackupPlace(vaultId), box as Box)
  try {
    return readBackup(new TextDecoder().decode(bytes))
  } finally {
    bytes.fill(0)
  }
}

export async function clearStaged({ sessionArea }: House): Promise<void> {
  await sessionArea.write(nothingStaged)
}

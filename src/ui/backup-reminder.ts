import type { BackupState } from '../protocol/view.ts'

/** What there is to be reminded of about the backup, the most pressing first; null where all is well. */
export function backupReminder({ madeAt, testedAt, newKeys }: BackupState, keyCount: number): string | null {
  if (keyCount === 0) return null
  if (madeAt === null) return 'No backup yet: if this browser profile is lost, so are the secrets in it.'
  if (newKeys > 0) {
    return `${newKeys === 1 ? 'One key is' : `${newKeys} keys are`} in no backup: added since the last one was made.`
  }
  if (testedAt === null) return 'The last backup was never tested. Open it once to see that it works.'
  return null
}

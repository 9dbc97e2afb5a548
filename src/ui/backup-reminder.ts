import type { BackupState } from '../protocol/view.ts'
import { say, sayCounted } from '../words/say.ts'

/** What there is to be reminded of about the backup, the most pressing first; null where all is well. */
export function backupReminder({ madeAt, testedAt, newKeys }: BackupState, keyCount: number): string | null {
  if (keyCount === 0) return null
  if (madeAt === null) return say('backupReminderNone')
  if (newKeys > 0) return sayCounted('backupReminderNewKeys', newKeys)
  if (testedAt === null) return say('backupReminderUntested')
  return null
}

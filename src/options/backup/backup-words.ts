import type { BackupItem, BackupView, MadeBackup, MergedBackup } from '../../protocol/backup-view.ts'
import { readDay } from '../../ui/expiry-words.ts'

/** The name of a backup file: by its day, so that several stand in their order. @param at milliseconds since 1970 */
export function backupFileName(at: number): string {
  return `twinkey-backup-${new Date(at).toISOString().slice(0, 10)}.age`
}

export function madeWords(name: string, { keyCount, leftOut }: MadeBackup): string {
  const made = `${keys(keyCount)} in ${name}. Keep it where the loss of this computer does not reach it, and test it once: open it below.`
  if (leftOut.length === 0) return made
  return `${made} Not in it, for what is stored of their secrets is damaged: ${leftOut.join(', ')}.`
}

/** What an opened backup comes to, in a sentence or two. */
export function openedWords({ madeAt, isLatest, items }: BackupView): string {
  const opens = `This backup of ${readDay(madeAt)} opens: ${keys(items.length)} in it.`
  const news = items.filter(({ kind }) => kind !== 'same').length
  if (news > 0) return `${opens} Nothing has changed yet.`
  return isLatest
    ? `${opens} All of it is stored here already, and the backup counts as tested.`
    : `${opens} All of it is stored here already.`
}

/** What would become of one key. */
export function itemWords({ kind, name, storedName }: BackupItem): string {
  switch (kind) {
    case 'new':
      return 'Not stored here: it will be added.'
    case 'same':
      return storedName === name || storedName === null
        ? 'Stored here already; nothing in the backup is newer.'
        : `Stored here already, as “${storedName}”; nothing in the backup is newer.`
    case 'newer-profile':
      return storedName === name || storedName === null
        ? 'Stored here already; what the backup says of it is newer and will be taken.'
        : `Stored here as “${storedName}”; what the backup says of it is newer and will be taken.`
    case 'other-secret':
      return 'Stored here with another secret. At most one of the two works: choose which one stays.'
  }
}

export function mergedWords({ added, changed }: MergedBackup): string {
  if (added + changed === 0) return 'Nothing had to be changed.'
  const parts = [
    ...(added > 0 ? [`${keys(added)} added`] : []),
    ...(changed > 0 ? [`${keys(changed)} brought up to date`] : []),
  ]
  return `Restored: ${parts.join(', ')}. Balances come with the next refresh.`
}

function keys(count: number): string {
  return count === 1 ? '1 key' : `${count} keys`
}

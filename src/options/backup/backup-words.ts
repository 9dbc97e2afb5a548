import type { BackupItem, BackupView, MadeBackup, MergedBackup } from '../../protocol/backup-view.ts'
import { readDay } from '../../ui/expiry-words.ts'
import { listedBriefly, say, sayCounted } from '../../words/say.ts'

/** The name of a backup file: by its day, so that several stand in their order. @param at milliseconds since 1970 */
export function backupFileName(at: number): string {
  return `twinkey-backup-${new Date(at).toISOString().slice(0, 10)}.age`
}

export function madeWords(name: string, { keyCount, leftOut }: MadeBackup): string {
  const made = `${sayCounted('backupMade', keyCount, { file: name })} ${say('backupMadeAdvice')}`
  if (leftOut.length === 0) return made
  return `${made} ${say('backupLeftOut', { keys: listedBriefly(leftOut) })}`
}

/** What an opened backup comes to, in a sentence or two. */
export function openedWords({ madeAt, isLatest, items }: BackupView): string {
  const opens = sayCounted('backupOpens', items.length, { day: readDay(madeAt) })
  const news = items.filter(({ kind }) => kind !== 'same').length
  const comesTo = news > 0 ? 'backupNothingChanged' : isLatest ? 'backupAllHereTested' : 'backupAllHere'
  return `${opens} ${say(comesTo)}`
}

/** What would become of one key. */
export function itemWords({ kind, name, storedName }: BackupItem): string {
  switch (kind) {
    case 'new':
      return say('backupItemNew')
    case 'same':
      return storedName === name || storedName === null
        ? say('backupItemSame')
        : say('backupItemSameAs', { name: storedName })
    case 'newer-profile':
      return storedName === name || storedName === null
        ? say('backupItemNewer')
        : say('backupItemNewerAs', { name: storedName })
    case 'other-secret':
      return say('backupItemOtherSecret')
  }
}

export function mergedWords({ added, changed }: MergedBackup): string {
  if (added + changed === 0) return say('backupMergedNothing')
  const changes = [
    ...(added > 0 ? [sayCounted('backupMergedAdded', added)] : []),
    ...(changed > 0 ? [sayCounted('backupMergedChanged', changed)] : []),
  ]
  return say('backupMerged', { changes: listedBriefly(changes) })
}

import { useState } from 'preact/hooks'
import type { BackupView, MergedBackup } from '../../protocol/backup-view.ts'
import type { Ask } from '../../protocol/client.ts'
import type { BackupState } from '../../protocol/view.ts'
import { Age } from '../../ui/Age.tsx'
import { backupReminder } from '../../ui/backup-reminder.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { Section } from '../settings/Section.tsx'
import { BackupReview } from './BackupReview.tsx'
import { mergedWords } from './backup-words.ts'
import { MakeBackup } from './MakeBackup.tsx'
import { OpenBackup } from './OpenBackup.tsx'

interface BackupPageProps {
  backup: BackupState
  keyCount: number
  ask: Ask<'options'>
}

/** A copy of all keys to keep elsewhere, and the way back from one. */
export function BackupPage({ backup, keyCount, ask }: BackupPageProps) {
  const heading = useArrival()
  const [opened, setOpened] = useState<BackupView | null>(null)
  const [merged, setMerged] = useState<MergedBackup | null>(null)
  const reminder = backupReminder(backup, keyCount)
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        Backup
      </h1>
      <p>
        A file with all your keys and their secrets, encrypted with a passphrase. Twinkey restores it, and so that you
        never depend on Twinkey, the free command <code>age</code> opens it too: <code>age -d FILE</code> prints
        readable JSON.
      </p>
      {reminder !== null && <Notice tone="warn">{reminder}</Notice>}
      {keyCount > 0 && (
        <Section title="Make a backup">
          {backup.madeAt !== null && (
            <p>
              The last one was made <Age at={backup.madeAt} />
              {backup.testedAt === null ? ', and was not tested yet.' : ', and opened well when it was tested.'}
            </p>
          )}
          <MakeBackup ask={ask} />
        </Section>
      )}
      <Section title="Restore or test a backup">
        {merged !== null && (
          <Notice tone="ok" role="status" isFocused>
            {mergedWords(merged)}
          </Notice>
        )}
        {opened === null ? (
          <OpenBackup
            ask={ask}
            onOpened={(view) => {
              setMerged(null)
              setOpened(view)
            }}
          />
        ) : (
          <BackupReview
            backup={opened}
            ask={ask}
            onEnd={(result) => {
              setOpened(null)
              setMerged(result)
            }}
          />
        )}
      </Section>
    </>
  )
}

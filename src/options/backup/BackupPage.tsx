import { useState } from 'preact/hooks'
import type { BackupView, MergedBackup } from '../../protocol/backup-view.ts'
import type { Ask } from '../../protocol/client.ts'
import type { BackupState } from '../../protocol/view.ts'
import { Age } from '../../ui/Age.tsx'
import { backupReminder } from '../../ui/backup-reminder.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Say } from '../../ui/Say.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { say } from '../../words/say.ts'
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
        {say('backupTitle')}
      </h1>
      <p>
        <Say message="backupWhat" with={{ age: <code>age</code>, command: <code>age -d FILE</code> }} />
      </p>
      {reminder !== null && <Notice tone="warn">{reminder}</Notice>}
      {keyCount > 0 && (
        <Section title={say('backupMake')}>
          {backup.madeAt !== null && (
            <p>
              <Say
                message={backup.testedAt === null ? 'backupMadeUntested' : 'backupMadeTested'}
                with={{ age: <Age at={backup.madeAt} /> }}
              />
            </p>
          )}
          <MakeBackup ask={ask} />
        </Section>
      )}
      <Section title={say('backupRestore')}>
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

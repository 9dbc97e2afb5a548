import { useState } from 'preact/hooks'
import type { BackupChoice, BackupView, MergedBackup } from '../../protocol/backup-view.ts'
import type { Ask } from '../../protocol/client.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
import { listedBriefly, say } from '../../words/say.ts'
import styles from './Backup.module.css'
import { BackupItemRow } from './BackupItemRow.tsx'
import { openedWords } from './backup-words.ts'

interface BackupReviewProps {
  backup: BackupView
  ask: Ask<'options'>
  /** Done with it: taken in, or null where it was left. */
  onEnd: (merged: MergedBackup | null) => void
}

/** What is in a backup, key by key, with what there is to decide. Nothing has changed yet. */
export function BackupReview({ backup, ask, onEnd }: BackupReviewProps) {
  const heading = useArrival()
  const [choices, setChoices] = useState<Readonly<Record<number, BackupChoice>>>({})
  const { isRunning, fault, attempt } = useAttempt()
  const news = backup.items.filter(({ kind }) => kind !== 'same')

  async function merge(event: Event): Promise<void> {
    event.preventDefault()
    await attempt(async () => onEnd(await ask('backup.merge', { choices: Object.values(choices) })))
  }
  async function leave(): Promise<void> {
    if (await attempt(() => ask('backup.discard', null))) onEnd(null)
  }

  return (
    <form class={styles.review} onSubmit={merge} aria-label={say('backupReview')}>
      <h3 ref={heading} tabIndex={-1}>
        {say('backupReviewTitle')}
      </h3>
      <Notice tone={news.length === 0 ? 'ok' : 'plain'} role="status">
        {openedWords(backup)}
      </Notice>
      <ul class={styles.items} aria-label={say('backupKeys')}>
        {backup.items.map((item) => (
          <li key={item.index}>
            <BackupItemRow
              item={item}
              choice={choices[item.index] ?? { index: item.index }}
              onChoose={(choice) => setChoices((now) => ({ ...now, [item.index]: choice }))}
            />
          </li>
        ))}
      </ul>
      {backup.notInIt.length > 0 && (
        <p class={styles.quiet}>{say('backupNotInIt', { keys: listedBriefly(backup.notInIt) })}</p>
      )}
      <FaultNotice fault={fault} />
      <div class={styles.actions}>
        {news.length > 0 && (
          <Button type="submit" size="fit" disabled={isRunning}>
            {say(isRunning ? 'backupTakingIn' : 'backupTakeIn')}
          </Button>
        )}
        <Button kind="quiet" size="fit" disabled={isRunning} onClick={() => void leave()}>
          {say(news.length > 0 ? 'backupChangeNothing' : 'backupDone')}
        </Button>
      </div>
    </form>
  )
}

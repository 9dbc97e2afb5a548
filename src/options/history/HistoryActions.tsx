import { useState } from 'preact/hooks'
import { historyCsv } from '../../core/history/history-csv.ts'
import type { Ask } from '../../protocol/client.ts'
import type { HistoryView } from '../../protocol/history-view.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/keys/ConfirmDialog.tsx'
import { Say } from '../../ui/Say.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { say } from '../../words/say.ts'
import styles from './HistoryActions.module.css'

interface HistoryActionsProps {
  /** Null where there is nothing that could be saved, or it is kept from sight. */
  view: HistoryView | null
  name: string
  /** Whether there is anything to delete. */
  hasSome: boolean
  ask: Ask<'options'>
  onDeleted: () => void
}

/** The line as a file to save, and the end of all of it. */
export function HistoryActions({ view, name, hasSome, ask, onDeleted }: HistoryActionsProps) {
  const [isAsked, setAsked] = useState(false)
  const [said, setSaid] = useState('')
  const save = ({ question, currency, series }: HistoryView) => {
    if (currency === null) return
    const csv = historyCsv({ environment: question.environment, currency, subject: name }, series.points)
    // The mark at the front tells Excel that this is UTF-8.
    const file = 'twinkey-history.csv'
    saveFile(file, `\uFEFF${csv}`, 'text/csv;charset=utf-8')
    setSaid(say('historySaved', { file }))
  }
  return (
    <div class={styles.actions}>
      <div class={styles.row}>
        {view !== null && view.series.points.length > 0 && (
          <Button kind="quiet" size="fit" onClick={() => save(view)}>
            {say('historyCsv')}
          </Button>
        )}
        {hasSome && (
          <Button kind="quiet" size="fit" onClick={() => setAsked(true)}>
            {say('historyDelete')}
          </Button>
        )}
      </div>
      <p class={styles.quiet} role="status">
        {said}
      </p>
      {isAsked && (
        <ConfirmDialog
          question={say('historyDeleteQuestion')}
          yes={say('historyDeleteYes')}
          no={say('historyDeleteNo')}
          onYes={() => ask('history.delete', null)}
          onClose={(isDone) => {
            setAsked(false)
            if (!isDone) return
            setSaid(say('historyDeleted'))
            onDeleted()
          }}
        >
          <p>
            <Say message="historyDeleteCost" with={{ irretrievable: <b>{say('historyIrretrievable')}</b> }} />
          </p>
        </ConfirmDialog>
      )}
    </div>
  )
}

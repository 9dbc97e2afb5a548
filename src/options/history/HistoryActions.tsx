import { useState } from 'preact/hooks'
import { historyCsv } from '../../core/history/history-csv.ts'
import type { Ask } from '../../protocol/client.ts'
import type { HistoryView } from '../../protocol/history-view.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/keys/ConfirmDialog.tsx'
import { saveFile } from '../../ui/save-file.ts'
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
    saveFile('twinkey-history.csv', `\uFEFF${csv}`, 'text/csv;charset=utf-8')
    setSaid('twinkey-history.csv is handed to your browser to save. It can be read by whoever has it.')
  }
  return (
    <div class={styles.actions}>
      <div class={styles.row}>
        {view !== null && view.series.points.length > 0 && (
          <Button kind="quiet" size="fit" onClick={() => save(view)}>
            Save as CSV
          </Button>
        )}
        {hasSome && (
          <Button kind="quiet" size="fit" onClick={() => setAsked(true)}>
            Delete the history…
          </Button>
        )}
      </div>
      <p class={styles.quiet} role="status">
        {said}
      </p>
      {isAsked && (
        <ConfirmDialog
          question="Delete the whole history?"
          yes="Delete it for good"
          no="Keep it"
          onYes={() => ask('history.delete', null)}
          onClose={(isDone) => {
            setAsked(false)
            if (!isDone) return
            setSaid('The history is deleted. The next refresh begins a new one.')
            onDeleted()
          }}
        >
          <p>
            Every point of production and sandbox is deleted, of keys that you removed as well. They{' '}
            <b>can’t be brought back</b>: Gemini keeps no such history, and it is in no backup of Twinkey’s. Your keys
            and balances stay.
          </p>
        </ConfirmDialog>
      )}
    </div>
  )
}

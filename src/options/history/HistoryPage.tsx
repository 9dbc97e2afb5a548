import { useState } from 'preact/hooks'
import type { Environment } from '../../core/gemini/environment.ts'
import type { Ask } from '../../protocol/client.ts'
import type { HistoryQuestion } from '../../protocol/history-view.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { HistoryActions } from './HistoryActions.tsx'
import { HistoryChoices } from './HistoryChoices.tsx'
import { HistoryLine } from './HistoryLine.tsx'
import styles from './HistoryPage.module.css'
import { lineName, lossWords } from './history-words.ts'
import { useHistory } from './use-history.ts'

interface HistoryPageProps {
  /** The one that the popup shows. */
  environment: Environment
  /** Whether amounts are kept from sight. */
  isHidden: boolean
  /** Moves when points came or went. */
  changedAt: number | null
  ask: Ask<'options'>
}

/** How balances went, as far as Twinkey saw them. */
export function HistoryPage({ environment, isHidden, changedAt, ask }: HistoryPageProps) {
  const heading = useArrival()
  const [question, setQuestion] = useState<HistoryQuestion>({
    environment,
    currency: null,
    subject: { kind: 'total' },
    range: 'week',
  })
  const { view, fault, readAgain } = useHistory(isHidden ? null : question, changedAt, ask)
  const name = view === null ? 'History' : lineName(view)
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        History
      </h1>
      <p class={styles.quiet}>
        What your accounts were worth whenever Twinkey asked Gemini: a point for each hour of the last 7 days, and one
        for each day before that, for five years. It is encrypted, and stays on this computer.
      </p>
      <FaultNotice fault={fault} />
      {fault !== null && (
        <div>
          <Button kind="quiet" size="fit" onClick={readAgain}>
            Try again
          </Button>
        </div>
      )}
      {isHidden && (
        <Notice tone="plain">
          <b>Amounts are hidden</b>, and so is their history. Show them again with the eye in the popup, or with
          Alt+Shift+H.
        </Notice>
      )}
      {view !== null && (
        <>
          {lossWords(view).map((words) => (
            <Notice key={words} tone="warn">
              {words} The rest is not affected.
            </Notice>
          ))}
          <HistoryChoices
            question={question}
            view={view}
            onChoose={(change) => setQuestion((before) => ({ ...before, ...change }))}
          />
          {view.isEmpty ? (
            <div class={styles.empty}>
              <h2>No history yet</h2>
              <p>
                Here you will see how the value of your accounts and assets goes, as a line and as a table. The first
                point comes with the next refresh: open the popup, or leave Twinkey unlocked and it refreshes by itself.
              </p>
            </div>
          ) : view.series.points.length === 0 ? (
            <div class={styles.empty}>
              <h2>No point in this time</h2>
              <p>Twinkey read nothing of this then. Choose a longer time, or something else to look at.</p>
            </div>
          ) : (
            <HistoryLine key={JSON.stringify(view.question)} view={view} name={name} />
          )}
        </>
      )}
      {(isHidden || view !== null) && (
        <HistoryActions
          view={isHidden ? null : view}
          name={name}
          hasSome={isHidden || view?.isEmpty === false}
          ask={ask}
          onDeleted={() => {
            heading.current?.focus() // what was pressed is gone
            readAgain()
          }}
        />
      )}
    </>
  )
}

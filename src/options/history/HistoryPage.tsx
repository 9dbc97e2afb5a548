import { useState } from 'preact/hooks'
import type { Environment } from '../../core/gemini/environment.ts'
import type { Ask } from '../../protocol/client.ts'
import type { HistoryQuestion } from '../../protocol/history-view.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Say } from '../../ui/Say.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { say } from '../../words/say.ts'
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
  const name = view === null ? say('historyTitle') : lineName(view)
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {say('historyTitle')}
      </h1>
      <p class={styles.quiet}>{say('historyWhat')}</p>
      <FaultNotice fault={fault} />
      {fault !== null && (
        <div>
          <Button kind="quiet" size="fit" onClick={readAgain}>
            {say('tryAgain')}
          </Button>
        </div>
      )}
      {isHidden && (
        <Notice tone="plain">
          <Say message="historyHidden" with={{ hidden: <b>{say('historyAmountsHidden')}</b> }} />
        </Notice>
      )}
      {view !== null && (
        <>
          {lossWords(view).map((words) => (
            <Notice key={words} tone="warn">
              {words} {say('historyLostRest')}
            </Notice>
          ))}
          <HistoryChoices
            question={question}
            view={view}
            onChoose={(change) => setQuestion((before) => ({ ...before, ...change }))}
          />
          {view.isEmpty ? (
            <div class={styles.empty}>
              <h2>{say('historyNone')}</h2>
              <p>{say('historyNoneWhy')}</p>
            </div>
          ) : view.series.points.length === 0 ? (
            <div class={styles.empty}>
              <h2>{say('historyNoPoint')}</h2>
              <p>{say('historyNoPointWhy')}</p>
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

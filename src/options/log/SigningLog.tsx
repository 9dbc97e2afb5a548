import { logCsv } from '../../core/signing-log/log-csv.ts'
import type { Fault } from '../../protocol/fault.ts'
import type { LogView } from '../../protocol/log-view.ts'
import { Age } from '../../ui/Age.tsx'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Say } from '../../ui/Say.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { say } from '../../words/say.ts'
import { LogSearch } from './LogSearch.tsx'
import { breakWords, droppedWords } from './log-words.ts'
import styles from './SigningLog.module.css'

interface SigningLogProps {
  /** Null until it has been read. */
  log: LogView | null
  /** When that was, in milliseconds since 1970. */
  readAt: number | null
  isReading: boolean
  fault: Fault | null
  /** Reads it again: what was signed since is not in it. */
  onRead: () => void
  onExport: (csv: string) => void
}

/** Every signature that Twinkey has made, what came of it, and whether the log of them is whole. */
export function SigningLog({ log, readAt, isReading, fault, onRead, onExport }: SigningLogProps) {
  const heading = useArrival()
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {say('logTitle')}
      </h1>
      <p>
        <Say message="logWhat" with={{ link: <a href="#read">{say('logReadTicket')}</a> }} />
      </p>
      <FaultNotice fault={fault} />
      <div class={styles.row}>
        <Button kind="quiet" size="fit" disabled={isReading} onClick={onRead}>
          {say(isReading ? 'logReading' : log === null ? 'tryAgain' : 'logReadAgain')}
        </Button>
        {readAt !== null && (
          <span>
            <Say message="logRead" with={{ age: <Age at={readAt} /> }} />
          </span>
        )}
      </div>
      {log !== null && (
        <>
          <Breaks breaks={log.breaks} />
          {log.entries.length === 0 ? (
            <p>{say(log.breaks.length > 0 ? 'logEmptyOrUnreadable' : 'logEmpty')}</p>
          ) : (
            <LogSearch entries={log.entries} />
          )}
          {log.dropped !== null && <Notice tone="plain">{droppedWords(log.dropped)}</Notice>}
          <div class={styles.row}>
            <Button kind="quiet" size="fit" onClick={() => onExport(logCsv(log))}>
              {say('logSave')}
            </Button>
            <span>{say('logSaveWhat')}</span>
          </div>
        </>
      )}
    </>
  )
}

function Breaks({ breaks }: Pick<LogView, 'breaks'>) {
  if (breaks.length === 0) return null
  return (
    <Notice tone="bad" role="alert">
      <b>{say('logBroken')}</b>
      <ul>
        {breaks.map((broken) => (
          <li key={`${broken.kind} ${broken.afterN}`}>{breakWords(broken)}</li>
        ))}
      </ul>
    </Notice>
  )
}

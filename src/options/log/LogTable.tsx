import type { RefObject } from 'preact'
import type { LogEntry } from '../../core/signing-log/log-entries.ts'
import { MaskedKey } from '../../ui/MaskedKey.tsx'
import { Spoken } from '../../ui/Spoken.tsx'
import { say } from '../../words/say.ts'
import styles from './LogTable.module.css'
import { LogTicket } from './LogTicket.tsx'
import { answerTone, answerWords, readMoment, whyWords } from './log-words.ts'

interface LogTableProps {
  entries: readonly LogEntry[]
  /** The row that may be given the focus, and its place. */
  rowRef: RefObject<HTMLTableRowElement | null>
  rowOf: number
}

/** Signatures, one in a row. Four columns, so that they fit side by side in half a window. */
export function LogTable({ entries, rowRef, rowOf }: LogTableProps) {
  return (
    <table class={styles.table}>
      <caption>
        <Spoken>{say('logCaption')}</Spoken>
      </caption>
      <thead>
        <tr>
          <th scope="col">{say('logColumnWhen')}</th>
          <th scope="col">{say('logColumnKey')}</th>
          <th scope="col">{say('logColumnWhat')}</th>
          <th scope="col">{say('logColumnAnswer')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry, place) => (
          <tr key={entry.n} {...(place === rowOf ? { ref: rowRef, tabIndex: -1 } : {})}>
            <td>
              <time dateTime={new Date(entry.at).toISOString()}>{readMoment(entry.at)}</time>
              <span class={styles.quiet}>{say('logLine', { line: String(entry.n) })}</span>
            </td>
            <td>
              {entry.keyName}
              <span class={styles.quiet}>
                <MaskedKey>{entry.maskedKey}</MaskedKey>
              </span>
              {entry.environment === 'sandbox' && <span class={styles.quiet}>{say('sandbox')}</span>}
            </td>
            <td>
              <code class={styles.endpoint}>{entry.endpoint}</code>
              <span class={styles.quiet}>{say(whyWords[entry.why])}</span>
              {entry.ticket !== null && <LogTicket endpoint={entry.endpoint} ticket={entry.ticket} />}
            </td>
            <td>
              <span class={styles.answer} data-tone={answerTone(entry)}>
                {answerWords(entry)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

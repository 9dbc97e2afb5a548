import type { LogEntry } from '../../core/signing-log/log-entries.ts'
import { termsWords } from '../../ui/tickets/terms-words.ts'
import { say } from '../../words/say.ts'
import styles from './LogTicket.module.css'
import { shortDigest } from './log-words.ts'

interface LogTicketProps {
  endpoint: string
  ticket: NonNullable<LogEntry['ticket']>
}

/** What a ticket said, under its endpoint, and the digest by which it can be known again. */
export function LogTicket({ endpoint, ticket: { terms, digest } }: LogTicketProps) {
  const { what, details } = termsWords(endpoint, terms)
  return (
    <>
      <span class={styles.what}>{what}</span>
      <details class={styles.more}>
        <summary title={digest}>SHA-256 {shortDigest(digest)}</summary>
        {details.length > 0 && (
          <ul>
            {details.map(([label, value]) => (
              <li key={label}>
                {label}: {value}
              </li>
            ))}
          </ul>
        )}
        <code class={styles.digest}>{digest}</code>
        <p>{say('logTicketKept')}</p>
      </details>
    </>
  )
}

import type { Clearing } from '../../core/clipboard/clearing.ts'
import { writeTicket } from '../../core/tickets/forms/ticket-forms.ts'
import type { CopyableTicket } from '../../protocol/ticket-view.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useSecondsUntil } from '../../ui/use-seconds-until.ts'
import { expiredWords, ticketWords } from './brake-words.ts'
import styles from './Ticket.module.css'

interface TicketProps {
  ticket: CopyableTicket
  /** The key was used since for another call, which ends this one unless its nonces go by the clock. */
  isOvertaken: boolean
  onCopied: (text: string) => Promise<Clearing | null>
}

/** A signed call to copy, for as long as Gemini takes it. */
export function Ticket({ ticket, isOvertaken, onCopied }: TicketProps) {
  const { validUntil } = ticket
  const curl = writeTicket('curl', ticket)
  const seconds = useSecondsUntil(validUntil)
  if (isOvertaken || (validUntil !== null && seconds === 0)) {
    return (
      <Notice tone="warn" role="status">
        {expiredWords(isOvertaken)}
      </Notice>
    )
  }
  return (
    <div class={styles.ticket}>
      <pre class={styles.text}>{curl}</pre>
      <Notice tone="ok" role="status" isFocused>
        <b>Not sent.</b> Paste it into a terminal, and nowhere else: whoever has it can cancel those orders, once.
      </Notice>
      <p class={styles.quiet} role="timer">
        {ticketWords(validUntil === null ? null : seconds)}
      </p>
      <CopyButton read={() => curl} label="Copy the call" onCopied={onCopied} />
    </div>
  )
}

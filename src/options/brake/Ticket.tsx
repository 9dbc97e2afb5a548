import type { Clearing } from '../../core/clipboard/clearing.ts'
import type { BrakeTicket } from '../../protocol/commands.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useSecondsUntil } from '../../ui/use-seconds-until.ts'
import { expiredWords, ticketWords } from './brake-words.ts'
import styles from './Ticket.module.css'

interface TicketProps {
  ticket: BrakeTicket
  /** A call was made since that ends it. */
  isVoid: boolean
  onCopied: (text: string) => Promise<Clearing | null>
}

/** A signed order to copy, for as long as Gemini takes it. */
export function Ticket({ ticket: { curl, validUntil }, isVoid, onCopied }: TicketProps) {
  const seconds = useSecondsUntil(validUntil)
  const isOver = isVoid || (validUntil !== null && seconds === 0)
  if (isOver) {
    return (
      <Notice tone="warn" role="status">
        {expiredWords(validUntil === null)}
      </Notice>
    )
  }
  return (
    <div class={styles.ticket}>
      <pre class={styles.text}>{curl}</pre>
      <Notice tone="ok" role="status" isFocused>
        <b>Not sent.</b> Paste it into a terminal, and nowhere else: whoever has it can cancel those orders once.
      </Notice>
      <p class={styles.quiet} role="timer">
        {ticketWords(validUntil === null ? null : seconds)}
      </p>
      <CopyButton read={() => curl} label="Copy the order" onCopied={onCopied} />
    </div>
  )
}

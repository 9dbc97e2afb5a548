import { isHeld, isStillOut, type TicketOut } from '../../../core/tickets/ticket-out.ts'
import type { KeyCard } from '../../../protocol/view.ts'
import { say } from '../../../words/say.ts'
import { Age } from '../../Age.tsx'
import { Notice } from '../../Notice.tsx'
import { Say } from '../../Say.tsx'
import { useSecondsUntil } from '../../use-seconds-until.ts'
import { endWords, lifeWords } from '../signed/life-words.ts'
import { Settling } from '../signed/Settling.tsx'
import { termsWords } from '../terms-words.ts'
import styles from './TicketOutNotice.module.css'

interface TicketOutNoticeProps {
  card: Pick<KeyCard, 'name' | 'requiresHeartbeat' | 'environment'>
  ticket: TicketOut
  onSent: () => Promise<unknown>
  onBurn: () => Promise<unknown>
  onSettled: (news: string) => void
}

/** One ticket that is out: what it says, and for how long it is good. Nothing once its time is over. */
export function TicketOutNotice({ card, ticket, onSent, onBurn, onSettled }: TicketOutNoticeProps) {
  const seconds = useSecondsUntil(ticket.validUntil)
  if (!isStillOut(ticket, Date.now())) return null
  const { what } = termsWords(ticket.endpoint, ticket.terms)
  const { counted, meaning } = lifeWords(ticket.rule, seconds)
  return (
    <section class={styles.ticket} aria-label={say('ticketOutOf', { name: card.name })}>
      <Notice tone="warn">
        <Say
          message={card.environment === 'sandbox' ? 'ticketOutDoesInSandbox' : 'ticketOutDoes'}
          with={{ lead: <b>{say('ticketOutLead', { name: card.name })}</b>, what }}
        />{' '}
        {/* Where the record of it was lost, so is its time. */}
        {ticket.at > 0 && <Say message="ticketOutSigned" with={{ age: <Age at={ticket.at} /> }} />}{' '}
        <span role="timer" class={styles.counted}>
          {counted}
        </span>{' '}
        {meaning}
      </Notice>
      {isHeld(ticket) && (
        <>
          <p class={styles.quiet}>{say('ticketHeld')}</p>
          <Settling
            rule={ticket.rule}
            hasHeartbeat={card.requiresHeartbeat}
            onSent={onSent}
            onBurn={onBurn}
            onSettled={(end) => onSettled(endWords(end, ticket.rule, seconds))}
          />
        </>
      )}
    </section>
  )
}

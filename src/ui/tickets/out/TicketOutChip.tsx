import { isStillOut } from '../../../core/tickets/ticket-out.ts'
import type { KeyCard } from '../../../protocol/view.ts'
import { say } from '../../../words/say.ts'
import { Chip } from '../../Chip.tsx'
import { useSecondsUntil } from '../../use-seconds-until.ts'

/** That a signed ticket of a key is out, for as long as it is. */
export function TicketOutChip({ ticket }: { ticket: KeyCard['ticketOut'] }) {
  useSecondsUntil(ticket?.validUntil ?? null) // draws it anew when the time is over
  if (ticket === null || !isStillOut(ticket, Date.now())) return null
  return <Chip tone="warn">{say('ticketOut')}</Chip>
}

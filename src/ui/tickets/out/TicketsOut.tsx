import { useState } from 'preact/hooks'
import type { KeyRef } from '../../../core/keys/key-profile.ts'
import type { KeyCard } from '../../../protocol/view.ts'
import { Notice } from '../../Notice.tsx'
import { TicketOutNotice } from './TicketOutNotice.tsx'

interface TicketsOutProps {
  cards: readonly KeyCard[]
  ask: (command: 'ticket.sent' | 'ticket.burn', asks: { ref: KeyRef }) => Promise<unknown>
}

/** The signed tickets that are out, as far as anybody said, and what one can do about those that keep their key. */
export function TicketsOut({ cards, ask }: TicketsOutProps) {
  const [news, setNews] = useState<string | null>(null)
  return (
    <>
      {news !== null && (
        <Notice key={news} tone="ok" role="status" isFocused>
          {news}
        </Notice>
      )}
      {cards.map((card) =>
        card.ticketOut === null ? null : (
          <TicketOutNotice
            key={`${card.ref} ${card.ticketOut.nonce}`}
            card={card}
            ticket={card.ticketOut}
            onSent={() => ask('ticket.sent', { ref: card.ref })}
            onBurn={() => ask('ticket.burn', { ref: card.ref })}
            onSettled={setNews}
          />
        ),
      )}
    </>
  )
}

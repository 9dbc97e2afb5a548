import type { Ask } from '../../protocol/client.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { ComposeTicket } from '../../ui/tickets/compose/ComposeTicket.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import styles from './TicketPage.module.css'

/** The order ticket where there is room: the form and what it comes to stand beside each other. */
export function TicketPage({ cards, ask }: { cards: readonly KeyCard[]; ask: Ask<'options'> }) {
  const heading = useArrival()
  return (
    <>
      <div class={styles.head}>
        <h1 ref={heading} tabIndex={-1}>
          Order ticket
        </h1>
        <a href="#read">Read a ticket you were given</a>
      </div>
      <p class={styles.what}>
        An order, signed by one of your keys, to copy and to send from somewhere else. Twinkey sends no order.
      </p>
      <ComposeTicket cards={cards} ask={ask} />
    </>
  )
}

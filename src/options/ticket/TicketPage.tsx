import type { Ask } from '../../protocol/client.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { ComposeTicket } from '../../ui/tickets/compose/ComposeTicket.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { say } from '../../words/say.ts'
import styles from './TicketPage.module.css'

/** The order ticket where there is room: the form and what it comes to stand beside each other. */
export function TicketPage({ cards, ask }: { cards: readonly KeyCard[]; ask: Ask<'options'> }) {
  const heading = useArrival()
  return (
    <>
      <div class={styles.head}>
        <h1 ref={heading} tabIndex={-1}>
          {say('ticketPageTitle')}
        </h1>
        <a href="#read">{say('ticketPageRead')}</a>
      </div>
      <p class={styles.what}>{say('ticketPageWhat')}</p>
      <ComposeTicket cards={cards} ask={ask} />
    </>
  )
}

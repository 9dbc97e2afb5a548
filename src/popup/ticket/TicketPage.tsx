import type { Ask } from '../../protocol/client.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { Button } from '../../ui/Button.tsx'
import { openOptions } from '../../ui/connect.ts'
import { ComposeTicket } from '../../ui/tickets/compose/ComposeTicket.tsx'
import { say } from '../../words/say.ts'
import styles from './TicketPage.module.css'

/** The order ticket in the popup; reading one that somebody else wrote takes more room. */
export function TicketPage({ cards, ask }: { cards: readonly KeyCard[]; ask: Ask<'popup'> }) {
  return (
    <>
      <ComposeTicket cards={cards} ask={ask} />
      <p class={styles.read}>
        <Button kind="bare" size="fit" onClick={() => void openOptions('#read')}>
          {say('ticketPageRead')}
        </Button>
      </p>
    </>
  )
}

import type { KeyCard as Card, ReminderItem } from '../../protocol/view.ts'
import { Chip } from '../../ui/Chip.tsx'
import { ChipRow } from '../../ui/ChipRow.tsx'
import { MaskedKey } from '../../ui/MaskedKey.tsx'
import { RoleChips } from '../../ui/RoleChips.tsx'
import { TicketOutChip } from '../../ui/tickets/out/TicketOutChip.tsx'
import { say } from '../../words/say.ts'
import { ExpiryFigure } from './ExpiryFigure.tsx'
import styles from './KeyCard.module.css'
import { signsOf } from './key-signs.ts'

/** A key at a glance. */
export function KeyCard({ card, items }: { card: Card; items: readonly ReminderItem[] }) {
  return (
    <a class={styles.card} href={`#key/${card.ref}`}>
      <span class={styles.head}>
        <span class={styles.who}>
          <span class={styles.name}>{card.name}</span>
          <MaskedKey>{card.maskedKey}</MaskedKey>
        </span>
        <ExpiryFigure card={card} />
      </span>
      <ChipRow>
        <RoleChips roles={card.roles} />
        {card.environment === 'sandbox' && <Chip>{say('sandbox')}</Chip>}
        {card.requiresHeartbeat && <Chip>{say('popupKeyHeartbeat')}</Chip>}
        {card.expiry.kind === 'renews' && <Chip>{say('popupKeyAutoRenews')}</Chip>}
        <TicketOutChip ticket={card.ticketOut} />
        {signsOf(card, items, Date.now()).map(({ words, tone }) => (
          <Chip key={words} tone={tone}>
            {words}
          </Chip>
        ))}
      </ChipRow>
    </a>
  )
}

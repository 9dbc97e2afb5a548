import type { KeyCard as Card } from '../../protocol/view.ts'
import { Chip } from '../../ui/Chip.tsx'
import { ChipRow } from '../../ui/ChipRow.tsx'
import { MaskedKey } from '../../ui/MaskedKey.tsx'
import { RoleChips } from '../../ui/RoleChips.tsx'
import { ExpiryFigure } from './ExpiryFigure.tsx'
import styles from './KeyCard.module.css'

/** A key at a glance. */
export function KeyCard({ card }: { card: Card }) {
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
        {card.environment === 'sandbox' && <Chip>Sandbox</Chip>}
        {card.requiresHeartbeat && <Chip>Heartbeat</Chip>}
        {card.expiry.kind === 'renews' && <Chip>Auto-renews</Chip>}
        {card.fault !== null && <Chip tone="bad">Needs a look</Chip>}
      </ChipRow>
    </a>
  )
}

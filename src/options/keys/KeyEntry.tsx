import type { Ask } from '../../protocol/client.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { Age } from '../../ui/Age.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { ChipRow } from '../../ui/ChipRow.tsx'
import { expiryWords, readDay } from '../../ui/expiry-words.ts'
import { KeyFacts } from '../../ui/keys/KeyFacts.tsx'
import { KeyPowers } from '../../ui/keys/KeyPowers.tsx'
import { MaskedKey } from '../../ui/MaskedKey.tsx'
import { RoleChips } from '../../ui/RoleChips.tsx'
import { Spoken } from '../../ui/Spoken.tsx'
import { TicketOutChip } from '../../ui/tickets/out/TicketOutChip.tsx'
import { TicketsOut } from '../../ui/tickets/out/TicketsOut.tsx'
import { KeyActions } from './KeyActions.tsx'
import styles from './KeyEntry.module.css'
import { KeyStanding } from './KeyStanding.tsx'

interface KeyEntryProps {
  card: KeyCard
  /** The key that takes its place, as far as it is still here. */
  successor: KeyCard | null
  /** Its permissions are open from the start. */
  isShown: boolean
  ask: Ask<'options'>
  onRemoved: () => void
}

/** One key in the list: what it is, what its owner said of it, and what can be done about it. */
export function KeyEntry({ card, successor, isShown, ask, onRemoved }: KeyEntryProps) {
  const { figure, label, tone } = expiryWords(card, Date.now())
  return (
    <article class={styles.entry} aria-labelledby={`name-${card.ref}`}>
      <div class={styles.head}>
        <div class={styles.who}>
          <h2 id={`name-${card.ref}`}>{card.name}</h2>
          <MaskedKey>{card.maskedKey}</MaskedKey>
        </div>
        <ButtonLink kind="quiet" size="fit" href={`#edit/${card.ref}`}>
          Edit <Spoken>{card.name}</Spoken>
        </ButtonLink>
      </div>
      <ChipRow>
        <RoleChips roles={card.roles} />
        <Chip>{card.environment === 'sandbox' ? 'Sandbox' : 'Production'}</Chip>
        {card.scope === 'master' && <Chip>Master</Chip>}
        {card.requiresHeartbeat && <Chip>Heartbeat</Chip>}
        {card.expiry.kind === 'renews' && <Chip>Auto-renews</Chip>}
        {card.trustedIps === 'yes' && <Chip>Trusted IPs</Chip>}
        <Chip tone={tone}>
          {figure} {label}
        </Chip>
        <TicketOutChip ticket={card.ticketOut} />
      </ChipRow>
      <KeyStanding card={card} successor={successor} />
      <TicketsOut cards={[card]} ask={ask} />
      <KeyFacts card={card} />
      <p class={styles.quiet}>
        {card.accounts.length > 0 && `${card.accounts.map(({ name }) => name).join(', ')} · `}
        Added {readDay(card.addedAt)} · checked with Gemini <Age at={card.rolesCheckedAt} />
      </p>
      <details open={isShown}>
        <summary class={styles.summary}>What it can do</summary>
        <KeyPowers roles={card.roles} scope={card.scope} />
      </details>
      <KeyActions card={card} ask={ask} onRemoved={onRemoved} />
    </article>
  )
}

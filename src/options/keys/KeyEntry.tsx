import { useMemo } from 'preact/hooks'
import type { KeyRef } from '../../core/keys/key-profile.ts'
import type { Ask } from '../../protocol/client.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { Age } from '../../ui/Age.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { ChipRow } from '../../ui/ChipRow.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { expiryWords, readDay } from '../../ui/expiry-words.ts'
import { KeyFacts } from '../../ui/keys/KeyFacts.tsx'
import { KeyPowers } from '../../ui/keys/KeyPowers.tsx'
import { MaskedKey } from '../../ui/MaskedKey.tsx'
import { RoleChips } from '../../ui/RoleChips.tsx'
import { Say } from '../../ui/Say.tsx'
import { Spoken } from '../../ui/Spoken.tsx'
import { TicketOutChip } from '../../ui/tickets/out/TicketOutChip.tsx'
import { TicketsOut } from '../../ui/tickets/out/TicketsOut.tsx'
import { listedBriefly, say } from '../../words/say.ts'
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
  onRemoved: (ref: KeyRef) => void
}

/**
 * One key in the list: what it is, what its owner said of it, and what can be done about it. Among hundreds it is drawn
 * anew only when something of it changed, or another day has begun.
 */
export function KeyEntry(props: KeyEntryProps) {
  const { card, successor, isShown, ask, onRemoved } = props
  const today = new Date().toDateString()
  return useMemo(() => <Entry {...props} />, [card, successor, isShown, ask, onRemoved, today])
}

function Entry({ card, successor, isShown, ask, onRemoved }: KeyEntryProps) {
  const { figure, label, tone } = expiryWords(card, Date.now())
  return (
    <article class={styles.entry} aria-labelledby={`name-${card.ref}`}>
      <div class={styles.head}>
        <div class={styles.who}>
          <h2 id={`name-${card.ref}`}>{card.name}</h2>
          <MaskedKey>{card.maskedKey}</MaskedKey>
        </div>
        <ButtonLink kind="quiet" size="fit" href={`#edit/${card.ref}`}>
          <Say message="keyListEdit" with={{ name: <Spoken>{card.name}</Spoken> }} />
        </ButtonLink>
      </div>
      <ChipRow>
        <RoleChips roles={card.roles} />
        <Chip>{say(card.environment)}</Chip>
        {card.scope === 'master' && <Chip>{say('keyListMaster')}</Chip>}
        {card.requiresHeartbeat && <Chip>{say('keyListHeartbeat')}</Chip>}
        {card.expiry.kind === 'renews' && <Chip>{say('keyListRenews')}</Chip>}
        {card.trustedIps === 'yes' && <Chip>{say('keyListTrustedIps')}</Chip>}
        <Chip tone={tone}>
          {figure} {label}
        </Chip>
        <TicketOutChip ticket={card.ticketOut} />
      </ChipRow>
      <KeyStanding card={card} successor={successor} />
      <TicketsOut cards={[card]} ask={ask} />
      <KeyFacts card={card} />
      <p class={styles.quiet}>
        {card.accounts.length > 0 && `${listedBriefly(card.accounts.map(({ name }) => name))} · `}
        <Say message="keyListAdded" with={{ day: readDay(card.addedAt), age: <Age at={card.rolesCheckedAt} /> }} />
      </p>
      <Disclosure class={styles.powers} summary={say('keyListPowers')} isOpen={isShown}>
        {() => <KeyPowers roles={card.roles} scope={card.scope} />}
      </Disclosure>
      <KeyActions card={card} ask={ask} onRemoved={() => onRemoved(card.ref)} />
    </article>
  )
}

import { settingsPageOf } from '../../core/gemini/environment.ts'
import type { Ask } from '../../protocol/client.ts'
import { isAboutNonces } from '../../protocol/fault.ts'
import type { KeyCard, ReminderItem } from '../../protocol/view.ts'
import { Age } from '../../ui/Age.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { ChipRow } from '../../ui/ChipRow.tsx'
import { openOptions } from '../../ui/connect.ts'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { KeyFacts } from '../../ui/keys/KeyFacts.tsx'
import { KeyPowers } from '../../ui/keys/KeyPowers.tsx'
import { MaskedKey } from '../../ui/MaskedKey.tsx'
import { RoleChips } from '../../ui/RoleChips.tsx'
import { ReminderList } from '../../ui/reminders/ReminderList.tsx'
import { Say } from '../../ui/Say.tsx'
import { TicketsOut } from '../../ui/tickets/out/TicketsOut.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { listedBriefly, say } from '../../words/say.ts'
import { PageHeader } from '../frame/PageHeader.tsx'
import { useReminderActions } from '../reminders/use-reminder-actions.ts'
import { ExpiryFigure } from './ExpiryFigure.tsx'
import { KeyActions } from './KeyActions.tsx'
import styles from './KeyPage.module.css'

interface KeyPageProps {
  card: KeyCard
  items: readonly ReminderItem[]
  ask: Ask<'popup'>
}

/** All that is known of one key. */
export function KeyPage({ card, items, ask }: KeyPageProps) {
  const heading = useArrival()
  const actions = useReminderActions(ask)
  const itsReminders = items.filter(({ reminder }) => reminder.ref === card.ref)
  return (
    <>
      <PageHeader back="#keys" ask={ask}>
        <h1 ref={heading} tabIndex={-1} title={card.name}>
          {card.name}
        </h1>
        <Chip>{say(card.environment)}</Chip>
      </PageHeader>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must be able to scroll it */}
      <main class={styles.page} tabIndex={0}>
        <section class={styles.card} aria-label={say('popupKeyAbout')}>
          <div class={styles.head}>
            <MaskedKey>{card.maskedKey}</MaskedKey>
            <ExpiryFigure card={card} />
          </div>
          <ChipRow>
            <RoleChips roles={card.roles} />
            {card.requiresHeartbeat && <Chip>{say('popupKeyHeartbeat')}</Chip>}
            {card.trustedIps === 'yes' && <Chip>{say('popupKeyTrustedIps')}</Chip>}
          </ChipRow>
        </section>
        <FaultNotice fault={card.fault} />
        {card.fault !== null && isAboutNonces(card.fault) && (
          <Button kind="quiet" size="fit" onClick={() => void openOptions(`#doctor/${card.ref}`)}>
            {say('popupKeyNonces')}
          </Button>
        )}
        <TicketsOut cards={[card]} ask={ask} />
        <ReminderList items={itsReminders} {...actions} />
        <section class={styles.card}>
          <h2>{say('popupKeyPowers')}</h2>
          <KeyPowers roles={card.roles} scope={card.scope} />
          <p class={styles.quiet}>
            <Say message="popupKeyPowersAsOf" with={{ age: <Age at={card.rolesCheckedAt} /> }} />
          </p>
        </section>
        <section class={styles.card}>
          <h2>{say('popupKeyFacts')}</h2>
          <KeyFacts card={card} />
        </section>
        <section class={styles.card}>
          <h2>{say(card.scope === 'master' ? 'popupKeyAccounts' : 'popupKeyAccount')}</h2>
          <p class={styles.quiet}>
            {card.accounts.length === 0
              ? say('popupKeyNoAccounts')
              : listedBriefly(card.accounts.map(({ name }) => name))}
          </p>
        </section>
        <KeyActions card={card} ask={ask} />
        <a class={styles.settings} href={settingsPageOf(card.environment)} target="_blank" rel="noreferrer">
          {say('popupKeyGemini')} <Icon name="out" />
        </a>
      </main>
    </>
  )
}

import { settingsPageOf } from '../../core/gemini/environment.ts'
import type { Ask } from '../../protocol/client.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { Age } from '../../ui/Age.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { ChipRow } from '../../ui/ChipRow.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { MaskedKey } from '../../ui/MaskedKey.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PermissionList } from '../../ui/PermissionList.tsx'
import { RoleChips } from '../../ui/RoleChips.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
import { PageHeader } from '../frame/PageHeader.tsx'
import { ExpiryFigure } from './ExpiryFigure.tsx'
import styles from './KeyPage.module.css'

interface KeyPageProps {
  card: KeyCard
  ask: Ask<'popup'>
}

/** All that is known of one key. */
export function KeyPage({ card, ask }: KeyPageProps) {
  const heading = useArrival()
  const { isRunning, fault, attempt } = useAttempt()
  return (
    <>
      <PageHeader back="#keys" ask={ask}>
        <h1 ref={heading} tabIndex={-1} title={card.name}>
          {card.name}
        </h1>
        <Chip>{card.environment === 'sandbox' ? 'Sandbox' : 'Production'}</Chip>
      </PageHeader>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must be able to scroll it */}
      <main class={styles.page} tabIndex={0}>
        <section class={styles.card} aria-label="Key">
          <div class={styles.head}>
            <MaskedKey>{card.maskedKey}</MaskedKey>
            <ExpiryFigure card={card} />
          </div>
          <ChipRow>
            <RoleChips roles={card.roles} />
            {card.requiresHeartbeat && <Chip>Heartbeat</Chip>}
            {card.trustedIps === 'yes' && <Chip>Trusted IPs</Chip>}
          </ChipRow>
        </section>
        <FaultNotice fault={fault ?? card.fault} />
        <section class={styles.card}>
          <h2>What this key can do</h2>
          <PermissionList roles={card.roles} scope={card.scope} />
        </section>
        <section class={styles.card}>
          <h2>{card.scope === 'master' ? 'Accounts of the group' : 'Account'}</h2>
          <p class={styles.quiet}>{card.accounts.length === 0 ? 'Gemini did not say' : card.accounts.join(', ')}</p>
          <p class={styles.quiet}>
            Checked with Gemini <Age at={card.rolesCheckedAt} /> · last used here <Age at={card.lastUsedAt} />
          </p>
        </section>
        {card.requiresHeartbeat && (
          <Notice tone="warn">
            Not refreshed by itself: any call restarts this key’s 30-second heartbeat, after which Gemini cancels its
            orders.
          </Notice>
        )}
        <Button onClick={() => void attempt(() => ask('key.check', { ref: card.ref }))} disabled={isRunning}>
          {isRunning ? 'Checking…' : 'Check now'}
        </Button>
        <a class={styles.settings} href={settingsPageOf(card.environment)} target="_blank" rel="noreferrer">
          Open Gemini’s API settings <Icon name="out" />
        </a>
      </main>
    </>
  )
}

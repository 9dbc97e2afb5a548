import { useCallback } from 'preact/hooks'
import { settingsPageOf } from '../../core/gemini/environment.ts'
import type { Ask } from '../../protocol/client.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { Step } from '../add/Step.tsx'
import { Brake } from '../brake/Brake.tsx'
import { mostAskingsOf } from './asking-round.ts'
import { KeyAtGemini } from './KeyAtGemini.tsx'
import { Proof } from './Proof.tsx'
import styles from './RevokeGuide.module.css'
import { Standing } from './Standing.tsx'
import { useAsking } from './use-asking.ts'

interface RevokeGuideProps {
  card: KeyCard
  ask: Ask<'options'>
}

/** The way from a living key to a proven death: all of it is the owner's doing but the proof. */
export function RevokeGuide({ card, ask }: RevokeGuideProps) {
  const heading = useArrival()
  const { ref } = card
  const asking = useAsking(
    useCallback(() => ask('revocation.ask', { ref }), [ask, ref]),
    mostAskingsOf(card),
  )
  const page = settingsPageOf(card.environment)
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        Revoke “{card.name}”, and prove it
      </h1>
      <p class={styles.lead}>
        Only Gemini’s settings page can disable a key: there is no call for it. Twinkey leads you there, then proves
        that the key is dead and keeps a receipt.
      </p>
      <Standing card={card} />
      {card.roles.isTrader && <Brake card={card} askings={asking.round.count} ask={ask} />}
      <ol class={styles.steps}>
        <Step number={1} title="Open Gemini’s API settings">
          <p>
            Sign in there{card.environment === 'sandbox' && ', on the sandbox’s own site'}.{' '}
            <a class={styles.out} href={page} target="_blank" rel="noreferrer">
              {page.replace('https://', '')} <Icon name="out" />
            </a>
          </p>
        </Step>
        <Step number={2} title="Find the key in Gemini’s list">
          <KeyAtGemini card={card} />
          <p>
            The name is the one that it has here, and may be another at Gemini. The last characters of the API key tell
            it for sure.
          </p>
        </Step>
        <Step number={3} title="Disable it">
          <p>Open the “…” menu in its line, and disable the key there.</p>
          <Notice tone="warn">A disabled key can never be used again: there is no way back.</Notice>
        </Step>
        <Step number={4} title="Have it proven">
          <Proof card={card} asking={asking} ask={ask} />
        </Step>
      </ol>
      <p class={styles.lead}>
        <a href={`#key/${card.ref}`}>Back to the key</a> · <a href="#receipts">Receipts of dead keys</a>
      </p>
    </>
  )
}

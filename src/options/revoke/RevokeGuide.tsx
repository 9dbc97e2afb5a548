import { useCallback } from 'preact/hooks'
import { settingsPageOf } from '../../core/gemini/environment.ts'
import type { Ask } from '../../protocol/client.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { say } from '../../words/say.ts'
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
        {say('revokeTitle', { name: card.name })}
      </h1>
      <p class={styles.lead}>{say('revokeLead')}</p>
      <Standing card={card} />
      {card.roles.isTrader && <Brake card={card} askings={asking.round.count} ask={ask} />}
      <ol class={styles.steps}>
        <Step number={1} title={say('revokeOpenTitle')}>
          <p>
            {say(card.environment === 'sandbox' ? 'revokeSignInToSandbox' : 'revokeSignIn')}{' '}
            <a class={styles.out} href={page} target="_blank" rel="noreferrer">
              {page.replace('https://', '')} <Icon name="out" />
            </a>
          </p>
        </Step>
        <Step number={2} title={say('revokeFindTitle')}>
          <KeyAtGemini card={card} />
          <p>{say('revokeFind')}</p>
        </Step>
        <Step number={3} title={say('revokeDisableTitle')}>
          <p>{say('revokeDisable')}</p>
          <Notice tone="warn">{say('revokeDisableWarning')}</Notice>
        </Step>
        <Step number={4} title={say('revokeProveTitle')}>
          <Proof card={card} asking={asking} ask={ask} />
        </Step>
      </ol>
      <p class={styles.lead}>
        <a href={`#key/${card.ref}`}>{say('revokeBackToKey')}</a> · <a href="#receipts">{say('revokeReceipts')}</a>
      </p>
    </>
  )
}

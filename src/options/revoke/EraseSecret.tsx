import type { Receipt } from '../../core/keys/receipt.ts'
import type { Ask } from '../../protocol/client.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'
import { say } from '../../words/say.ts'
import { eraseWords } from './death-words.ts'
import styles from './EraseSecret.module.css'

interface EraseSecretProps {
  card: KeyCard
  judgedBy: Receipt['judgedBy']
  isAsking: boolean
  /** For who doubts their own judgement. */
  onAskAgain: () => void
  ask: Ask<'options'>
}

/** The end of a dead key here. */
export function EraseSecret({ card, judgedBy, isAsking, onAskAgain, ask }: EraseSecretProps) {
  const { isRunning, fault, attempt } = useAttempt()
  const isBusy = isRunning || isAsking
  return (
    <section class={styles.erase} aria-labelledby="erase">
      <h2 id="erase">{say('revokeErase')}</h2>
      <p>{eraseWords(card.name, judgedBy)}</p>
      <FaultNotice fault={fault} />
      <div class={styles.actions}>
        <Button
          size="fit"
          disabled={isBusy}
          onClick={() => void attempt(() => ask('revocation.erase', { ref: card.ref }))}
        >
          {say(isRunning ? 'revokeErasing' : 'revokeErase')}
        </Button>
        {judgedBy === 'owner' && (
          <Button kind="quiet" size="fit" disabled={isBusy} onClick={onAskAgain}>
            {say(isAsking ? 'revokeAsking' : 'revokeAskAgainInDoubt')}
          </Button>
        )}
      </div>
    </section>
  )
}

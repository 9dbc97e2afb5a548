import type { NonceRule } from '../../../core/gemini/nonce.ts'
import { say } from '../../../words/say.ts'
import { Button } from '../../Button.tsx'
import { FaultNotice } from '../../FaultNotice.tsx'
import { useAttempt } from '../../use-attempt.ts'
import { burnWords } from './life-words.ts'
import styles from './Settling.module.css'

interface SettlingProps {
  rule: NonceRule
  /** Whether its key requires a heartbeat; null where that is not known here. */
  hasHeartbeat: boolean | null
  onSent: () => Promise<unknown>
  onBurn: () => Promise<unknown>
  /** It went well: the ticket is out no more. */
  onSettled: (end: 'sent' | 'burnt') => void
}

/** What a person can say or do of a ticket that keeps its key from signing anything else. */
export function Settling({ rule, hasHeartbeat, onSent, onBurn, onSettled }: SettlingProps) {
  const { isRunning, fault, attempt } = useAttempt()
  const settle = async (end: 'sent' | 'burnt', action: () => Promise<unknown>) => {
    if (await attempt(action)) onSettled(end)
  }
  return (
    <div class={styles.settling}>
      <div class={styles.buttons}>
        <Button kind="quiet" size="fit" disabled={isRunning} onClick={() => void settle('sent', onSent)}>
          {say('ticketSaySent')}
        </Button>
        <Button kind="quiet" size="fit" disabled={isRunning} onClick={() => void settle('burnt', onBurn)}>
          {say('ticketBurn')}
        </Button>
      </div>
      <FaultNotice fault={fault} />
      <p class={styles.quiet}>{burnWords(rule, hasHeartbeat)}</p>
    </div>
  )
}

import type { NonceRule } from '../../../core/gemini/nonce.ts'
import { say } from '../../../words/say.ts'
import { Button } from '../../Button.tsx'
import { FaultNotice } from '../../FaultNotice.tsx'
import { useAttempt } from '../../use-attempt.ts'
import styles from './NonceQuestion.module.css'

interface NonceQuestionProps {
  onSay: (rule: NonceRule) => Promise<unknown>
}

/** What only the key's owner knows, and what makes a ticket's life plain: what was ticked when the key was made. */
export function NonceQuestion({ onSay }: NonceQuestionProps) {
  const { isRunning, fault, attempt } = useAttempt()
  return (
    <div class={styles.question}>
      <p>{say('nonceQuestion')}</p>
      <div class={styles.answers}>
        <Button kind="quiet" size="fit" disabled={isRunning} onClick={() => void attempt(() => onSay('time-based'))}>
          {say('nonceQuestionTicked')}
        </Button>
        <Button kind="quiet" size="fit" disabled={isRunning} onClick={() => void attempt(() => onSay('rising'))}>
          {say('nonceQuestionNotTicked')}
        </Button>
      </div>
      <FaultNotice fault={fault} />
    </div>
  )
}

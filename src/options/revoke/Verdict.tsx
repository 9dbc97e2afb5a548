import { type ProofAnswer, provenNothingWords } from '../../core/keys/revocation-proof.ts'
import { Notice } from '../../ui/Notice.tsx'
import { say } from '../../words/say.ts'
import { nextSteps } from './proof-words.ts'
import styles from './Verdict.module.css'

/** What Gemini's last answer says of a key that is not proven dead. */
export function Verdict({ answer }: { answer: Exclude<ProofAnswer, { verdict: 'dead' }> }) {
  switch (answer.verdict) {
    case 'alive':
      return (
        <Notice tone="bad" role="alert">
          <div class={styles.shout}>{say('revokeAliveTitle')}</div>
          <div>{say('revokeAlive')}</div>
        </Notice>
      )
    case 'unproven':
      return (
        <Notice tone="warn" role="alert">
          <div class={styles.head}>{say('revokeUnprovenTitle')}</div>
          <div>
            {provenNothingWords(answer.because)} {say(nextSteps[answer.because])}
          </div>
        </Notice>
      )
    case 'unknown-reason':
      return (
        <Notice tone="warn" role="alert">
          <div class={styles.head}>
            {say('revokeUnknownTitle', { reason: answer.reason, status: String(answer.status) })}
          </div>
          <div>{say('revokeUnknown')}</div>
        </Notice>
      )
  }
}

import { type ProofAnswer, provenNothingWords } from '../../core/keys/revocation-proof.ts'
import { Notice } from '../../ui/Notice.tsx'
import { nextStepWords } from './proof-words.ts'
import styles from './Verdict.module.css'

/** What Gemini's last answer says of a key that is not proven dead. */
export function Verdict({ answer }: { answer: Exclude<ProofAnswer, { verdict: 'dead' }> }) {
  switch (answer.verdict) {
    case 'alive':
      return (
        <Notice tone="bad" role="alert">
          <div class={styles.shout}>This key still works.</div>
          <div>
            Gemini took a call that was signed with it. Look again at Gemini: is it this very key, in the right account,
            on the right exchange? Gemini may also take a moment.
          </div>
        </Notice>
      )
    case 'unproven':
      return (
        <Notice tone="warn" role="alert">
          <div class={styles.head}>Nothing is proven yet.</div>
          <div>
            {provenNothingWords(answer.because)} {nextStepWords[answer.because]}
          </div>
        </Notice>
      )
    case 'unknown-reason':
      return (
        <Notice tone="warn" role="alert">
          <div class={styles.head}>
            Gemini refuses the key, for a reason that Twinkey has never seen: “{answer.reason}” (status {answer.status}
            ).
          </div>
          <div>
            Gemini does not say which words it has for a disabled key, so this is for you to judge. If the key is
            disabled on Gemini’s page and the words fit, it is dead.
          </div>
        </Notice>
      )
  }
}

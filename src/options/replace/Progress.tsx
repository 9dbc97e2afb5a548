import { say } from '../../words/say.ts'
import styles from './Progress.module.css'
import { type Replacement, replacementSteps } from './replacement.ts'

/** The steps of a replacement, and which of them one is at. */
export function Progress({ step }: { step: Replacement['step'] }) {
  const at = replacementSteps.findIndex(([name]) => name === step)
  return (
    <ol class={styles.steps} aria-label={say('replaceSteps')}>
      {replacementSteps.map(([name, words], i) => (
        <li key={name} data-done={at === -1 || i < at} {...(i === at ? { 'aria-current': 'step' } : {})}>
          <span class={styles.number}>{i + 1}</span> {say(words)}
        </li>
      ))}
    </ol>
  )
}

import { say } from '../../words/say.ts'
import styles from './StrengthMeter.module.css'
import type { Strength } from './strength.ts'

/** How long a passphrase would hold, as a bar and in words, with what would make it better. */
export function StrengthMeter({ strength }: { strength: Strength | null }) {
  const { score, word, advice } = strength ?? { score: 0, word: '', advice: '' }
  return (
    <div class={styles.strength}>
      <meter
        class={styles.meter}
        aria-label={say('passphraseStrength')}
        min={0}
        max={4}
        value={score}
        data-score={score}
      >
        {word}
      </meter>
      <p class={styles.words} aria-live="polite">
        <b>{word}</b> {advice}
      </p>
    </div>
  )
}

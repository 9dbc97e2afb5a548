import type { ClockStanding } from '../../core/keys/nonce-diagnosis.ts'
import { Age } from '../../ui/Age.tsx'
import styles from './Card.module.css'
import { clockAdvice, clockWords, fineWords } from './clock-words.ts'

/** This computer's clock beside Gemini's, over all keys. */
export function ClockCard({ standing }: { standing: ClockStanding }) {
  return (
    <section class={styles.card} data-state={standing.state} aria-labelledby="doctor-computer">
      <h2 id="doctor-computer">This computer’s clock</h2>
      <p class={styles.verdict}>{clockWords(standing)}</p>
      <p>
        {clockAdvice(standing)} {standing.state === 'refused' && <a href="#doctor/clock">How to set it</a>}
      </p>
      {standing.state !== 'not-measured' && (
        <p class={styles.quiet}>
          Give or take {fineWords(standing.reading.uncertaintyMs)}; measured <Age at={standing.reading.measuredAt} />
        </p>
      )}
    </section>
  )
}

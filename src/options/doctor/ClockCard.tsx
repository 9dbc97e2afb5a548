import type { ClockStanding } from '../../core/keys/nonce-diagnosis.ts'
import { Age } from '../../ui/Age.tsx'
import { Say } from '../../ui/Say.tsx'
import { say } from '../../words/say.ts'
import styles from './Card.module.css'
import { clockAdvice, clockWords, fineWords } from './clock-words.ts'

/** This computer's clock beside Gemini's, over all keys. */
export function ClockCard({ standing }: { standing: ClockStanding }) {
  return (
    <section class={styles.card} data-state={standing.state} aria-labelledby="doctor-computer">
      <h2 id="doctor-computer">{say('doctorComputer')}</h2>
      <p class={styles.verdict}>{clockWords(standing)}</p>
      <p>
        {clockAdvice(standing)} {standing.state === 'refused' && <a href="#doctor/clock">{say('doctorHowToSet')}</a>}
      </p>
      {standing.state !== 'not-measured' && (
        <p class={styles.quiet}>
          <Say
            message="doctorPrecision"
            with={{
              span: fineWords(standing.reading.uncertaintyMs),
              age: <Age at={standing.reading.measuredAt} />,
            }}
          />
        </p>
      )}
    </section>
  )
}

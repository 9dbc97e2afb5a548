import { useEffect, useState } from 'preact/hooks'
import { Spoken } from './Spoken.tsx'
import styles from './Wait.module.css'
import { spokenWaitWords, waitWords } from './wait-words.ts'

/** How long the next try has to wait: counted down for the eye, and told the ear when it begins and when it is over. */
export function Wait({ seconds }: { seconds: number }) {
  const isWaiting = seconds > 0
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (isWaiting) setSaid(spokenWaitWords(seconds))
    else setSaid((last) => (last === '' ? '' : spokenWaitWords(0)))
    // Not every second of it: that would be too much to hear.
  }, [isWaiting])
  return (
    <div class={styles.wait}>
      {isWaiting && <p role="timer">{waitWords(seconds)}</p>}
      <Spoken>
        <span role="status">{said}</span>
      </Spoken>
    </div>
  )
}

import type { ExpiryWords } from '../../ui/expiry-words.ts'
import styles from './ExpiryRing.module.css'

const around = 100

/** A ring, of which as much is drawn as there is left. The words beside it say the same. */
export function ExpiryRing({ share, tone }: { share: number; tone: ExpiryWords['tone'] }) {
  return (
    <svg class={styles.ring} data-tone={tone} viewBox="0 0 36 36" aria-hidden="true">
      <circle class={styles.whole} cx="18" cy="18" r="15.9" />
      <circle
        class={styles.left}
        cx="18"
        cy="18"
        r="15.9"
        pathLength={around}
        // A dash of no length would still draw its round end.
        stroke-dasharray={share === 0 ? `0 ${around * 2}` : `${share * around} ${around * 2}`}
      />
    </svg>
  )
}

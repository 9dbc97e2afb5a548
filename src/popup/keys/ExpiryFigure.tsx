import type { KeyCard } from '../../protocol/view.ts'
import { expiryWords } from '../../ui/expiry-words.ts'
import styles from './ExpiryFigure.module.css'

/** How long a key still has, by what its owner said of it. */
export function ExpiryFigure({ card }: { card: KeyCard }) {
  const { figure, label, tone } = expiryWords(card, Date.now())
  return (
    <span class={styles.expiry}>
      <span class={styles.figure} data-tone={tone}>
        {figure}
      </span>
      <span class={styles.label}>{label}</span>
    </span>
  )
}

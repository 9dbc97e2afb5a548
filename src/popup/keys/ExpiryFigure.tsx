import type { KeyCard } from '../../protocol/view.ts'
import { expiryWords } from '../../ui/expiry-words.ts'
import styles from './ExpiryFigure.module.css'
import { ExpiryRing } from './ExpiryRing.tsx'
import { shareLeft } from './share-left.ts'

/** How long a key still has, by what its owner said of it: in words, and as a ring that empties. */
export function ExpiryFigure({ card }: { card: KeyCard }) {
  const now = Date.now()
  const { figure, label, tone } = expiryWords(card, now)
  const share = shareLeft(card, now)
  return (
    <span class={styles.expiry}>
      <span class={styles.words}>
        <span class={styles.figure} data-tone={tone}>
          {figure}
        </span>
        <span class={styles.label}>{label}</span>
      </span>
      {share !== null && <ExpiryRing share={share} tone={tone} />}
    </span>
  )
}

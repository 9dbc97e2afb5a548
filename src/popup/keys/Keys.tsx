import type { KeysSlice } from '../../protocol/view.ts'
import { Button } from '../../ui/Button.tsx'
import { openOptions } from '../../ui/connect.ts'
import { DamagedKeys } from '../../ui/DamagedKeys.tsx'
import { KeyCard } from './KeyCard.tsx'
import styles from './Keys.module.css'

/** Every key, each a way to its own page. */
export function Keys({ keys }: { keys: KeysSlice }) {
  return (
    <div class={styles.keys}>
      <DamagedKeys count={keys.damaged} />
      <ul class={styles.keys} aria-label="Keys">
        {keys.cards.map((card) => (
          <li key={card.ref}>
            <KeyCard card={card} />
          </li>
        ))}
      </ul>
      <Button kind="quiet" onClick={() => void openOptions('#add')}>
        Add a key
      </Button>
      <a class={styles.panic} href="#panic">
        Panic: what to revoke, and destroy everything
      </a>
    </div>
  )
}

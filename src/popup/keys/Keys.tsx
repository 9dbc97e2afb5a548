import type { KeysSlice } from '../../protocol/view.ts'
import { Button } from '../../ui/Button.tsx'
import { openOptions } from '../../ui/connect.ts'
import { Notice } from '../../ui/Notice.tsx'
import { KeyCard } from './KeyCard.tsx'
import styles from './Keys.module.css'

/** Every key, each a way to its own page. */
export function Keys({ keys }: { keys: KeysSlice }) {
  return (
    <div class={styles.keys}>
      {keys.damaged > 0 && (
        <Notice tone="bad" role="alert">
          What is stored of {keys.damaged === 1 ? 'one key' : `${keys.damaged} keys`} is damaged. Gemini still has{' '}
          {keys.damaged === 1 ? 'it' : 'them'}: disable what you don’t recognise there, and add new keys here.
        </Notice>
      )}
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
    </div>
  )
}

import { useState } from 'preact/hooks'
import type { Clearing } from '../../core/clipboard/clearing.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import styles from './Suggestion.module.css'

interface SuggestionProps {
  onTake: (passphrase: string) => void
  onCopied: (text: string) => Promise<Clearing | null>
}

/** Offers a passphrase of random words. It is shown, for it has to be written down; it is gone with the form. */
export function Suggestion({ onTake, onCopied }: SuggestionProps) {
  const [suggested, setSuggested] = useState<string | null>(null)

  async function suggest(): Promise<void> {
    const { suggestPassphrase } = await import('./suggestion.ts')
    const passphrase = suggestPassphrase((count) => crypto.getRandomValues(new Uint16Array(count)))
    setSuggested(passphrase)
    onTake(passphrase)
  }

  if (suggested === null) {
    return (
      <div>
        <Button kind="bare" size="fit" onClick={() => void suggest()}>
          Suggest six random words
        </Button>
      </div>
    )
  }
  return (
    <div class={styles.suggestion}>
      <p class={styles.words} role="status" aria-label="Suggested passphrase">
        {suggested}
      </p>
      <p class={styles.note}>
        Filled in below and above. Write it down on paper, or keep it in your password manager, before you go on.
      </p>
      <CopyButton text={suggested} label="Copy" onCopied={onCopied} />
      <Button kind="bare" size="fit" onClick={() => void suggest()}>
        Suggest another
      </Button>
    </div>
  )
}

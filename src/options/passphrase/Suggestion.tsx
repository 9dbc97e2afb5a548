import { useRef, useState } from 'preact/hooks'
import type { Clearing } from '../../core/clipboard/clearing.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { say } from '../../words/say.ts'
import styles from './Suggestion.module.css'

interface SuggestionProps {
  onTake: (passphrase: string) => void
  onCopied: (text: string) => Promise<Clearing | null>
}

/**
 * Offers a passphrase of random words. It is shown, for it has to be written down. It stands in the document only, never
 * in state: that would keep it in the page's memory when the form is long done.
 */
export function Suggestion({ onTake, onCopied }: SuggestionProps) {
  const words = useRef<HTMLParagraphElement>(null)
  const [isShown, setShown] = useState(false)

  async function suggest(): Promise<void> {
    const { suggestPassphrase } = await import('./suggestion.ts')
    setShown(true)
    const passphrase = suggestPassphrase((count) => crypto.getRandomValues(new Uint16Array(count)))
    if (words.current !== null) words.current.textContent = passphrase
    onTake(passphrase)
  }

  return (
    <div class={styles.suggestion} data-shown={isShown}>
      <p ref={words} class={styles.words} role="status" aria-label={say('passphraseSuggested')} hidden={!isShown} />
      {isShown && (
        <>
          <p class={styles.note}>{say('passphraseSuggestedNote')}</p>
          <CopyButton read={() => words.current?.textContent ?? ''} label={say('copy')} onCopied={onCopied} />
        </>
      )}
      <Button kind="bare" size="fit" onClick={() => void suggest()}>
        {say(isShown ? 'passphraseSuggestAnother' : 'passphraseSuggest')}
      </Button>
    </div>
  )
}

import { useEffect, useState } from 'preact/hooks'
import type { Clearing } from '../core/clipboard/clearing.ts'
import { say } from '../words/say.ts'
import { Button } from './Button.tsx'
import styles from './CopyButton.module.css'
import { copyText } from './copy-text.ts'

interface CopyButtonProps {
  /** Gives the text at the moment of the click: it may be one that no component should hold. */
  read: () => string
  label: string
  /** Tells the worker what was copied, by `clipboard.copied`, and hears when it is cleared. */
  onCopied: (text: string) => Promise<Clearing | null>
}

/** How long it is said that something was copied, in milliseconds. */
const saidForMs = 8000

/** Copies a text, and sees to it that it does not stay on the clipboard. */
export function CopyButton({ read, label, onCopied }: CopyButtonProps) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (said === '' || said === say('clipboardRefused')) return
    const timer = setTimeout(() => setSaid(''), saidForMs)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <div class={styles.copy}>
      <Button kind="quiet" size="fit" onClick={async () => setSaid(await copyText(read(), onCopied))}>
        {label}
      </Button>
      <span class={styles.said} role="status">
        {said}
      </span>
    </div>
  )
}

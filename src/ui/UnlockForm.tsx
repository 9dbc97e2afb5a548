import { useRef, useState } from 'preact/hooks'
import { Button } from './Button.tsx'
import { Field } from './Field.tsx'
import { wordsOf } from './fault-words.ts'
import styles from './UnlockForm.module.css'
import { useAttempt } from './use-attempt.ts'

/** Asks for the passphrase. While the key is derived from it, half a second, the button says so and the page stays usable. */
export function UnlockForm({ onUnlock }: { onUnlock: (passphrase: string) => Promise<unknown> }) {
  const field = useRef<HTMLInputElement>(null)
  const [isEmpty, setEmpty] = useState(false)
  const { isRunning, fault, attempt } = useAttempt()

  async function unlock(event: Event): Promise<void> {
    event.preventDefault()
    const input = field.current
    if (input === null) return
    setEmpty(input.value === '')
    if (input.value === '') return input.focus() // asked of the worker it would count as a wrong one
    if (await attempt(() => onUnlock(input.value))) input.value = ''
    else input.select()
  }

  const error = isEmpty ? 'Type the passphrase first.' : fault === null ? null : wordsOf(fault)
  return (
    <form class={styles.form} onSubmit={unlock}>
      <Field label="Passphrase" type="password" inputRef={field} isFocused error={error} />
      <Button type="submit" disabled={isRunning}>
        {isRunning ? 'Unlocking…' : 'Unlock'}
      </Button>
    </form>
  )
}

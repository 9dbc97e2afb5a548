import { useRef, useState } from 'preact/hooks'
import type { Fault } from '../protocol/fault.ts'
import { Button } from './Button.tsx'
import { Field } from './Field.tsx'
import { faultIn, wordsOf } from './fault-words.ts'
import styles from './UnlockForm.module.css'

/** Asks for the passphrase. While the key is derived from it, half a second, the button says so and the page stays usable. */
export function UnlockForm({ onUnlock }: { onUnlock: (passphrase: string) => Promise<unknown> }) {
  const field = useRef<HTMLInputElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)

  async function unlock(event: Event): Promise<void> {
    event.preventDefault()
    const input = field.current
    if (input === null || isBusy) return
    setBusy(true)
    setFault(null)
    try {
      await onUnlock(input.value)
      input.value = ''
    } catch (error) {
      setFault(faultIn(error))
      input.select()
    } finally {
      setBusy(false)
    }
  }

  return (
    <form class={styles.form} onSubmit={unlock}>
      <Field
        label="Passphrase"
        type="password"
        inputRef={field}
        isFocused
        error={fault === null ? null : wordsOf(fault)}
      />
      <Button type="submit" disabled={isBusy}>
        {isBusy ? 'Unlocking…' : 'Unlock'}
      </Button>
    </form>
  )
}

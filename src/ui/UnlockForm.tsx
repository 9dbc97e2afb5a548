import { useRef, useState } from 'preact/hooks'
import { say } from '../words/say.ts'
import { Button } from './Button.tsx'
import { Field } from './Field.tsx'
import { wordsOf } from './fault-words.ts'
import styles from './UnlockForm.module.css'
import { useAttempt } from './use-attempt.ts'
import { useSecondsUntil } from './use-seconds-until.ts'
import { Wait } from './Wait.tsx'

interface UnlockFormProps {
  /** When the next try may be made, in milliseconds since 1970; null where it may be now. */
  nextTryAt: number | null
  onUnlock: (passphrase: string) => Promise<unknown>
}

/** Asks for the passphrase. While the key is derived from it, half a second, a bar says so and the page stays usable. */
export function UnlockForm({ nextTryAt, onUnlock }: UnlockFormProps) {
  const field = useRef<HTMLInputElement>(null)
  const [isEmpty, setEmpty] = useState(false)
  const { isRunning, fault, attempt } = useAttempt()
  const seconds = useSecondsUntil(nextTryAt)

  async function unlock(event: Event): Promise<void> {
    event.preventDefault()
    const input = field.current
    if (input === null || seconds > 0) return
    setEmpty(input.value === '')
    if (input.value === '') return input.focus() // asked of the worker it would count as a wrong one
    if (await attempt(() => onUnlock(input.value))) input.value = ''
    else input.select()
  }

  // The countdown says it better; and when it is over, it is over.
  const said = fault === null || fault.code === 'too-many-tries' ? null : wordsOf(fault)
  return (
    <form class={styles.form} onSubmit={unlock}>
      <Field
        label={say('unlockPassphrase')}
        type="password"
        inputRef={field}
        isFocused
        error={isEmpty ? say('unlockEmpty') : said}
      />
      <Wait seconds={seconds} />
      <Button type="submit" disabled={isRunning || seconds > 0}>
        {say(isRunning ? 'unlockRunning' : 'unlockDo')}
      </Button>
      {isRunning && <progress class={styles.progress} aria-label={say('unlockProgress')} />}
    </form>
  )
}

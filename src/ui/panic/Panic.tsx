import { useRef, useState } from 'preact/hooks'
import type { KeyCard } from '../../protocol/view.ts'
import { Button } from '../Button.tsx'
import { FaultNotice } from '../FaultNotice.tsx'
import { Field } from '../Field.tsx'
import { Notice } from '../Notice.tsx'
import { useAttempt } from '../use-attempt.ts'
import { LockedPanic } from './LockedPanic.tsx'
import styles from './Panic.module.css'
import { RevocationList } from './RevocationList.tsx'

interface PanicProps {
  /** The keys to revoke; null while they can't be read, for the vault is locked. */
  cards: readonly KeyCard[] | null
  /** Already destroyed: what is left is the list. */
  isDone: boolean
  isInPopup: boolean
  onDestroy: () => Promise<unknown>
  /** After it: on to a new vault. */
  onAfresh: () => void
}

/** What has to be typed: long enough not to happen by itself, and the same for every keyboard. */
const word = 'destroy'

/** What to do when everything has leaked: which keys to revoke, and an end to all that is stored here. */
export function Panic({ cards, isDone, isInPopup, onDestroy, onAfresh }: PanicProps) {
  const typed = useRef<HTMLInputElement>(null)
  const [isMissing, setMissing] = useState(false)
  const { isRunning, fault, attempt } = useAttempt()

  async function destroy(event: Event): Promise<void> {
    event.preventDefault()
    const isConfirmed = typed.current?.value.trim().toLowerCase() === word
    setMissing(!isConfirmed)
    if (isConfirmed) await attempt(onDestroy)
    else typed.current?.focus()
  }

  return (
    <div class={styles.panic}>
      {isDone && (
        <Notice tone="ok" role="status">
          Keys, secrets, log and the key of the vault are gone from this browser.
        </Notice>
      )}
      {cards === null ? (
        !isDone && <LockedPanic isInPopup={isInPopup} />
      ) : (
        <RevocationList cards={cards} isInPopup={isInPopup} />
      )}
      {isDone && (
        <Button kind="quiet" onClick={onAfresh}>
          Set up Twinkey again
        </Button>
      )}
      {!isDone && (
        <form class={styles.form} onSubmit={destroy} aria-label="Destroy everything">
          <p>
            This deletes all that Twinkey has stored here, for good. It does <b>not</b> disable a single key: only
            Gemini’s settings page does.
          </p>
          <Field
            label={`Type “${word}” to confirm`}
            inputRef={typed}
            error={isMissing ? `Type the word ${word}, then press the button again.` : null}
          />
          <FaultNotice fault={fault} />
          <Button type="submit" kind="bad" disabled={isRunning}>
            {isRunning ? 'Destroying…' : 'Destroy everything here'}
          </Button>
        </form>
      )}
    </div>
  )
}

import { useRef, useState } from 'preact/hooks'
import type { KeyCard } from '../../protocol/view.ts'
import { say } from '../../words/say.ts'
import { Button } from '../Button.tsx'
import { FaultNotice } from '../FaultNotice.tsx'
import { Field } from '../Field.tsx'
import { Notice } from '../Notice.tsx'
import { Say } from '../Say.tsx'
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

/** What has to be typed: long enough not to happen by itself, and the same for every keyboard, so in every language. */
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
          {say('panicDestroyed')}
        </Notice>
      )}
      {cards === null ? (
        !isDone && <LockedPanic isInPopup={isInPopup} />
      ) : (
        <RevocationList cards={cards} isInPopup={isInPopup} />
      )}
      {isDone && (
        <Button kind="quiet" onClick={onAfresh}>
          {say('panicAfresh')}
        </Button>
      )}
      {!isDone && (
        <form class={styles.form} onSubmit={destroy} aria-label={say('panicDestroyTitle')}>
          <p>
            <Say message="panicDestroyWhat" with={{ not: <b>{say('panicDestroyNot')}</b> }} />
          </p>
          <Field
            label={say('panicDestroyConfirm', { word })}
            inputRef={typed}
            error={isMissing ? say('panicDestroyUnconfirmed', { word }) : null}
          />
          <FaultNotice fault={fault} />
          <Button type="submit" kind="bad" disabled={isRunning}>
            {say(isRunning ? 'panicDestroying' : 'panicDestroy')}
          </Button>
        </form>
      )}
    </div>
  )
}

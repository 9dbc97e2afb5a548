import { useEffect, useRef } from 'preact/hooks'
import { settingsPageOf } from '../../core/gemini/environment.ts'
import type { Ask } from '../../protocol/client.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'
import styles from './RemoveDialog.module.css'

interface RemoveDialogProps {
  card: KeyCard
  ask: Ask<'options'>
  onDone: () => void
  onRemoved: () => void
}

/** Asks once more before a secret is gone for good, and says that Gemini still has the key. */
export function RemoveDialog({ card, ask, onDone, onRemoved }: RemoveDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { isRunning, fault, attempt } = useAttempt()
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    keep.current?.focus() // else the link has it
  }, [])

  async function remove(): Promise<void> {
    if (!(await attempt(() => ask('key.remove', { ref: card.ref })))) return
    onDone()
    onRemoved()
  }

  return (
    <dialog ref={dialog} class={styles.dialog} aria-labelledby={`remove-${card.ref}`} onClose={onDone}>
      <h2 id={`remove-${card.ref}`}>Remove “{card.name}”?</h2>
      <p>
        Its secret is deleted here and can’t be brought back. The key itself <b>stays alive at Gemini</b>: to end it,
        disable it on{' '}
        <a href={settingsPageOf(card.environment)} target="_blank" rel="noreferrer">
          Gemini’s API settings
        </a>
        .
      </p>
      <FaultNotice fault={fault} />
      <div class={styles.actions}>
        <Button kind="quiet" size="fit" buttonRef={keep} onClick={() => dialog.current?.close()}>
          Keep it
        </Button>
        <Button kind="bad" size="fit" onClick={() => void remove()} disabled={isRunning}>
          Remove from Twinkey
        </Button>
      </div>
    </dialog>
  )
}

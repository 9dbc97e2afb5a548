import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { Button } from '../Button.tsx'
import { FaultNotice } from '../FaultNotice.tsx'
import { useAttempt } from '../use-attempt.ts'
import styles from './ConfirmDialog.module.css'

interface ConfirmDialogProps {
  question: string
  /** What comes of a yes. */
  children: ComponentChildren
  yes: string
  no: string
  onYes: () => Promise<unknown>
  /** Called once: when `onYes` went well, or one turned back. */
  onClose: (isDone: boolean) => void
}

/** Asks once more. No is where the focus is. */
export function ConfirmDialog({ question, children, yes, no, onYes, onClose }: ConfirmDialogProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const turnBack = useRef<HTMLButtonElement>(null)
  const isDone = useRef(false)
  const { isRunning, fault, attempt } = useAttempt()
  useEffect(() => {
    dialog.current?.showModal()
    turnBack.current?.focus() // else a link in the text may have it
  }, [])

  async function agree(): Promise<void> {
    if (!(await attempt(onYes))) return
    isDone.current = true
    // Closing gives the focus back to what was pressed. Where this went with what it asked about, there is none.
    if (dialog.current === null) onClose(true)
    else dialog.current.close()
  }

  return (
    <dialog ref={dialog} class={styles.dialog} aria-labelledby={id} onClose={() => onClose(isDone.current)}>
      <h2 id={id}>{question}</h2>
      {children}
      <FaultNotice fault={fault} />
      <div class={styles.actions}>
        <Button kind="quiet" size="fit" buttonRef={turnBack} onClick={() => dialog.current?.close()}>
          {no}
        </Button>
        <Button kind="bad" size="fit" disabled={isRunning} onClick={() => void agree()}>
          {yes}
        </Button>
      </div>
    </dialog>
  )
}

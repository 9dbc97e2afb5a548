import { useEffect, useRef, useState } from 'preact/hooks'
import type { Clearing } from '../../../core/clipboard/clearing.ts'
import { type TicketForm, writeTicket } from '../../../core/tickets/forms/ticket-forms.ts'
import { isHeld } from '../../../core/tickets/ticket-out.ts'
import type { CopyableTicket } from '../../../protocol/ticket-view.ts'
import { say } from '../../../words/say.ts'
import { Button } from '../../Button.tsx'
import { CopyButton } from '../../CopyButton.tsx'
import { Notice } from '../../Notice.tsx'
import { useSecondsUntil } from '../../use-seconds-until.ts'
import { FormTabs } from './FormTabs.tsx'
import { endWords, lifeWords } from './life-words.ts'
import { Settling } from './Settling.tsx'
import styles from './SignedTicket.module.css'

interface SignedTicketProps {
  ticket: CopyableTicket
  form: TicketForm
  onForm: (form: TicketForm) => void
  /** What became of copying it when it was signed; empty where it was not copied. */
  copiedWords: string
  onCopied: (text: string) => Promise<Clearing | null>
  /** Its owner says that it was sent. */
  onSent: () => Promise<void>
  /** Ends it by another call. */
  onBurn: () => Promise<void>
  onAnother: () => void
}

/** A signed ticket to copy, for as long as Gemini takes it. It is not sent from here, and is gone with the page. */
export function SignedTicket({ ticket, form, onForm, copiedWords, onCopied, ...on }: SignedTicketProps) {
  const { rule, validUntil, environment } = ticket
  const seconds = useSecondsUntil(validUntil)
  const [end, setEnd] = useState<'sent' | 'burnt' | null>(null)
  const isOver = !isHeld({ rule }) && validUntil !== null && seconds === 0
  const section = useFocusKept(isOver)

  if (end !== null || isOver) {
    return (
      <section ref={section} tabIndex={-1} class={styles.signed} aria-label={say('ticketSigned')}>
        <Notice tone={end === null ? 'warn' : 'ok'} role="status" isFocused={end !== null}>
          {end === null ? say('ticketOver') : endWords(end, rule, seconds)}
        </Notice>
        <Button kind="quiet" onClick={on.onAnother}>
          {say(end === 'sent' ? 'ticketSignAnother' : 'ticketSignAnew')}
        </Button>
      </section>
    )
  }
  const text = writeTicket(form, ticket)
  const { counted, meaning } = lifeWords(rule, seconds)
  return (
    <section ref={section} tabIndex={-1} class={styles.signed} aria-label={say('ticketSigned')}>
      {environment === 'sandbox' && <p class={styles.band}>{say('ticketSandbox')}</p>}
      <FormTabs form={form} onForm={onForm} text={text} />
      <Notice tone="ok" isFocused>
        <b role="status">{say('ticketNotSent')}</b> {/* A timer is not read out as it runs. */}
        <span role="timer" class={styles.counted}>
          {counted}
        </span>{' '}
        {meaning}
      </Notice>
      <CopyButton read={() => text} label={say('ticketCopy')} onCopied={onCopied} />
      <p role="status" class={styles.quiet}>
        {copiedWords}
      </p>
      {isHeld(ticket) ? (
        <>
          <p class={styles.quiet}>{say('ticketHeld')}</p>
          <Settling rule={rule} hasHeartbeat={null} onSent={on.onSent} onBurn={on.onBurn} onSettled={setEnd} />
        </>
      ) : (
        <Button kind="bare" size="fit" onClick={on.onAnother}>
          {say('ticketSignAnother')}
        </Button>
      )}
    </section>
  )
}

/**
 * It is seen from its top when it comes, with the word on play money. When the text goes by itself, whoever stood in it
 * stands on what takes its place; nobody else is moved.
 */
function useFocusKept(isOver: boolean) {
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.scrollIntoView({ block: 'start' }), [])
  useEffect(() => {
    if (isOver && document.activeElement === document.body) section.current?.focus()
  }, [isOver])
  return section
}

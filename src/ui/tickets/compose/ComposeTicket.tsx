import { useCallback, useRef, useState } from 'preact/hooks'
import type { KeyRef } from '../../../core/keys/key-profile.ts'
import { type TicketForm, writeTicket } from '../../../core/tickets/forms/ticket-forms.ts'
import type { CopyableTicket } from '../../../protocol/ticket-view.ts'
import type { KeyCard } from '../../../protocol/view.ts'
import { copyText } from '../../copy-text.ts'
import { useAttempt } from '../../use-attempt.ts'
import { TicketsOut } from '../out/TicketsOut.tsx'
import { SignedTicket } from '../signed/SignedTicket.tsx'
import styles from './ComposeTicket.module.css'
import { NoKey } from './NoKey.tsx'
import { TicketFields } from './TicketFields.tsx'
import type { TicketAsk } from './ticket-ask.ts'
import { useComposing } from './use-composing.ts'
import { WhatAndWho } from './WhatAndWho.tsx'

interface ComposeTicketProps {
  cards: readonly KeyCard[]
  ask: TicketAsk
}

/** What is to be mended first: a field, or the choice that was made among some. */
const wrong = '[aria-invalid="true"], [data-wrong="true"] input:checked'

/** A ticket that was signed here, and what became of copying it. Nothing else holds it. */
interface Signed {
  readonly ref: KeyRef
  readonly ticket: CopyableTicket
  readonly copiedWords: string
}

/** What to sign, with which key; then the signed ticket to copy. It goes with the page, and with the lock. */
export function ComposeTicket({ cards, ask }: ComposeTicketProps) {
  const [form, setForm] = useState<TicketForm>('curl')
  const [signed, setSigned] = useState<Signed | null>(null)
  const { isRunning, fault, attempt } = useAttempt()
  const page = useRef<HTMLFormElement>(null)
  const composing = useComposing(cards, ask, signed === null)
  const { card, account, ticket, change, keys } = composing
  const onCopied = useCallback((text: string) => ask('clipboard.copied', { text }), [ask])

  async function signAndCopy(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (card === null) return
    if (ticket === null) {
      change({ does: 'try' })
      // After the complaints have come to stand at their fields.
      setTimeout(() => page.current?.querySelector<HTMLElement>(wrong)?.focus())
      return
    }
    await attempt(async () => {
      const answer = await ask('ticket.sign', { ref: card.ref, account, ticket })
      const copiedWords = await copyText(writeTicket(form, answer), onCopied)
      setSigned({ ref: card.ref, ticket: answer, copiedWords })
    })
  }

  if (signed !== null) {
    return (
      <div class={styles.compose}>
        <SignedTicket
          {...signed}
          form={form}
          onForm={setForm}
          onCopied={onCopied}
          onSent={async () => void (await ask('ticket.sent', { ref: signed.ref }))}
          onBurn={async () => void (await ask('ticket.burn', { ref: signed.ref }))}
          onAnother={() => setSigned(null)}
        />
      </div>
    )
  }
  return (
    <form ref={page} class={styles.compose} noValidate onSubmit={(event) => void signAndCopy(event)}>
      <TicketsOut cards={cards} ask={ask} />
      <WhatAndWho composing={composing} />
      {card === null ? (
        <NoKey choices={keys} />
      ) : (
        <TicketFields card={card} composing={composing} signing={{ isRunning, fault }} ask={ask} />
      )}
    </form>
  )
}

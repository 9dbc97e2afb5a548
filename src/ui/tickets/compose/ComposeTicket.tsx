import { useCallback, useReducer, useRef, useState } from 'preact/hooks'
import { apiOriginOf } from '../../../core/gemini/environment.ts'
import type { KeyRef } from '../../../core/keys/key-profile.ts'
import { type TicketForm, writeTicket } from '../../../core/tickets/forms/ticket-forms.ts'
import { composeOrder } from '../../../core/tickets/order-draft.ts'
import type { Ticket } from '../../../core/tickets/ticket.ts'
import type { CopyableTicket } from '../../../protocol/ticket-view.ts'
import type { KeyCard } from '../../../protocol/view.ts'
import { Button } from '../../Button.tsx'
import { copyText } from '../../copy-text.ts'
import { FaultNotice } from '../../FaultNotice.tsx'
import { Select } from '../../Select.tsx'
import { useAttempt } from '../../use-attempt.ts'
import { TicketsOut } from '../out/TicketsOut.tsx'
import { SignedTicket } from '../signed/SignedTicket.tsx'
import styles from './ComposeTicket.module.css'
import { choices, effectWords } from './choice-words.ts'
import { IdField } from './IdField.tsx'
import { chosenKey, keyChoices } from './key-choices.ts'
import { NoKey } from './NoKey.tsx'
import { OrderForm } from './OrderForm.tsx'
import type { TicketAsk } from './ticket-ask.ts'
import { afterChange, emptyDraft, plainTicketOf } from './ticket-draft.ts'
import { useMarkets } from './use-markets.ts'
import { useTerms } from './use-terms.ts'
import { WhoSigns } from './WhoSigns.tsx'

interface ComposeTicketProps {
  cards: readonly KeyCard[]
  ask: TicketAsk
}

/** A ticket that was signed here, and what became of copying it. Nothing else holds it. */
interface Signed {
  readonly ref: KeyRef
  readonly ticket: CopyableTicket
  readonly copiedWords: string
}

/** What to sign, with which key; then the signed ticket to copy. It goes with the page, and with the lock. */
export function ComposeTicket({ cards, ask }: ComposeTicketProps) {
  const [draft, change] = useReducer(afterChange, emptyDraft)
  const [form, setForm] = useState<TicketForm>('curl')
  const [signed, setSigned] = useState<Signed | null>(null)
  const { isRunning, fault, attempt } = useAttempt()
  const page = useRef<HTMLFormElement>(null)

  const keys = keyChoices(cards, draft.choice)
  const card = chosenKey(keys, draft.ref)
  const account = card?.scope === 'master' ? accountOf(card, draft.account) : null
  const isOrder = draft.choice === 'order'
  const markets = useMarkets(isOrder ? (card?.environment ?? null) : null, ask)
  const market = markets.list?.markets.find(({ symbol }) => symbol === draft.symbol) ?? null
  const terms = useTerms(
    card !== null && market !== null && isOrder && signed === null
      ? { ref: card.ref, account, symbol: market.symbol }
      : null,
    ask,
  )
  const composed = market === null ? null : composeOrder(draft.order, market, terms.terms?.funds ?? null)
  const ticket: Ticket | null = isOrder
    ? composed?.order == null
      ? null
      : { kind: 'order', order: composed.order }
    : plainTicketOf(draft)
  const onCopied = useCallback((text: string) => ask('clipboard.copied', { text }), [ask])

  async function signAndCopy(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (card === null) return
    if (ticket === null) {
      change({ does: 'try' })
      // After the complaints have come to stand at their fields.
      setTimeout(() => page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
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
  const effect = card === null ? null : effectWords(draft.choice, card)
  return (
    <form ref={page} class={styles.compose} noValidate onSubmit={(event) => void signAndCopy(event)}>
      <TicketsOut
        cards={cards}
        onSent={async (ref) => void (await ask('ticket.sent', { ref }))}
        onBurn={async (ref) => void (await ask('ticket.burn', { ref }))}
      />
      <Select
        label="What to sign"
        value={draft.choice}
        choices={choices}
        onChoose={(choice) => change({ does: 'change', change: { choice } })}
      />
      {card === null ? (
        <NoKey choices={keys} />
      ) : (
        <>
          {card.environment === 'sandbox' && (
            <p class={styles.band}>
              <b>Sandbox, play money</b> · {new URL(apiOriginOf('sandbox')).host}
            </p>
          )}
          <WhoSigns
            choices={keys}
            chosen={card}
            account={account}
            onKey={(ref) => change({ does: 'change', change: { ref, account: null } })}
            onAccount={(shortName) => change({ does: 'change', change: { account: shortName } })}
          />
          {effect !== null && <p>{effect}</p>}
          {isOrder && (
            <OrderForm
              card={card}
              draft={draft}
              markets={markets}
              market={market}
              composed={composed}
              terms={terms}
              ask={ask}
              change={change}
            />
          )}
          {(draft.choice === 'cancel' || draft.choice === 'status') && (
            <IdField
              draft={draft}
              onChange={(id) => change({ does: 'change', change: id })}
              onLeave={() => change({ does: 'leave', field: 'id' })}
            />
          )}
          <FaultNotice fault={fault} />
          <Button type="submit" disabled={isRunning}>
            {isRunning ? 'Signing…' : 'Sign and copy'}
          </Button>
          <p class={styles.quiet}>Twinkey sends no order. It signs, you send.</p>
        </>
      )}
    </form>
  )
}

function accountOf({ accounts }: KeyCard, chosen: string | null): string | null {
  return (accounts.find(({ shortName }) => shortName === chosen) ?? accounts[0])?.shortName ?? null
}

import { useEffect, useReducer } from 'preact/hooks'
import type { Market } from '../../../core/gemini/markets.ts'
import { type Composed, composeOrder } from '../../../core/tickets/order-draft.ts'
import type { Ticket } from '../../../core/tickets/ticket.ts'
import type { KeyCard } from '../../../protocol/view.ts'
import { chosenKey, type KeyChoice, keyChoices } from './key-choices.ts'
import type { TicketAsk } from './ticket-ask.ts'
import { afterChange, type DraftChange, emptyDraft, plainTicketOf, type TicketDraft } from './ticket-draft.ts'
import { type Markets, useMarkets } from './use-markets.ts'
import { type Terms, useTerms } from './use-terms.ts'

/** What stands in the form, and what it amounts to. */
export interface Composing {
  readonly draft: TicketDraft
  readonly change: (step: DraftChange) => void
  readonly keys: readonly KeyChoice[]
  /** The key that signs; null where none can. */
  readonly card: KeyCard | null
  /** Why that one can't sign any more; null where it can. */
  readonly whyNot: string | null
  /** The short name; null for a key of one account. */
  readonly account: string | null
  readonly markets: Markets
  /** Null where none is chosen, or none is needed. */
  readonly market: Market | null
  readonly composed: Composed | null
  readonly terms: Terms
  /** Null as long as something is missing or wrong, or the key can't sign it. */
  readonly ticket: Ticket | null
}

/** @param isShown whether somebody sees the form: else nothing is asked for it */
export function useComposing(cards: readonly KeyCard[], ask: TicketAsk, isShown: boolean): Composing {
  const [draft, change] = useReducer(afterChange, emptyDraft)
  const keys = keyChoices(cards, draft.choice)
  const chosen = chosenKey(keys, draft.ref)
  const card = chosen?.card ?? null
  const whyNot = chosen?.whyNot ?? null
  const account = card?.scope === 'master' ? accountOf(card, draft.account) : null
  const ref = card?.ref ?? null
  useEffect(() => {
    // The key that stands in the form is the one it is filled in for, also where nobody has chosen: it does not change by itself.
    if (ref !== null && ref !== draft.ref) change({ does: 'change', change: { ref, account: null } })
  }, [ref, draft.ref])
  const isOrder = draft.choice === 'order'
  const markets = useMarkets(isOrder && isShown ? (card?.environment ?? null) : null, ask)
  const market = (isOrder && markets.list?.markets.find(({ symbol }) => symbol === draft.symbol)) || null
  const isAsked = card !== null && market !== null && isShown
  const whose = isAsked ? { ref: card.ref, account, symbol: market.symbol } : null
  const terms = useTerms(whose, card?.figuresAt ?? null, ask)
  const composed = market === null ? null : composeOrder(draft.order, market, terms.terms?.funds ?? null)
  const ticket = whyNot === null ? ticketOf(draft, composed) : null
  return { draft, change, keys, card, whyNot, account, markets, market, composed, terms, ticket }
}

function ticketOf(draft: TicketDraft, composed: Composed | null): Ticket | null {
  if (draft.choice !== 'order') return plainTicketOf(draft)
  return composed?.order == null ? null : { kind: 'order', order: composed.order }
}

function accountOf({ accounts }: KeyCard, chosen: string | null): string | null {
  return (accounts.find(({ shortName }) => shortName === chosen) ?? accounts[0])?.shortName ?? null
}

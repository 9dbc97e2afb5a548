import type { KeyRef } from '../../../core/keys/key-profile.ts'
import type { OrderField } from '../../../core/tickets/order-check.ts'
import type { OrderDraft } from '../../../core/tickets/order-draft.ts'
import type { Ticket, TicketKind } from '../../../core/tickets/ticket.ts'

/** What a person can have signed, as the form names it: one order is asked for by either of its ids. */
export type TicketChoice = Exclude<TicketKind, 'status-by-client-id'>

/** All that stands in the form. */
export interface TicketDraft {
  readonly choice: TicketChoice
  /** Null as long as nobody chose: then the first key that will do. */
  readonly ref: KeyRef | null
  /** The short name; null as long as nobody chose. */
  readonly account: string | null
  /** In capitals; null where none is chosen. */
  readonly symbol: string | null
  readonly order: OrderDraft
  /** By which id one order is asked for. */
  readonly idKind: 'order' | 'client'
  readonly id: string
  /** Fields that were left, and may be judged. */
  readonly left: readonly FormField[]
  /** Somebody tried to sign: every field may be judged. */
  readonly isTried: boolean
}

export type FormField = OrderField | 'id'

export type DraftChange =
  | { readonly does: 'change'; readonly change: Partial<Omit<TicketDraft, 'order' | 'left' | 'isTried'>> }
  | { readonly does: 'order'; readonly change: Partial<OrderDraft> }
  | { readonly does: 'leave'; readonly field: FormField }
  | { readonly does: 'try' }

export const emptyDraft: TicketDraft = {
  choice: 'order',
  ref: null,
  account: null,
  symbol: null,
  order: {
    side: 'buy',
    kind: 'limit',
    by: 'amount',
    quantity: '',
    price: '',
    stopPrice: '',
    option: null,
    clientOrderId: '',
  },
  idKind: 'order',
  id: '',
  left: [],
  isTried: false,
}

export function afterChange(draft: TicketDraft, step: DraftChange): TicketDraft {
  switch (step.does) {
    case 'change': {
      const next = { ...draft, ...step.change }
      // Another thing to sign is another form; another market has other prices, and what was typed means something else.
      if (next.choice !== draft.choice) return { ...next, left: [], isTried: false }
      if (next.symbol === draft.symbol) return next
      const order = { ...draft.order, quantity: '', price: '', stopPrice: '' }
      return { ...next, order, left: [], isTried: false }
    }
    case 'order': {
      const order = { ...draft.order, ...step.change }
      if (step.change.by !== undefined && step.change.by !== draft.order.by) order.quantity = ''
      if (order.kind === 'stop-limit') order.option = null
      return { ...draft, order }
    }
    case 'leave':
      return draft.left.includes(step.field) ? draft : { ...draft, left: [...draft.left, step.field] }
    case 'try':
      return { ...draft, isTried: true }
  }
}

/** Whether what is wrong with a field is to be told: not before somebody has left it, or tried to sign. */
export function isJudged({ left, isTried }: TicketDraft, field: FormField): boolean {
  return isTried || left.includes(field)
}

export type IdComplaint = 'missing' | 'not-digits' | 'too-long'

/** What is wrong with the id of an order; null where nothing is, or none is asked for. */
export function complaintOfId({ choice, idKind, id }: TicketDraft): IdComplaint | null {
  if (choice !== 'cancel' && choice !== 'status') return null
  const text = id.trim()
  if (text === '') return 'missing'
  if (choice === 'status' && idKind === 'client') return text.length > 100 ? 'too-long' : null
  if (!/^[1-9]\d*$/.test(text)) return 'not-digits'
  return text.length > 20 ? 'too-long' : null
}

/** The ticket of a draft that is not an order; null where its id is not good. */
export function plainTicketOf(draft: TicketDraft): Ticket | null {
  const { choice, idKind } = draft
  const id = draft.id.trim()
  if (choice === 'order' || complaintOfId(draft) !== null) return null
  if (choice === 'cancel') return { kind: choice, orderId: id }
  if (choice !== 'status') return { kind: choice }
  return idKind === 'order' ? { kind: 'status', orderId: id } : { kind: 'status-by-client-id', clientOrderId: id }
}

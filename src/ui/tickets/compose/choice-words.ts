import type { KeyCard } from '../../../protocol/view.ts'
import type { PlainMessage } from '../../../words/message.ts'
import { say } from '../../../words/say.ts'
import type { IdComplaint, TicketChoice } from './ticket-draft.ts'

/** What can be signed, in the order in which it is offered. */
export const choices: readonly { readonly value: TicketChoice; readonly words: PlainMessage }[] = [
  { value: 'order', words: 'ticketNewOrder' },
  { value: 'cancel', words: 'ticketCancelOne' },
  { value: 'cancel-session', words: 'ticketCancelOfKey' },
  { value: 'cancel-all', words: 'ticketCancelAll' },
  { value: 'status', words: 'ticketStatus' },
  { value: 'open-orders', words: 'ticketOpenOrders' },
]

/** What a ticket does once it is sent; nothing more is to be said of an order, whose form says it. */
export function effectWords(choice: TicketChoice, { name }: Pick<KeyCard, 'name'>): string | null {
  switch (choice) {
    case 'order':
      return null
    case 'cancel':
      return say('ticketCancelOneEffect')
    case 'cancel-session':
      return say('ticketCancelOfKeyEffect', { name })
    case 'cancel-all':
      return say('ticketCancelAllEffect')
    case 'status':
      return say('ticketStatusEffect')
    case 'open-orders':
      return say('ticketOpenOrdersEffect')
  }
}

export const idWords: Readonly<Record<IdComplaint, PlainMessage>> = {
  missing: 'orderIdMissing',
  'not-digits': 'orderIdNotDigits',
  'too-long': 'orderIdTooLong',
}

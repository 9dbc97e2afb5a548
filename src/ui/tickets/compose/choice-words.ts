import type { KeyCard } from '../../../protocol/view.ts'
import type { IdComplaint, TicketChoice } from './ticket-draft.ts'

/** What can be signed, in the order in which it is offered. */
export const choices: readonly { readonly value: TicketChoice; readonly words: string }[] = [
  { value: 'order', words: 'New order' },
  { value: 'cancel', words: 'Cancel one order' },
  { value: 'cancel-session', words: 'Cancel this key’s orders' },
  { value: 'cancel-all', words: 'Cancel all orders (the brake)' },
  { value: 'status', words: 'Status of one order' },
  { value: 'open-orders', words: 'List open orders' },
]

/** What a ticket does once it is sent; nothing more is to be said of an order, whose form says it. */
export function effectWords(choice: TicketChoice, { name }: Pick<KeyCard, 'name'>): string | null {
  switch (choice) {
    case 'order':
      return null
    case 'cancel':
      return 'Cancels one open order, by the number that Gemini gave it.'
    case 'cancel-session':
      return `Cancels every open order that was placed with “${name}”.`
    case 'cancel-all':
      return 'Cancels every open order of the account, whoever placed it, also on Gemini’s site.'
    case 'status':
      return 'Asks how one order stands. It changes nothing.'
    case 'open-orders':
      return 'Asks for the account’s open orders. It changes nothing.'
  }
}

export const idWords: Readonly<Record<IdComplaint, string>> = {
  missing: 'Write the order’s id.',
  'not-digits': 'An order’s number is digits only, such as 73751560172006688.',
  'too-long': 'No order has an id as long as that.',
}

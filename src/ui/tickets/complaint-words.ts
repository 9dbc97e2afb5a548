import { readAmount } from '../../core/money/reading.ts'
import type { Complaint, OrderField } from '../../core/tickets/order-check.ts'

/** What is wrong with an order, and what to do. */
export function complaintWords(complaint: Complaint): string {
  switch (complaint.code) {
    case 'missing':
      return missingWords[complaint.field]
    case 'not-a-number':
      return 'Write a number with digits and at most one point, such as 1234.5; no commas.'
    case 'not-positive':
      return 'Write a number above zero.'
    case 'closed':
      return complaint.status === 'closed'
        ? 'Gemini has closed this market. Choose another one.'
        : 'This market takes no new orders now, only cancels. Choose another one.'
    case 'off-step':
      return `Gemini takes steps of ${complaint.step} here.`
    case 'below-minimum':
      return complaint.field === 'total'
        ? `Too little: the market’s least order comes to ${readAmount(complaint.nearest)} at this price.`
        : `Gemini’s least amount in this market is ${complaint.minimum}.`
    case 'not-enough':
      return `This takes ${readAmount(complaint.needed)} ${complaint.currency}, and ${readAmount(complaint.available)} ${complaint.currency} are free.`
    case 'stop-not-below':
      return 'For a buy the stop price must be below the limit price.'
    case 'stop-not-above':
      return 'For a sale the stop price must be above the limit price.'
    case 'stop-too-far':
      return 'The limit price must be within 50 % of the stop price.'
    case 'not-with-stop':
      return 'A stop-limit order takes no option. Choose “Rest until filled”.'
    case 'post-only':
      return 'This market takes only orders that rest now. Choose “Limit” with “Maker or cancel”.'
    case 'limit-only':
      return 'This market takes only limit orders now. Choose “Limit”.'
    case 'odd-characters':
      return 'An id may have letters, digits, and the signs : - _ . #'
    case 'too-long':
      return 'An id may have 36 characters at the most.'
  }
}

/** What would do instead, to be put in its place with one press. */
export function nearestOf(complaint: Complaint): readonly string[] {
  if (!('nearest' in complaint) || complaint.nearest === null) return []
  return typeof complaint.nearest === 'string' ? [complaint.nearest] : complaint.nearest
}

const missingWords: Readonly<Record<OrderField, string>> = {
  market: 'Choose a market.',
  amount: 'Write how much.',
  total: 'Write for how much.',
  price: 'Write a limit price.',
  stopPrice: 'Write a stop price.',
  option: 'Choose an option.',
  clientOrderId: 'Write an id, or leave the field empty.',
}

import type { CallReader, Risk } from './terms/call-words.ts'
import { moneyWords, unknownMoneyWords } from './terms/money-words.ts'
import { orderWords } from './terms/order-words.ts'
import { tableWords } from './terms/table-words.ts'
import { fieldsIn, type TermsFields, visible } from './terms/terms-fields.ts'

/** What a signed request would do. */
export interface TermsInWords {
  readonly what: string
  /** What `what` leaves out, whatever it is. */
  readonly details: readonly (readonly [label: string, value: string])[]
  readonly risk: Risk
}

const readers: readonly CallReader[] = [orderWords, moneyWords, tableWords, unknownMoneyWords]

/**
 * Says what a signed request would do, whoever signed it. Nothing of it is left out, and none of its texts can pass for
 * ours; it never throws.
 * @param terms all that it says besides path and nonce, as JSON
 */
export function termsWords(endpoint: string, terms: string): TermsInWords {
  const fields = fieldsIn(terms)
  const call = readers.reduce<ReturnType<CallReader>>((found, read) => found ?? read(endpoint, fields ?? none), null)
  const { what, risk, told = [] } = call ?? { what: pathWords(endpoint), risk: 'other' as const }
  const details = fields === null ? [['As it is written', visible(terms)] as const] : detailsOf(fields, told)
  return { what, details, risk }
}

const none: TermsFields = new Map()

/** No path: a ticket of which the record was lost. */
function pathWords(endpoint: string): string {
  return endpoint === '' ? 'It is not known what it says' : visible(endpoint)
}

function detailsOf(fields: TermsFields, told: readonly string[]): TermsInWords['details'] {
  return [...fields].flatMap(([name, value]) =>
    told.includes(name) ? [] : [[labels.get(name) ?? `“${visible(name)}”`, valueWords(name, value)] as const],
  )
}

/** Other names stand in quotation marks, so that none passes for one of these. */
const labels = new Map([
  ['account', 'Account'],
  ['client_order_id', 'Client order ID'],
  ['order_id', 'Order'],
  ['symbol', 'Market'],
  ['side', 'Side'],
  ['type', 'Type'],
  ['amount', 'Amount'],
  ['price', 'Price'],
  ['stop_price', 'Stop price'],
  ['options', 'Execution'],
  ['margin_order', 'On margin'],
  ['address', 'Address'],
  ['memo', 'Memo'],
])

const optionWords = new Map([
  ['["maker-or-cancel"]', 'Maker or cancel: cancelled if any of it would fill at once'],
  ['["immediate-or-cancel"]', 'Immediate or cancel: what does not fill at once is cancelled'],
  ['["fill-or-kill"]', 'Fill or kill: cancelled unless all of it fills at once'],
])

function valueWords(name: string, value: string): string {
  return (name === 'options' ? optionWords.get(value) : undefined) ?? visible(value)
}

import type { PlainMessage } from '../../words/message.ts'
import { say } from '../../words/say.ts'
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
  const details = fields === null ? [[say('termsAsWritten'), visible(terms)] as const] : detailsOf(fields, told)
  return { what, details, risk }
}

const none: TermsFields = new Map()

/** No path: a ticket of which the record was lost. */
function pathWords(endpoint: string): string {
  return endpoint === '' ? say('termsUnknown') : visible(endpoint)
}

function detailsOf(fields: TermsFields, told: readonly string[]): TermsInWords['details'] {
  return [...fields].flatMap(([name, value]) =>
    told.includes(name) ? [] : [[labelOf(name), valueWords(name, value)] as const],
  )
}

/** Names that are not known stand in quotation marks, so that none passes for one of ours. */
function labelOf(name: string): string {
  const label = labels.get(name)
  return label === undefined ? say('termsOtherField', { name: visible(name) }) : say(label)
}

const labels = new Map<string, PlainMessage>([
  ['account', 'orderAccount'],
  ['client_order_id', 'termsClientOrderId'],
  ['order_id', 'termsOrderId'],
  ['symbol', 'orderMarket'],
  ['side', 'orderSide'],
  ['type', 'orderType'],
  ['amount', 'termsAmount'],
  ['price', 'termsPrice'],
  ['stop_price', 'termsStopPrice'],
  ['options', 'termsExecution'],
  ['margin_order', 'termsOnMargin'],
  ['address', 'termsAddress'],
  ['memo', 'termsMemo'],
])

const optionWords = new Map<string, PlainMessage>([
  ['["maker-or-cancel"]', 'termsMakerOrCancel'],
  ['["immediate-or-cancel"]', 'termsImmediateOrCancel'],
  ['["fill-or-kill"]', 'termsFillOrKill'],
])

function valueWords(name: string, value: string): string {
  const option = name === 'options' ? optionWords.get(value) : undefined
  return option === undefined ? visible(value) : say(option)
}

import { termsText } from '../../../../src/core/gemini/signed-request.ts'
import { amount } from '../../../../src/core/money/amount.ts'
import type { PastedTicket } from '../../../../src/core/tickets/read/read-ticket.ts'
import { fieldsOf, type Ticket } from '../../../../src/core/tickets/ticket.ts'
import { signedHere } from '../forms/signed-here.ts'

/** A ticket that the tests of reading share. */
export const key = { environment: 'production', publicKey: 'account-MadeUp0000000000', secret: 'made up' } as const
export const ticket: Ticket = {
  kind: 'order',
  order: {
    symbol: 'BTCUSD',
    side: 'buy',
    amount: amount('0.10'),
    price: amount('95000.00'),
    stopPrice: null,
    option: 'maker-or-cancel',
    clientOrderId: `it's "odd"`,
  },
}
export const request = await signedHere(key, ticket, '1800000000')
export const { url, headers } = request
export const payload = headers['X-GEMINI-PAYLOAD']
export const signature = headers['X-GEMINI-SIGNATURE']
/** What reading it gives. */
export const read: PastedTicket = {
  host: 'api.gemini.com',
  path: '/v1/order/new',
  publicKey: key.publicKey,
  payload,
  signature,
  endpoint: '/v1/order/new',
  nonce: '1800000000',
  terms: termsText(fieldsOf(ticket, null)),
}

/** The three headers alone, written one below the other. */
export const bare = (values: { key?: string; payload?: string; signature?: string } = {}) =>
  `X-GEMINI-APIKEY: ${values.key ?? key.publicKey}
X-GEMINI-PAYLOAD: ${values.payload ?? payload}
X-GEMINI-SIGNATURE: ${values.signature ?? signature}`
export const encoded = (json: string) => Buffer.from(json).toString('base64')

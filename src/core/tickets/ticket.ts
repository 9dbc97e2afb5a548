import * as v from 'valibot'
import { rowsOf } from '../gemini/access-table.ts'
import type { TicketEndpoint } from '../gemini/endpoints.ts'
import { type Roles, roleNames } from '../gemini/roles.ts'
import type { RequestFields } from '../gemini/signed-request.ts'
import { type Order, orderSchema } from './order.ts'

/** Digits as Gemini writes an order's number: an integer that may exceed 2^53. */
const orderId = v.pipe(v.string(), v.regex(/^[1-9]\d{0,19}$/))
const clientOrderId = v.pipe(v.string(), v.minLength(1), v.maxLength(100))

/** All that a person can have signed, to copy and to send from somewhere else. Nothing in it withdraws. */
export const ticketSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('order'), order: orderSchema }),
  v.strictObject({ kind: v.literal('cancel'), orderId }),
  /** Cancels what this key has placed. */
  v.strictObject({ kind: v.literal('cancel-session') }),
  /** The brake: cancels every open order of the account, whoever placed it. */
  v.strictObject({ kind: v.literal('cancel-all') }),
  v.strictObject({ kind: v.literal('status'), orderId }),
  v.strictObject({ kind: v.literal('status-by-client-id'), clientOrderId }),
  v.strictObject({ kind: v.literal('open-orders') }),
])
export type Ticket = v.InferOutput<typeof ticketSchema>
export type TicketKind = Ticket['kind']

export const endpointOf: Readonly<Record<TicketKind, TicketEndpoint>> = {
  order: '/v1/order/new',
  cancel: '/v1/order/cancel',
  'cancel-session': '/v1/order/cancel/session',
  'cancel-all': '/v1/order/cancel/all',
  status: '/v1/order/status',
  'status-by-client-id': '/v1/order/status',
  'open-orders': '/v1/orders',
}

/** What a ticket says besides its path and nonce (sheet, 6.7 to 6.11). @param account its short name, for a master key */
export function fieldsOf(ticket: Ticket, account: string | null): RequestFields {
  return { ...(account === null ? {} : { account }), ...ownFields(ticket) }
}

function ownFields(ticket: Ticket): RequestFields {
  switch (ticket.kind) {
    case 'order':
      return orderFields(ticket.order)
    case 'cancel':
    case 'status':
      // A number by the specification. Written digit for digit, it loses none.
      return { order_id: { digits: ticket.orderId } }
    case 'status-by-client-id':
      return { client_order_id: ticket.clientOrderId }
    case 'cancel-session':
    case 'cancel-all':
    case 'open-orders':
      return {}
  }
}

function orderFields({ symbol, side, amount, price, stopPrice, option, clientOrderId }: Order): RequestFields {
  return {
    symbol,
    amount,
    price,
    side,
    type: stopPrice === null ? 'exchange limit' : 'exchange stop limit',
    ...(stopPrice === null ? {} : { stop_price: stopPrice }),
    ...(option === null ? {} : { options: [option] }),
    ...(clientOrderId === null ? {} : { client_order_id: clientOrderId }),
  }
}

/** Whether a key with these roles may send such a ticket, by any of Gemini's documents (sheet, section 5.3). */
export function maySend(kind: TicketKind, roles: Roles): boolean {
  const names = roleNames(roles)
  return rowsOf(endpointOf[kind]).some(({ whoMay }) => names.some((name) => whoMay.includes(name)))
}

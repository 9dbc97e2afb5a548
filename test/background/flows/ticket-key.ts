import type { NonceRule } from '../../../src/core/gemini/nonce.ts'
import type { KeyRef } from '../../../src/core/keys/key-profile.ts'
import type { Order } from '../../../src/core/tickets/order.ts'
import type { Ticket } from '../../../src/core/tickets/ticket.ts'
import type { CopyableTicket } from '../../../src/protocol/ticket-view.ts'
import { order as madeUpOrder } from '../../core/tickets/made-up-orders.ts'
import type { Exchange } from '../../exchange/exchange.ts'
import { type Received, send } from '../../exchange/practice-client.ts'
import { practiceKey } from '../../exchange/practice-keys.ts'
import type { HouseUnderTest } from '../house-under-test.ts'
import { openHouse } from '../open-house.ts'
import { allRead, newKey, passphrase } from './new-key.ts'

/** A vault with one key, which signs tickets for its first account. */
export type TicketKey = HouseUnderTest & { readonly ref: KeyRef; sign(ticket: Ticket): Promise<CopyableTicket> }

/** All that is read of the key was read, and nothing of that stands in the exchange's log. */
export async function ticketKey(
  exchange: Exchange,
  label: string,
  nonceRule: NonceRule = 'unknown',
): Promise<TicketKey> {
  const twinkey = await openHouse(exchange, passphrase)
  const { ref } = await twinkey.ask('options', 'key.add', newKey(label, { nonceRule }))
  if (!practiceKey(label).requiresHeartbeat) await allRead(twinkey)
  exchange.clearLogs()
  const account = practiceKey(label).scope === 'master' ? 'primary' : null
  return Object.assign(twinkey, {
    ref,
    sign: (ticket: Ticket) => twinkey.ask('popup', 'ticket.sign', { ref, account, ticket }),
  })
}

/** An order that Gemini takes, but for what is changed in it. */
export const order = (change: Partial<Order> = {}): Ticket => ({ kind: 'order', order: { ...madeUpOrder, ...change } })

export const openOrders: Ticket = { kind: 'open-orders' }

/** Sends a ticket as its owner would, from somewhere else. */
export function sendIt(exchange: Exchange, { url, headers }: CopyableTicket): Promise<Received> {
  const { host, pathname } = new URL(url)
  const environment = host === 'api.gemini.com' ? 'production' : 'sandbox'
  return send(exchange, environment, 'POST', pathname, { ...headers, 'Content-Length': '0' })
}

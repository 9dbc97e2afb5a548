import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { ticketEndpoints } from '../../../src/core/gemini/endpoints.ts'
import type { Roles } from '../../../src/core/gemini/roles.ts'
import { termsText } from '../../../src/core/gemini/signed-request.ts'
import {
  endpointOf,
  fieldsOf,
  maySend,
  type Ticket,
  type TicketKind,
  ticketSchema,
} from '../../../src/core/tickets/ticket.ts'
import { order } from './made-up-orders.ts'

const textOf = (ticket: Ticket, account: string | null = null) => termsText(fieldsOf(ticket, account))
const limit: Ticket = { kind: 'order', order }
const largest = '18446744073709551615'

describe('what is signed of a ticket', () => {
  it('is, for a limit order, what Gemini names, each number as a string with its digits', () => {
    expect(textOf(limit)).toBe(
      '{"symbol":"BTCUSD","amount":"0.01","price":"60000","side":"buy","type":"exchange limit"}',
    )
  })

  it('is, for a sale with an option and an id, these as well', () => {
    const made = { ...order, side: 'sell', option: 'maker-or-cancel', clientOrderId: 'my-1' } as const
    expect(textOf({ kind: 'order', order: made }, 'primary')).toBe(
      '{"account":"primary","symbol":"BTCUSD","amount":"0.01","price":"60000","side":"sell","type":"exchange limit","options":["maker-or-cancel"],"client_order_id":"my-1"}',
    )
  })

  it('is, for a stop-limit order, the stop as well, and no option', () => {
    const stopPrice = '59000' as typeof order.price
    expect(textOf({ kind: 'order', order: { ...order, stopPrice } })).toBe(
      '{"symbol":"BTCUSD","amount":"0.01","price":"60000","side":"buy","type":"exchange stop limit","stop_price":"59000"}',
    )
  })

  it.each<[Ticket, string]>([
    // A number for JSON, and none for JavaScript: it would end in 616.
    [{ kind: 'cancel', orderId: largest }, `{"order_id":${largest}}`],
    [{ kind: 'status', orderId: '106817811' }, '{"order_id":106817811}'],
    [{ kind: 'status-by-client-id', clientOrderId: 'a"b' }, '{"client_order_id":"a\\"b"}'],
    [{ kind: 'cancel-session' }, '{}'],
    [{ kind: 'cancel-all' }, '{}'],
    [{ kind: 'open-orders' }, '{}'],
  ])('is, for %j, %s', (ticket, text) => {
    expect(textOf(ticket)).toBe(text)
  })

  it('names the account of a master key first', () => {
    expect(textOf({ kind: 'cancel', orderId: '7' }, 'long-term')).toBe('{"account":"long-term","order_id":7}')
  })
})

describe('a ticket', () => {
  it('of each kind goes to one of the paths that may be signed, and none of those withdraws', () => {
    expect(new Set(Object.values(endpointOf))).toEqual(new Set(ticketEndpoints))
    expect(
      ticketEndpoints.filter((path) => !/^\/v1\/orders?(\/(new|status|cancel(\/(all|session))?))?$/.test(path)),
    ).toEqual([])
  })

  it.each<[TicketKind, Ticket]>([
    ['order', limit],
    ['cancel', { kind: 'cancel', orderId: largest }],
    ['status-by-client-id', { kind: 'status-by-client-id', clientOrderId: 'x'.repeat(100) }],
    ['cancel-all', { kind: 'cancel-all' }],
  ])('of kind %s is read as it is', (_, ticket) => {
    expect(v.parse(ticketSchema, ticket)).toEqual(ticket)
  })

  it.each([
    ['of no kind', {}],
    ['that withdraws', { kind: 'withdraw', amount: '1' }],
    ['with more than belongs to it', { kind: 'cancel-all', account: 'primary' }],
    ['with a number that has been through a double', { kind: 'cancel', orderId: 106817811 }],
    ['with a number of zero', { kind: 'cancel', orderId: '0' }],
    ['with a number below zero', { kind: 'cancel', orderId: '-1' }],
    ['with a number in another writing', { kind: 'status', orderId: '0x10' }],
    ['with a number and more JSON', { kind: 'status', orderId: '1,"account":2' }],
    ['with a number that is too long', { kind: 'cancel', orderId: '1'.repeat(21) }],
    ['with an empty id', { kind: 'status-by-client-id', clientOrderId: '' }],
    ['with an id that is too long', { kind: 'status-by-client-id', clientOrderId: 'x'.repeat(101) }],
    ['with an amount in JavaScript’s numbers', { kind: 'order', order: { ...order, amount: 0.01 } }],
    ['with a price that is none', { kind: 'order', order: { ...order, price: 'NaN' } }],
    ['with a symbol in small letters', { kind: 'order', order: { ...order, symbol: 'btcusd' } }],
    ['with a symbol of two words', { kind: 'order', order: { ...order, symbol: 'BTC_USD' } }],
    ['with an option that is gone', { kind: 'order', order: { ...order, option: 'auction-only' } }],
    ['with a side of its own', { kind: 'order', order: { ...order, side: 'BUY' } }],
    ['with more than an order has', { kind: 'order', order: { ...order, margin_order: 'true' } }],
    ['with less than an order has', { kind: 'order', order: { ...order, stopPrice: undefined } }],
  ])('%s is not read', (_, ticket) => {
    expect(v.safeParse(ticketSchema, ticket).success).toBe(false)
  })
})

describe('a key may send', () => {
  const none: Roles = { isAuditor: false, isFundManager: false, isTrader: false, isAccountAdmin: false }
  const kinds = Object.keys(endpointOf) as TicketKind[]

  it.each<[string, Partial<Roles>, TicketKind[]]>([
    ['Trader', { isTrader: true }, kinds],
    ['Auditor', { isAuditor: true }, ['status', 'status-by-client-id', 'open-orders']],
    ['Fund Manager', { isFundManager: true }, []],
    ['Administrator', { isAccountAdmin: true }, []],
    ['Administrator and Trader', { isAccountAdmin: true, isTrader: true }, kinds],
    ['nothing', {}, []],
  ])('as %s just its tickets', (_, roles, allowed) => {
    expect(kinds.filter((kind) => maySend(kind, { ...none, ...roles }))).toEqual(allowed)
  })
})

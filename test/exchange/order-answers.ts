import { accountId } from './floor.ts'
import { cancel, place } from './matching.ts'
import { type Order, orderView } from './order.ts'
import { insufficientFunds, readOrder, readSymbol } from './order-ticket.ts'
import type { AccountCall } from './private-call.ts'
import { Refusal } from './refusal.ts'
import { readLimit, readTimestamp } from './since.ts'
import type { Trade } from './trade.ts'
import { digits, textOf } from './wire.ts'

/** POST /v1/order/new. */
export function newOrder({ floor, account, key, payload, dialect, serverMs }: AccountCall) {
  const asked = readOrder(payload)
  const order = place(floor, { account, session: key.id }, asked, serverMs)
  if (!order) throw insufficientFunds(asked, dialect)
  return orderView(order)
}

/** POST /v1/order/status, by order_id or client_order_id. */
export function orderStatus(call: AccountCall) {
  const order = findOrder(call)
  return orderView(order, call.payload.include_trades === true ? tradesOf(call, order) : undefined)
}

/** POST /v1/order/cancel. An order that has already ended is answered as it is. */
export function cancelOrder(call: AccountCall) {
  const order = findOrder(call)
  cancel(call.floor, order, 'Requested')
  return orderView(order)
}

/** POST /v1/order/cancel/session: what this key placed on this account. */
export function cancelSession(call: AccountCall) {
  return cancelThose(call, (order) => order.session === call.key.id)
}

/** POST /v1/order/cancel/all: also what other keys placed. */
export function cancelAll(call: AccountCall) {
  return cancelThose(call, () => true)
}

/** POST /v1/orders: what is live, oldest first. */
export function liveOrders(call: AccountCall) {
  return ordersOf(call)
    .filter(({ state }) => state === 'live')
    .map((order) => orderView(order))
}

/** POST /v1/orders/history: what has ended, newest first, with trades. */
export function orderHistory(call: AccountCall) {
  const { payload } = call
  const instrument = payload.symbol === undefined ? null : readSymbol(payload)
  const since = readTimestamp(payload) ?? 0
  return ordersOf(call)
    .filter((order) => order.state !== 'live' && order.at >= since && (!instrument || order.instrument === instrument))
    .reverse()
    .slice(0, readLimit(payload.limit_orders, 50, 500))
    .map((order) => orderView(order, tradesOf(call, order)))
}

function cancelThose(call: AccountCall, isMeant: (order: Order) => boolean) {
  const orders = ordersOf(call).filter((order) => order.state === 'live' && isMeant(order))
  for (const order of orders) cancel(call.floor, order, 'Requested')
  // Numbers, not strings, and of 17 digits: section 0, point 5.
  return { result: 'ok', details: { cancelledOrders: orders.map(({ id }) => digits(id)), cancelRejects: [] } }
}

function findOrder(call: AccountCall): Order {
  const { order_id, client_order_id } = call.payload
  const text = textOf(order_id ?? client_order_id)
  if (text === null) throw new Refusal(400, 'MissingOrderField')
  const isMeant =
    order_id === undefined
      ? (order: Order) => order.clientOrderId === text
      : (order: Order) => order.id.toString() === text
  const order = ordersOf(call).findLast(isMeant)
  if (!order) throw new Refusal(404, 'OrderNotFound', `Order ${text} not found`)
  return order
}

function ordersOf({ floor, account }: AccountCall): Order[] {
  return [...floor.orders.values()].filter((order) => order.account === account)
}

function tradesOf({ floor, account }: AccountCall, order: Order): Trade[] {
  return floor.trades.filter((trade) => trade.orderId === order.id && trade.accountId === accountId(account))
}

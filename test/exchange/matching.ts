import { type Decimal, lesser, multiply } from './decimal.ts'
import { accountId, bookOf, type Floor, priceOf, takeId } from './floor.ts'
import { areCrossed, houseOrder, ordersRunOver, quote } from './house.ts'
import type { Instrument } from './instruments.ts'
import { type Account, availableOf, holdingOf, move } from './ledger.ts'
import { type CancelReason, feeOn, holdFor, type Order, type OrderRequest } from './order.ts'

/** Places an order that has been checked: holds its money, fills what it can, rests or cancels the remainder.
 *  Answers null, and changes nothing, when the money does not reach. */
export function place(floor: Floor, who: { account: Account; session: string }, asked: OrderRequest, at: number) {
  const hold = holdFor(asked, asked.amount)
  const holding = holdingOf(who.account, heldCurrency(asked))
  if (availableOf(holding) < hold) return null
  const order: Order = {
    ...asked,
    ...who,
    id: takeId(floor),
    at,
    isWaiting: asked.stopPrice !== null,
    remaining: asked.amount,
    notional: 0n,
    hold,
    state: 'live',
    reason: null,
  }
  holding.held += hold
  floor.orders.set(order.id, order)
  quote(floor, order.instrument)
  if (!order.isWaiting || isTriggered(floor, order)) execute(floor, order, at)
  return order
}

/** Cancels a live order and gives its hold back; an order that has ended stays as it is. */
export function cancel(floor: Floor, order: Order, reason: CancelReason): void {
  if (order.state !== 'live') return
  order.state = 'cancelled'
  order.reason = reason
  keepHold(order, 0n)
  leaveBook(floor, order)
}

/** Moves a symbol's price: fills resting orders that it runs over, sets off stop orders, moves the quotes. */
export function movePrice(floor: Floor, instrument: Instrument, price: Decimal, at: number): void {
  floor.prices.set(instrument.symbol, price)
  for (const resting of ordersRunOver(floor, instrument)) {
    const side = resting.side === 'buy' ? 'sell' : 'buy'
    fill(floor, houseOrder(floor, instrument, side, resting.price, resting.remaining), resting, resting.remaining, at)
  }
  quote(floor, instrument)
  const waiting = [...floor.orders.values()].filter((order) => order.isWaiting && order.instrument === instrument)
  for (const order of waiting) {
    if (order.state === 'live' && isTriggered(floor, order)) execute(floor, order, at)
  }
}

function execute(floor: Floor, taker: Order, at: number): void {
  taker.isWaiting = false
  const reason = take(floor, taker, at)
  if (reason) cancel(floor, taker, reason)
  else if (taker.remaining > 0n) bookOf(floor, taker.instrument).push(taker)
}

/** Fills what can be filled at once. Answers why the remainder may not rest, or null when it may. */
function take(floor: Floor, taker: Order, at: number): CancelReason | null {
  const book = bookOf(floor, taker.instrument)
  const opposite = book.filter((resting) => areCrossed(taker, resting)).sort(byPriceThenAge)
  if (opposite.some((resting) => resting.account === taker.account)) return 'SelfCrossPrevented'
  if (taker.option === 'maker-or-cancel' && opposite.length > 0) return 'MakerOrCancelWouldTake'

  // An order may move the price by 5 % at most; what it cannot get within that is not waited for.
  const middle = priceOf(floor, taker.instrument)
  const limit = taker.side === 'buy' ? (middle * 105n) / 100n : (middle * 95n) / 100n
  const isWithin = (price: Decimal) => (taker.side === 'buy' ? price <= limit : price >= limit)
  const reachable = opposite.filter((resting) => isWithin(resting.price))
  const depth = reachable.reduce((sum, resting) => sum + resting.remaining, 0n)
  if (taker.option === 'fill-or-kill' && depth < taker.remaining) return 'FillOrKillWouldNotFill'

  for (const resting of reachable) {
    if (taker.remaining === 0n) break
    fill(floor, taker, resting, lesser(taker.remaining, resting.remaining), at)
  }
  if (taker.remaining === 0n) return null
  if (!isWithin(taker.price)) return 'ExceedsPriceLimits'
  return taker.option === 'immediate-or-cancel' ? 'ImmediateOrCancelWouldPost' : null
}

/** Trades `amount` at the resting order's price: both sides pay, both pay their fee, both holds shrink. */
function fill(floor: Floor, taker: Order, resting: Order, amount: Decimal, at: number): void {
  const { instrument } = resting
  const notional = multiply(resting.price, amount)
  const [buyer, seller] = taker.side === 'buy' ? [taker, resting] : [resting, taker]
  const tid = takeId(floor)
  move(seller.account, buyer.account, instrument.base, amount)
  move(buyer.account, seller.account, instrument.quote, notional)
  for (const order of [taker, resting]) {
    order.remaining -= amount
    order.notional += notional
    if (order.remaining === 0n) {
      order.state = 'filled'
      leaveBook(floor, order)
    }
    if (order.account === floor.house) continue
    const fee = feeOn(notional, order === taker ? 'taker' : 'maker')
    move(order.account, floor.feeBox, instrument.quote, fee)
    keepHold(order, holdFor(order, order.remaining))
    floor.trades.push({
      tid,
      orderId: order.id,
      accountId: accountId(order.account),
      instrument,
      side: order.side,
      price: resting.price,
      amount,
      notional,
      fee,
      isAggressor: order === taker,
      clientOrderId: order.clientOrderId,
      at,
    })
  }
}

function keepHold(order: Order, hold: Decimal): void {
  holdingOf(order.account, heldCurrency(order)).held -= order.hold - hold
  order.hold = hold
}

function heldCurrency({ side, instrument }: Pick<Order, 'side' | 'instrument'>): string {
  return side === 'buy' ? instrument.quote : instrument.base
}

function leaveBook(floor: Floor, order: Order): void {
  const book = bookOf(floor, order.instrument)
  const index = book.indexOf(order)
  if (index >= 0) book.splice(index, 1)
}

function isTriggered(floor: Floor, order: Order): boolean {
  const price = priceOf(floor, order.instrument)
  return order.stopPrice !== null && (order.side === 'buy' ? price >= order.stopPrice : price <= order.stopPrice)
}

function byPriceThenAge(a: Order, b: Order): number {
  if (a.price !== b.price) return a.price < b.price === (a.side === 'sell') ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

import { type Decimal, decimal, multiply } from './decimal.ts'
import { bookOf, type Floor, priceOf } from './floor.ts'
import type { Instrument } from './instruments.ts'
import type { Order, Side } from './order.ts'

// Distance of the house's prices from the middle: seven on each side, the last just inside the 5 % that an order may move.
const offsets = ['0.0005', '0.001', '0.0025', '0.005', '0.01', '0.02', '0.04'].map(decimal)

/**
 * Puts the house's quotes back: the same depth at the same prices before every order, so that each order meets a book of
 * limited and known depth and no test inherits a book another one emptied. It never quotes through a resting order.
 */
export function quote(floor: Floor, instrument: Instrument): void {
  const book = bookOf(floor, instrument)
  const others = book.filter((order) => order.account !== floor.house)
  const quotes = ladder(floor, instrument).filter((quoted) => !others.some((order) => areCrossed(quoted, order)))
  book.splice(0, book.length, ...others, ...quotes)
}

/** The resting orders that a move to the present price has run over. */
export function ordersRunOver(floor: Floor, instrument: Instrument): Order[] {
  const price = priceOf(floor, instrument)
  return bookOf(floor, instrument).filter((order) => {
    if (order.account === floor.house) return false
    return order.side === 'buy' ? order.price >= price : order.price <= price
  })
}

/** True when a bid and an ask meet. */
export function areCrossed(a: Pick<Order, 'side' | 'price'>, b: Pick<Order, 'side' | 'price'>): boolean {
  if (a.side === b.side) return false
  return a.side === 'buy' ? a.price >= b.price : a.price <= b.price
}

/** A quote of the house as an order; it holds nothing and has no id that anyone sees. */
export function houseOrder(floor: Floor, instrument: Instrument, side: Side, price: Decimal, amount: Decimal): Order {
  return {
    instrument,
    side,
    price,
    amount,
    remaining: amount,
    stopPrice: null,
    option: null,
    clientOrderId: null,
    id: 0n,
    account: floor.house,
    session: '',
    at: 0,
    isWaiting: false,
    notional: 0n,
    hold: 0n,
    state: 'live',
    reason: null,
  }
}

function ladder(floor: Floor, instrument: Instrument): Order[] {
  if (instrument.status !== 'open') return []
  const middle = priceOf(floor, instrument)
  const { increment, depth } = instrument
  const prices = { buy: new Set<Decimal>(), sell: new Set<Decimal>() }
  for (const offset of offsets) {
    const distance = multiply(middle, offset)
    const below = ((middle - distance) / increment) * increment
    const above = ((middle + distance + increment - 1n) / increment) * increment
    if (below > 0n && below < middle) prices.buy.add(below)
    if (above > middle) prices.sell.add(above)
  }
  const order = (side: Side) => (price: Decimal) => houseOrder(floor, instrument, side, price, depth)
  return [...[...prices.buy].map(order('buy')), ...[...prices.sell].map(order('sell'))]
}

import type { Fees } from '../gemini/fees.ts'
import type { BestPrices } from '../gemini/order-book.ts'
import { type Amount, add, compare, multiply, percentOf, subtract } from '../money/amount.ts'
import type { Order } from './order.ts'

/** What an order comes to, in its quote currency; null for what is not known. */
export type OrderFigures = {
  readonly total: Amount
  /** Between these, if all of it is filled. */
  readonly fee: { readonly least: Amount; readonly most: Amount } | null
  /** The most that a buy costs, or the least that a sale brings, if all of it is filled. */
  readonly worstCase: Amount | null
  /** Percent by which the price is worse than the market's, for whoever places it; below zero where it is better. */
  readonly distance: Amount | null
  /** More than 5 % from the market, on either side. */
  readonly isFar: boolean
  /** Whether some of it would be filled at once, by the prices as they were. */
  readonly takes: boolean | null
}

const far = '0.05' as Amount
const hundredthOfPercent = '0.0001' as Amount

export function figuresOf(order: Order, fees: Fees | null, prices: BestPrices | null): OrderFigures {
  const total = multiply(order.amount, order.price)
  const takes = prices === null ? null : wouldTake(order, prices)
  const fee = fees === null ? null : feeOf(order, total, fees)
  const distance = prices === null ? null : distanceOf(order, prices)
  return {
    total,
    fee,
    worstCase: fee === null ? null : order.side === 'buy' ? add(total, fee.most) : subtract(total, fee.most),
    distance,
    isFar: prices !== null && isFar(order, prices),
    takes,
  }
}

/** A stop-limit order rests until its stop is reached: nobody knows what it meets then. */
function wouldTake({ side, price, stopPrice }: Order, { bid, ask }: BestPrices): boolean | null {
  if (stopPrice !== null) return null
  if (side === 'buy') return ask !== null && compare(price, ask) >= 0
  return bid !== null && compare(price, bid) <= 0
}

/** What rests pays the maker's fee, what takes the taker's; an order that takes may come to rest with what is left. */
function feeOf({ option }: Order, total: Amount, fees: Fees): OrderFigures['fee'] {
  const [maker, taker] = [fees.makerBps, fees.takerBps].map((bps) => multiply(multiply(total, bps), hundredthOfPercent))
  if (maker === undefined || taker === undefined) return null
  if (option === 'maker-or-cancel') return { least: maker, most: maker }
  if (option !== null) return { least: taker, most: taker }
  // Prices move before it is sent: that it would rest now does not say that it will.
  const [least, most] = compare(maker, taker) <= 0 ? [maker, taker] : [taker, maker]
  return { least, most }
}

function distanceOf({ side, price }: Order, prices: BestPrices): Amount | null {
  const market = marketPrice(side, prices)
  if (market === null) return null
  return percentOf(side === 'buy' ? subtract(price, market) : subtract(market, price), market)
}

/** Exactly: the distance that is shown is rounded. */
function isFar({ side, price }: Order, prices: BestPrices): boolean {
  const market = marketPrice(side, prices)
  if (market === null) return false
  const distance = compare(price, market) >= 0 ? subtract(price, market) : subtract(market, price)
  return compare(distance, multiply(market, far)) > 0
}

/** The price at which one could trade now; where nobody offers that, the other side's. */
function marketPrice(side: Order['side'], { bid, ask }: BestPrices): Amount | null {
  return side === 'buy' ? (ask ?? bid) : (bid ?? ask)
}

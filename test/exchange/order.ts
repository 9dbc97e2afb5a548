import { type Decimal, divideDown, formatDecimal, multiply } from './decimal.ts'
import type { Instrument } from './instruments.ts'
import type { Account } from './ledger.ts'
import { type Trade, tradeView } from './trade.ts'
import { digits } from './wire.ts'

/** Which way an order goes. */
export type Side = 'buy' | 'sell'

/** Execution options of 2026; the auction options are gone. */
export const orderOptions = ['maker-or-cancel', 'immediate-or-cancel', 'fill-or-kill'] as const
/** One of `orderOptions`. */
export type OrderOption = (typeof orderOptions)[number]

/** Why an order ended unfilled (gemini-api.md, 6.7). */
export type CancelReason =
  | 'MakerOrCancelWouldTake'
  | 'ExceedsPriceLimits'
  | 'SelfCrossPrevented'
  | 'ImmediateOrCancelWouldPost'
  | 'FillOrKillWouldNotFill'
  | 'Requested'

/** What was asked for, checked and parsed. */
export interface OrderRequest {
  readonly instrument: Instrument
  readonly side: Side
  readonly price: Decimal
  /** Null for a plain limit order. */
  readonly stopPrice: Decimal | null
  readonly amount: Decimal
  readonly option: OrderOption | null
  readonly clientOrderId: string | null
}

/** An order and what has become of it. */
export interface Order extends OrderRequest {
  readonly id: bigint
  readonly account: Account
  /** The key that placed it: its "session". */
  readonly session: string
  /** When it was placed, ms. */
  readonly at: number
  /** A stop order whose stop price has not been reached. */
  isWaiting: boolean
  remaining: Decimal
  /** Sum of price x amount over its fills. */
  notional: Decimal
  /** What it has claimed of its account: quote currency for a buy, base currency for a sell. */
  hold: Decimal
  state: 'live' | 'filled' | 'cancelled'
  reason: CancelReason | null
}

/** Fees of the API tier, in hundredths of a percent, always taken in the quote currency. */
export const feeBps = { maker: 20, taker: 40 } as const

/** The fee on `notional`. */
export function feeOn(notional: Decimal, kind: keyof typeof feeBps): Decimal {
  return (notional * BigInt(feeBps[kind])) / 10_000n
}

/** What `remaining` of an order must keep aside: a buy its cost and the dearer fee, a sell the coins. */
export function holdFor(order: Pick<Order, 'side' | 'price'>, remaining: Decimal): Decimal {
  if (order.side === 'sell') return remaining
  const cost = multiply(order.price, remaining)
  return cost + feeOn(cost, 'taker')
}

/** A price as orders echo it: padded to the price step in dollar books, bare in all others (recordings, 6.7). */
export function priceText(instrument: Instrument, price: Decimal): string {
  return formatDecimal(price, instrument.quote.endsWith('USD') ? instrument.pricePlaces : 0)
}

/** The order object of /v1/order/new, status, cancel and the lists; `trades` only where they are asked for. */
export function orderView(order: Order, trades?: readonly Trade[]): Record<string, unknown> {
  const executed = order.amount - order.remaining
  const average = executed === 0n ? '0.00' : formatDecimal(divideDown(order.notional, executed, 16), 2)
  const id = order.id.toString()
  return {
    order_id: id,
    id,
    symbol: order.instrument.symbol,
    exchange: 'gemini',
    avg_execution_price: average,
    side: order.side,
    type: order.stopPrice === null ? 'exchange limit' : 'stop-limit',
    timestamp: Math.floor(order.at / 1000).toString(),
    timestampms: digits(BigInt(order.at)),
    is_live: order.state === 'live',
    is_cancelled: order.state === 'cancelled',
    is_hidden: false,
    was_forced: false,
    executed_amount: formatDecimal(executed),
    ...(order.clientOrderId === null ? {} : { client_order_id: order.clientOrderId }),
    ...(order.reason === null ? {} : { reason: order.reason }),
    options: order.option === null ? [] : [order.option],
    ...(order.stopPrice === null ? {} : { stop_price: priceText(order.instrument, order.stopPrice) }),
    price: priceText(order.instrument, order.price),
    original_amount: formatDecimal(order.amount),
    // The documented stop-limit sample has no remaining_amount while it waits.
    ...(order.isWaiting ? {} : { remaining_amount: formatDecimal(order.remaining) }),
    ...(trades === undefined ? {} : { trades: trades.map((trade) => tradeView(trade)) }),
  }
}

import { type Decimal, formatDecimal } from './decimal.ts'
import type { Instrument } from './instruments.ts'
import { digits } from './wire.ts'

/** One side of a fill, as its account sees it. */
export interface Trade {
  readonly tid: bigint
  readonly orderId: bigint
  /** `environment/group/short-name` of the account. */
  readonly accountId: string
  readonly instrument: Instrument
  readonly side: 'buy' | 'sell'
  readonly price: Decimal
  readonly amount: Decimal
  /** Price x amount, in the quote currency. */
  readonly notional: Decimal
  readonly fee: Decimal
  /** True for the taker. */
  readonly isAggressor: boolean
  readonly clientOrderId: string | null
  /** ms */
  readonly at: number
}

/** A trade inside an order object. */
export function tradeView(trade: Trade): Record<string, unknown> {
  return {
    price: formatDecimal(trade.price, trade.instrument.quote.endsWith('USD') ? trade.instrument.pricePlaces : 0),
    amount: formatDecimal(trade.amount),
    timestamp: Math.floor(trade.at / 1000),
    timestampms: digits(BigInt(trade.at)),
    type: trade.side === 'buy' ? 'Buy' : 'Sell',
    aggressor: trade.isAggressor,
    fee_currency: trade.instrument.quote,
    fee_amount: formatDecimal(trade.fee, 2),
    tid: digits(trade.tid),
    order_id: trade.orderId.toString(),
    exchange: 'gemini',
  }
}

/** A trade in /v1/mytrades, which adds the symbol. */
export function myTradeView(trade: Trade): Record<string, unknown> {
  return {
    ...tradeView(trade),
    is_clearing_fill: false,
    symbol: trade.instrument.symbol.toUpperCase(),
    ...(trade.clientOrderId === null ? {} : { client_order_id: trade.clientOrderId }),
  }
}

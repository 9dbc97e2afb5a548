import * as v from 'valibot'
import { type Amount, amountSchema } from '../money/amount.ts'

/** An order that is live at Gemini, whoever placed it. */
export interface OpenOrder {
  readonly orderId: string
  readonly symbol: string
  readonly side: 'buy' | 'sell'
  /** In Gemini's words, such as `exchange limit`. */
  readonly type: string
  readonly price: Amount | null
  readonly stopPrice: Amount | null
  readonly amount: Amount
  /** What of it is not filled yet; null where Gemini does not say. */
  readonly remaining: Amount | null
  /** Milliseconds since 1970. */
  readonly placedAt: number
}

const maybe = v.optional(v.nullable(amountSchema), null)
const order = v.pipe(
  v.object({
    order_id: v.string(),
    symbol: v.string(),
    side: v.pipe(v.string(), v.toLowerCase(), v.picklist(['buy', 'sell'])),
    type: v.string(),
    price: maybe,
    stop_price: maybe,
    original_amount: amountSchema,
    remaining_amount: maybe,
    timestampms: v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number)),
    is_live: v.optional(v.boolean(), true),
  }),
  v.transform((entry) => ({
    isLive: entry.is_live,
    order: {
      orderId: entry.order_id,
      symbol: entry.symbol.toUpperCase(),
      side: entry.side,
      type: entry.type,
      price: entry.price,
      stopPrice: entry.stop_price,
      amount: entry.original_amount,
      remaining: entry.remaining_amount,
      placedAt: entry.timestampms,
    } satisfies OpenOrder,
  })),
)

/** Reads the answer of `/v1/orders` (sheet, 6.7 and 6.10), the newest first. @throws ValiError on another shape */
export function parseOpenOrders(answer: unknown): OpenOrder[] {
  return v
    .parse(v.array(order), answer)
    .filter(({ isLive }) => isLive)
    .map(({ order: live }) => live)
    .sort((a, b) => b.placedAt - a.placedAt)
}

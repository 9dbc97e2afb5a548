import * as v from 'valibot'
import { amountSchema } from '../money/amount.ts'

/** How an order that is not filled at once may be dealt with; none of them: it rests until it is filled or cancelled. */
export const executionOptions = ['maker-or-cancel', 'immediate-or-cancel', 'fill-or-kill'] as const
export type ExecutionOption = (typeof executionOptions)[number]

export const sides = ['buy', 'sell'] as const
export type Side = (typeof sides)[number]

/** An order to sign, exact: a limit order, or with a stop price a stop-limit order (sheet, 6.7). */
export const orderSchema = v.strictObject({
  /** In capitals, such as `BTCUSD`. */
  symbol: v.pipe(v.string(), v.regex(/^[A-Z0-9]{3,40}$/)),
  side: v.picklist(sides),
  /** In the base currency. */
  amount: amountSchema,
  /** The limit, in the quote currency. */
  price: amountSchema,
  stopPrice: v.nullable(amountSchema),
  option: v.nullable(v.picklist(executionOptions)),
  clientOrderId: v.nullable(v.pipe(v.string(), v.maxLength(100))),
})
export type Order = v.InferOutput<typeof orderSchema>

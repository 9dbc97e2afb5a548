import * as v from 'valibot'
import { type Amount, amountSchema, isZero } from '../money/amount.ts'

/** A position in a perpetual contract. It is no asset: it can gain and lose more than was put into it. */
export interface Position {
  readonly symbol: string
  /** Of the contract; below zero where it was sold. */
  readonly quantity: Amount
  /** What the position stands for at the mark price; null where Gemini gives none. */
  readonly notional: Amount | null
  /** What closing it now would bring, or cost. */
  readonly unrealisedPnl: Amount | null
  readonly averageCost: Amount | null
  readonly markPrice: Amount | null
}

const maybe = v.optional(v.nullable(amountSchema), null)
const position = v.pipe(
  v.object({
    symbol: v.string(),
    quantity: amountSchema,
    notional_value: maybe,
    unrealised_pnl: maybe,
    average_cost: maybe,
    mark_price: maybe,
  }),
  v.transform(
    (entry): Position => ({
      symbol: entry.symbol.toUpperCase(),
      quantity: entry.quantity,
      notional: entry.notional_value,
      unrealisedPnl: entry.unrealised_pnl,
      averageCost: entry.average_cost,
      markPrice: entry.mark_price,
    }),
  ),
)

/** The sample is a bare list, the schema wraps it (sheet, 6.18). */
const positions = v.union([
  v.array(position),
  v.pipe(
    v.object({ openPositions: v.array(position) }),
    v.transform(({ openPositions }) => openPositions),
  ),
])

/** Reads the answer of `/v1/positions`; closed ones are left out. @throws ValiError on another shape */
export function parsePositions(answer: unknown): Position[] {
  return v.parse(positions, answer).filter(({ quantity }) => !isZero(quantity))
}

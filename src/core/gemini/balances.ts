import * as v from 'valibot'
import { type Amount, amountSchema, isZero, zero } from '../money/amount.ts'

/** One asset of one account. */
export interface Balance {
  readonly currency: string
  readonly amount: Amount
  readonly available: Amount
  /** In the currency that was asked for, by Gemini's own reckoning; null where Gemini gives the asset no price. */
  readonly value: Amount | null
}

const notional = v.array(
  v.object({
    currency: v.string(),
    amount: amountSchema,
    amountNotional: amountSchema,
    available: v.optional(amountSchema, zero),
  }),
)

/** Reads the answer of `/v1/notionalbalances/{currency}` (sheet, 6.3); empty balances are left out. @throws ValiError on another shape */
export function parseNotionalBalances(answer: unknown): Balance[] {
  return v
    .parse(notional, answer)
    .filter((entry) => !isZero(entry.amount))
    .map(({ currency, amount, amountNotional, available }) => ({
      currency,
      amount,
      available,
      // Something that is worth exactly nothing has no price; it is not worth nothing.
      value: isZero(amountNotional) ? null : amountNotional,
    }))
}

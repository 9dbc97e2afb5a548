import * as v from 'valibot'
import { environments } from '../../core/gemini/environment.ts'
import { amountSchema } from '../../core/money/amount.ts'
import { displayCurrencies } from '../../core/money/display-currency.ts'
import type { AccountHoldings } from '../../core/money/holdings.ts'
import type { Fault } from '../../protocol/fault.ts'
import type { AccountPart } from '../../protocol/view.ts'

/** What a key brought when Gemini was last asked. Kept sealed, so that old figures show at once after an unlock. */
export interface KeyFigures {
  /** The last good reading of each of its accounts. */
  readonly readings: readonly AccountHoldings[]
  /** What failed at the last asking, account by account. */
  readonly failures: readonly AccountFailure[]
  /** When balances were last asked for, well or badly, in milliseconds since 1970; null where never. */
  readonly askedAt: number | null
  /** When Gemini last listed the key's accounts, in milliseconds since 1970; null: to be asked anew. */
  readonly listedAt: number | null
  /** Why the last asking failed for the whole key; null when it did not. */
  readonly fault: Fault | null
}

/** What of an account could not be read, while others could. */
export interface AccountFailure {
  readonly accountId: string
  readonly label: string
  readonly part: AccountPart
  readonly fault: Fault
}

/** What is asked for of an account, each in a call of its own. */
const accountParts = ['balances', 'staked', 'positions', 'orders'] as const satisfies readonly AccountPart[]

const maybeAmount = v.nullable(amountSchema)

const holding = v.object({
  currency: v.string(),
  amount: amountSchema,
  /** Absent in what was stored before anybody asked for it. */
  available: v.optional(maybeAmount, null),
  value: maybeAmount,
  dayChange: maybeAmount,
})

const position = v.object({
  symbol: v.string(),
  quantity: amountSchema,
  notional: maybeAmount,
  unrealisedPnl: maybeAmount,
  averageCost: maybeAmount,
  markPrice: maybeAmount,
})

const order = v.object({
  orderId: v.string(),
  symbol: v.string(),
  side: v.picklist(['buy', 'sell']),
  type: v.string(),
  price: maybeAmount,
  stopPrice: maybeAmount,
  amount: amountSchema,
  remaining: maybeAmount,
  placedAt: v.number(),
})

function part<T>(item: v.GenericSchema<unknown, T>) {
  return v.optional(v.nullable(v.object({ asOf: v.number(), items: v.nullable(v.array(item)) })), null)
}

// Ours, and sealed: its code is checked, its details are as they were written.
const fault = v.custom<Fault>((value) => typeof (value as { code?: unknown } | null)?.code === 'string')

export const keyFiguresSchema = v.object({
  readings: v.array(
    v.object({
      accountId: v.string(),
      label: v.string(),
      environment: v.picklist(environments),
      asOf: v.number(),
      /** Absent in what was stored when there was only one. */
      valuedIn: v.optional(v.picklist(displayCurrencies), 'USD'),
      holdings: v.array(holding),
      staked: part(holding),
      positions: part(position),
      orders: part(order),
    }),
  ),
  failures: v.optional(
    v.array(v.object({ accountId: v.string(), label: v.string(), part: v.picklist(accountParts), fault })),
    [],
  ),
  askedAt: v.nullable(v.number()),
  listedAt: v.optional(v.nullable(v.number()), null),
  fault: v.nullable(fault),
})

/** Before balances were ever asked for. */
export const noFigures: KeyFigures = { readings: [], failures: [], askedAt: null, listedAt: null, fault: null }

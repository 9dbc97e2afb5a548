import * as v from 'valibot'
import { environments } from '../../core/gemini/environment.ts'
import { amountSchema } from '../../core/money/amount.ts'
import type { AccountHoldings } from '../../core/money/holdings.ts'
import type { Fault } from '../../protocol/fault.ts'

/** What a key brought when Gemini was last asked. Kept sealed, so that old figures show at once after an unlock. */
export interface KeyFigures {
  /** The last good reading of each of its accounts. */
  readonly readings: readonly AccountHoldings[]
  /** When balances were last asked for, well or badly, in milliseconds since 1970; null where never. */
  readonly askedAt: number | null
  /** Why the last asking failed; null when it did not. */
  readonly fault: Fault | null
}

const holding = v.object({
  currency: v.string(),
  amount: amountSchema,
  /** Absent in what was stored before anybody asked for it. */
  available: v.optional(v.nullable(amountSchema), null),
  value: v.nullable(amountSchema),
  dayChange: v.nullable(amountSchema),
})

export const keyFiguresSchema = v.object({
  readings: v.array(
    v.object({
      accountId: v.string(),
      label: v.string(),
      environment: v.picklist(environments),
      asOf: v.number(),
      holdings: v.array(holding),
    }),
  ),
  askedAt: v.nullable(v.number()),
  // Ours, and sealed: its code is checked, its details are as they were written.
  fault: v.nullable(v.custom<Fault>((value) => typeof (value as { code?: unknown } | null)?.code === 'string')),
})

/** Before balances were ever asked for. */
export const noFigures: KeyFigures = { readings: [], askedAt: null, fault: null }

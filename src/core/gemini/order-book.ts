import * as v from 'valibot'
import { type Amount, amountSchema } from '../money/amount.ts'

/** The best prices of a market; null where nobody offers one. */
export type BestPrices = { readonly bid: Amount | null; readonly ask: Amount | null }

const side = v.array(v.object({ price: amountSchema }))
const book = v.object({ bids: side, asks: side })

/** Reads `/v1/book/{symbol}` with one entry on each side (sheet, 6.17). @throws ValiError on another shape */
export function parseBestPrices(answer: unknown): BestPrices {
  const { bids, asks } = v.parse(book, answer)
  return { bid: bids[0]?.price ?? null, ask: asks[0]?.price ?? null }
}

import * as v from 'valibot'
import { type Amount, amountSchema } from '../money/amount.ts'

/** A market of Gemini's and the rules of its orders (sheet, sections 6.17 and 8). */
export type Market = {
  /** In capitals, such as `BTCUSD`. Where the base ends and the quote begins is not to be guessed from it. */
  readonly symbol: string
  readonly base: string
  readonly quote: string
  /** What an amount, in the base currency, must be a multiple of. */
  readonly amountStep: Amount
  /** What a price, in the quote currency, must be a multiple of. */
  readonly priceStep: Amount
  /** The least amount of an order. It need not be on the step. */
  readonly minAmount: Amount
  /** As Gemini writes it: `open`, `closed`, `cancel_only`, `post_only`, `limit_only`, or a word not seen before. */
  readonly status: string
  /** False for what is not an exchange of two assets, such as a perpetual: its funds are another matter. */
  readonly isSpot: boolean
}

const positive = v.pipe(
  amountSchema,
  v.check((text) => /[1-9]/.test(text) && !text.startsWith('-'), 'not positive'),
)
const symbol = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{3,40}$/))

const details = v.object({
  symbol,
  base_currency: v.string(),
  quote_currency: v.string(),
  tick_size: positive,
  quote_increment: positive,
  min_order_size: v.pipe(
    amountSchema,
    v.check((text) => !text.startsWith('-'), 'negative'),
  ),
  status: v.optional(v.string(), 'open'),
  product_type: v.optional(v.string(), 'spot'),
})

/**
 * Reads `/v1/symbols/details/all`, by symbol. One market that is not understood is left out; it does not take the others
 * along. @throws ValiError where the answer is no list, or nothing in it is understood
 */
export function parseMarkets(answer: unknown): Market[] {
  const read = v.parse(v.array(v.unknown()), answer).map((entry) => v.safeParse(details, entry))
  const markets = read.flatMap((entry) => (entry.success ? [marketOf(entry.output)] : []))
  if (markets.length === 0) v.parse(v.array(details), answer)
  return markets.sort((a, b) => (a.symbol < b.symbol ? -1 : 1))
}

function marketOf(entry: v.InferOutput<typeof details>): Market {
  return {
    symbol: entry.symbol.toUpperCase(),
    base: entry.base_currency.toUpperCase(),
    quote: entry.quote_currency.toUpperCase(),
    amountStep: entry.tick_size,
    priceStep: entry.quote_increment,
    minAmount: entry.min_order_size,
    status: entry.status,
    isSpot: entry.product_type === 'spot',
  }
}

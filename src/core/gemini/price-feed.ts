import * as v from 'valibot'
import { type Amount, amountSchema, compare } from '../money/amount.ts'

/** What the last trades of a market say. */
export interface PairPrice {
  readonly price: Amount
  /** Percent in 24 hours; null where it is not known. */
  readonly dayChange: Amount | null
}

/** By market, such as `BTCUSD`. */
export type PriceFeed = ReadonlyMap<string, PairPrice>

const feed = v.array(v.object({ pair: v.string(), price: amountSchema, percentChange24h: v.optional(amountSchema) }))

/** Reads `/v1/pricefeed` (sheet, 6.17). @throws ValiError on another shape */
export function parsePriceFeed(answer: unknown): PriceFeed {
  const entries = v.parse(feed, answer)
  const changes = entries.flatMap(({ percentChange24h }) => (percentChange24h === undefined ? [] : [percentChange24h]))
  const isUsed = !isInFractions(changes)
  return new Map(
    entries.map(({ pair, price, percentChange24h }) => [
      pair.toUpperCase(),
      { price, dayChange: isUsed ? (percentChange24h ?? null) : null },
    ]),
  )
}

/**
 * The sheet leaves open whether the live feed is in percent, as its sample is, or in fractions. A market in which nine
 * prices of ten have moved by less than half a percent in a day has not been seen; one written in fractions looks just
 * so. Rather than show a figure a hundred times too small, the changes of such a feed are not used.
 */
function isInFractions(changes: readonly Amount[]): boolean {
  const small = changes.filter((change) => compare(change, half) < 0 && compare(change, minusHalf) > 0)
  return changes.length >= 20 && small.length >= changes.length * 0.9
}

const half = '0.5' as Amount
const minusHalf = '-0.5' as Amount

import * as v from 'valibot'
import { type Amount, amountSchema, compare } from '../money/amount.ts'

/** How far each asset's price in US dollars moved in 24 hours, in percent, by currency code. */
export type DayChanges = ReadonlyMap<string, Amount>

const feed = v.array(v.object({ pair: v.string(), percentChange24h: v.optional(amountSchema) }))

/**
 * Reads `/v1/pricefeed` (sheet, 6.17). Only pairs quoted in US dollars count: the values they move are in dollars.
 * @throws ValiError on another shape
 */
export function parseDayChanges(answer: unknown): DayChanges {
  const changes = new Map<string, Amount>()
  for (const { pair, percentChange24h } of v.parse(feed, answer)) {
    if (!pair.toUpperCase().endsWith('USD') || percentChange24h === undefined) continue
    changes.set(pair.slice(0, -'USD'.length).toUpperCase(), percentChange24h)
  }
  return isInFractions([...changes.values()]) ? new Map() : changes
}

/**
 * The sheet leaves open whether the live feed is in percent, as its sample is, or in fractions. A market in which nine
 * prices of ten have moved by less than half a percent in a day has not been seen; one written in fractions looks just
 * so. Rather than show a figure a hundred times too small, such a feed is not used.
 */
function isInFractions(changes: readonly Amount[]): boolean {
  const small = changes.filter((change) => compare(change, half) < 0 && compare(change, minusHalf) > 0)
  return changes.length >= 20 && small.length >= changes.length * 0.9
}

const half = '0.5' as Amount
const minusHalf = '-0.5' as Amount

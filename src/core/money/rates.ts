import type { PriceFeed } from '../gemini/price-feed.ts'
import { type Amount, add, compare, cut, multiply, quotient, rounded, subtract, zero } from './amount.ts'
import { type DisplayCurrency, decimalsOf } from './display-currency.ts'

/** What one of an asset is worth in another, now and a day ago by comparison. */
interface Rate {
  readonly price: Amount
  /** The price now over the price a day ago; null where it is not known. */
  readonly growth: Amount | null
}

/** Assets as they are priced in one currency. */
export interface Rates {
  /** What an amount is worth, cut to the currency's decimals; null where no market tells. */
  valueOf(code: string, amount: Amount): Amount | null
  /** By how many percent the price moved in 24 hours, to two decimals; null where no market tells. */
  dayChangeOf(code: string): Amount | null
}

/** More digits than any price has: the result is cut where it is shown. */
const digits = 20
/** A price that was divided is a hair too small: rounded here first, a half stays a half. */
const exact = 12
const one = '1' as Amount
const hundred = '100' as Amount
/** Every asset of Gemini's has a market in dollars, and bitcoin has one in each currency that values are shown in. */
const [dollar, bridge] = ['USD', 'BTC']

/** The prices of a feed in one currency: of the market in it, the other way round, or across dollars and bitcoin. */
export function ratesIn(feed: PriceFeed, currency: DisplayCurrency): Rates {
  const rateOf = (code: string) => direct(feed, code, currency) ?? across(feed, code, currency)
  return {
    valueOf(code, amount) {
      const rate = rateOf(code)
      return rate === null ? null : cut(rounded(multiply(amount, rate.price), exact), decimalsOf[currency])
    },
    dayChangeOf(code) {
      const growth = rateOf(code)?.growth ?? null
      return growth === null ? null : rounded(multiply(subtract(growth, one), hundred), 2)
    },
  }
}

/** Nothing is known. */
export const noRates: Rates = { valueOf: () => null, dayChangeOf: () => null }

function direct(feed: PriceFeed, code: string, currency: string): Rate | null {
  if (code === currency) return { price: one, growth: one }
  const market = feed.get(`${code}${currency}`)
  if (market !== undefined) return { price: market.price, growth: growthOf(market.dayChange) }
  const turned = feed.get(`${currency}${code}`)
  if (turned === undefined || compare(turned.price, zero) <= 0) return null
  const growth = growthOf(turned.dayChange)
  return { price: quotient(one, turned.price, digits), growth: growth === null ? null : quotient(one, growth, digits) }
}

function across(feed: PriceFeed, code: string, currency: string): Rate | null {
  const inDollars = direct(feed, code, dollar)
  const [bridgeInDollars, bridgeIn] = [direct(feed, bridge, dollar), direct(feed, bridge, currency)]
  if (inDollars === null || bridgeInDollars === null || bridgeIn === null) return null
  if (compare(bridgeInDollars.price, zero) <= 0) return null
  const over = (a: Amount, b: Amount, c: Amount) => quotient(multiply(a, b), c, digits)
  const isGrowthKnown = inDollars.growth !== null && bridgeIn.growth !== null && bridgeInDollars.growth !== null
  return {
    price: over(inDollars.price, bridgeIn.price, bridgeInDollars.price),
    growth: isGrowthKnown
      ? over(inDollars.growth as Amount, bridgeIn.growth as Amount, bridgeInDollars.growth as Amount)
      : null,
  }
}

/** Null where the price fell by all there was, or the change is not known: nothing can be said of the price before. */
function growthOf(dayChange: Amount | null): Amount | null {
  if (dayChange === null) return null
  const growth = quotient(add(dayChange, hundred), hundred, digits)
  return compare(growth, zero) > 0 ? growth : null
}

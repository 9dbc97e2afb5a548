import type { Environment } from '../gemini/environment.ts'
import { dayMs } from '../keys/calendar.ts'
import { type Amount, add, zero } from '../money/amount.ts'
import type { DisplayCurrency } from '../money/display-currency.ts'
import { type AccountHoldings, newestOfEach } from '../money/holdings.ts'
import { totalsOf, worthOf } from '../money/totals.ts'

/** What the accounts of one environment were worth at one moment. Never of both: play money is not money. */
export interface HistoryPoint {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly environment: Environment
  /** A value is never converted afterwards: what a coin was worth then in another currency, nobody here knows. */
  readonly valuedIn: DisplayCurrency
  readonly total: Amount
  /** What each account was worth, by its id. */
  readonly accounts: ReadonlyMap<string, Amount>
  /** Those of them that were not read at this moment but within the day before, and stand as they were then. */
  readonly carried: readonly string[]
  /** What there was of each asset over all accounts, by its code. */
  readonly assets: ReadonlyMap<string, AssetPoint>
  /** Something in it is older than the moment, or is missing. */
  readonly isPartial: boolean
}

export interface AssetPoint {
  readonly amount: Amount
  /** Null where Gemini gave none. */
  readonly value: Amount | null
}

/** What is known of an environment at the end of a refresh. Times are milliseconds since 1970. */
export interface Moment {
  readonly environment: Environment
  readonly currency: DisplayCurrency
  /** When the refresh began: what was read since is fresh. */
  readonly since: number
  readonly now: number
  /** Of this environment. Several keys may have read the same account. */
  readonly readings: readonly AccountHoldings[]
  /** Every account that ought to be in it. */
  readonly expected: readonly string[]
}

/** For so long a reading stands in for one that failed, in milliseconds. Longer, and it would tell of another day. */
const carriedForMs = dayMs

/**
 * A point of the history. An account that was not read stands in it as it was last, for a day: left out at once, one
 * failed call would look like a loss.
 * @returns null where nothing was read: of such a moment there is nothing to tell
 */
export function pointOf({ environment, currency, since, now, readings, expected }: Moment): HistoryPoint | null {
  const isYoung = (asOf: number) => Math.abs(now - asOf) < carriedForMs
  const known = newestOfEach(readings.filter((reading) => reading.valuedIn === currency && isYoung(reading.asOf)))
    .filter(isValued)
    // What is staked is asked for on its own, and less often.
    .map((account) =>
      account.staked !== null && isYoung(account.staked.asOf) ? account : { ...account, staked: null },
    )
  if (!known.some(({ asOf }) => asOf >= since)) return null
  const accounts = new Map(known.map((account) => [account.accountId, worthOf(account, currency) ?? zero]))
  const carried = known.filter(({ asOf }) => asOf < since).map(({ accountId }) => accountId)
  const { total, assets, staked, predictions } = totalsOf(known, currency)
  const isMissing = expected.some((id) => !accounts.has(id)) || known.some((account) => account.staked === null)
  return {
    at: now,
    environment,
    valuedIn: currency,
    total,
    accounts,
    carried,
    assets: assetsIn([...assets, ...staked, ...predictions]),
    isPartial: carried.length > 0 || isMissing,
  }
}

/** Where not one value came, the account is not worth nothing: it is not known what it is worth. */
function isValued({ holdings }: AccountHoldings): boolean {
  return holdings.length === 0 || holdings.some(({ value }) => value !== null)
}

function assetsIn(holdings: readonly (AssetPoint & { readonly currency: string })[]): Map<string, AssetPoint> {
  const assets = new Map<string, AssetPoint>()
  for (const { currency, amount, value } of holdings) {
    const other = assets.get(currency)
    assets.set(currency, other === undefined ? { amount, value } : both(other, { amount, value }))
  }
  return assets
}

function both(a: AssetPoint, b: AssetPoint): AssetPoint {
  const value = a.value === null || b.value === null ? (a.value ?? b.value) : add(a.value, b.value)
  return { amount: add(a.amount, b.amount), value }
}

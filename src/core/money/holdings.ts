import type { Environment } from '../gemini/environment.ts'
import type { OpenOrder } from '../gemini/open-orders.ts'
import type { Position } from '../gemini/positions.ts'
import type { Amount } from './amount.ts'
import type { DisplayCurrency } from './display-currency.ts'

/** One asset of one account at one moment, with how its price has moved. */
export interface Holding {
  readonly currency: string
  readonly amount: Amount
  /** What of it is free to be traded; null where it is not known. */
  readonly available: Amount | null
  /** In the currency of the reading; null where Gemini gives none. */
  readonly value: Amount | null
  /** Percent in 24 hours; null where it is not known. */
  readonly dayChange: Amount | null
}

/** What one account held when Gemini was last asked. */
export interface AccountHoldings {
  readonly accountId: string
  readonly label: string
  readonly environment: Environment
  /** When the holdings were read, in milliseconds since 1970. */
  readonly asOf: number
  readonly valuedIn: DisplayCurrency
  readonly holdings: readonly Holding[]
  readonly staked: Part<Holding>
  readonly positions: Part<Position>
  readonly orders: Part<OpenOrder>
}

/** Something of an account that is asked for in a call of its own, and less often; null where it was never asked for. */
export type Part<T> = {
  /** Milliseconds since 1970. */
  readonly asOf: number
  /** Null where Gemini does not tell this key, or has no such thing here. */
  readonly items: readonly T[] | null
} | null

/**
 * One reading of each account, the newest: two keys may see the same account, and it is counted once. Of its other parts
 * the newest that tells anything: one of the keys may not be told.
 */
export function newestOfEach(readings: readonly AccountHoldings[]): AccountHoldings[] {
  const newest = new Map<string, AccountHoldings>()
  for (const reading of readings) {
    const other = newest.get(reading.accountId)
    newest.set(reading.accountId, other === undefined ? reading : newerOf(other, reading))
  }
  return [...newest.values()]
}

function newerOf(a: AccountHoldings, b: AccountHoldings): AccountHoldings {
  return {
    ...(a.asOf < b.asOf ? b : a),
    staked: newerPart(a.staked, b.staked),
    positions: newerPart(a.positions, b.positions),
    orders: newerPart(a.orders, b.orders),
  }
}

function newerPart<T>(a: Part<T>, b: Part<T>): Part<T> {
  if (a === null || a.items === null) return b ?? a
  if (b === null || b.items === null) return a
  return a.asOf < b.asOf ? b : a
}

/** Shares of events that are traded like assets, such as `GEMI-BTC100K-YES` (sheet, 6.2): no spot asset is named so. */
export function isPrediction(currency: string): boolean {
  return currency.startsWith('GEMI-')
}

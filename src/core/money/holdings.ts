import type { Environment } from '../gemini/environment.ts'
import { type Amount, add, compare, percentOf, subtract, valueBefore, zero } from './amount.ts'

/** One asset of one account at one moment, with how its price has moved. */
export interface Holding {
  readonly currency: string
  readonly amount: Amount
  /** What of it is free to be traded; null where it is not known. */
  readonly available: Amount | null
  /** In US dollars; null where Gemini gives none. */
  readonly value: Amount | null
  /** Percent in 24 hours; null where it is not known. */
  readonly dayChange: Amount | null
}

/** What one account held when Gemini was last asked. */
export interface AccountHoldings {
  readonly accountId: string
  readonly label: string
  readonly environment: Environment
  /** Milliseconds since 1970. */
  readonly asOf: number
  readonly holdings: readonly Holding[]
}

/** One asset over several accounts. */
export interface AssetTotal extends Holding {
  /** Percent of the whole value; null where the asset has no value. */
  readonly share: Amount | null
  /** What is kept for open orders and withdrawals; null where nothing is, or it is not known. */
  readonly held: Amount | null
}

export interface Totals {
  readonly total: Amount
  /** Over the assets whose change is known; null where they are not nearly all of the value. */
  readonly dayChange: { readonly amount: Amount; readonly percent: Amount } | null
  /** The age of the oldest figure in the total; null where there is none. */
  readonly asOf: number | null
  /** The most valuable first; those without a value last, by code. */
  readonly assets: readonly AssetTotal[]
}

/**
 * One reading of each account, the newest: two keys may see the same account, and it is counted once.
 */
export function newestOfEach(readings: readonly AccountHoldings[]): AccountHoldings[] {
  const newest = new Map<string, AccountHoldings>()
  for (const reading of readings) {
    const other = newest.get(reading.accountId)
    if (other === undefined || other.asOf < reading.asOf) newest.set(reading.accountId, reading)
  }
  return [...newest.values()]
}

/** Adds up accounts of one environment. @throws Error when production and sandbox are mixed: play money is not money */
export function totalsOf(accounts: readonly AccountHoldings[]): Totals {
  if (new Set(accounts.map((account) => account.environment)).size > 1) throw new Error('environments mixed in a total')
  const merged = mergeByAsset(accounts.flatMap((account) => account.holdings))
  const total = sum(merged.map((asset) => asset.value ?? zero))
  const assets = merged
    .map((asset) => ({
      ...asset,
      share: asset.value === null ? null : percentOf(asset.value, total),
      held: heldOf(asset),
    }))
    .sort(byValue)
  const asOf = accounts.length === 0 ? null : Math.min(...accounts.map((account) => account.asOf))
  return { total, dayChange: dayChangeOf(merged, total), asOf, assets }
}

function heldOf({ amount, available }: Holding): Amount | null {
  if (available === null) return null
  const held = subtract(amount, available)
  // More free than there is: two figures of a moment in which something moved, which say nothing.
  return compare(held, zero) > 0 ? held : null
}

function mergeByAsset(holdings: readonly Holding[]): Holding[] {
  const byCurrency = new Map<string, Holding>()
  for (const holding of holdings) {
    const other = byCurrency.get(holding.currency)
    byCurrency.set(holding.currency, other === undefined ? holding : merge(other, holding))
  }
  return [...byCurrency.values()]
}

function merge(a: Holding, b: Holding): Holding {
  return {
    currency: a.currency,
    amount: add(a.amount, b.amount),
    available: a.available === null || b.available === null ? null : add(a.available, b.available),
    value: a.value === null || b.value === null ? (a.value ?? b.value) : add(a.value, b.value),
    dayChange: a.dayChange ?? b.dayChange,
  }
}

/** The least share of the whole value, in percent, for which a change must be known before one is shown of the whole. */
const nearlyAll = '95' as Amount

function dayChangeOf(assets: readonly Holding[], total: Amount): Totals['dayChange'] {
  let now = zero
  let before = zero
  for (const { value, dayChange } of assets) {
    if (value === null || dayChange === null) continue
    const earlier = valueBefore(value, dayChange)
    if (earlier === null) continue
    now = add(now, value)
    before = add(before, earlier)
  }
  if (compare(before, zero) <= 0 || compare(percentOf(now, total), nearlyAll) < 0) return null
  const amount = subtract(now, before)
  return { amount, percent: percentOf(amount, before) }
}

function sum(amounts: readonly Amount[]): Amount {
  return amounts.reduce(add, zero)
}

function byValue(a: Holding, b: Holding): number {
  if (a.value === null || b.value === null) {
    if (a.value !== b.value) return a.value === null ? 1 : -1
    return a.currency < b.currency ? -1 : 1
  }
  return compare(b.value, a.value) || (a.currency < b.currency ? -1 : 1)
}

import type { OpenOrder } from '../gemini/open-orders.ts'
import type { Position } from '../gemini/positions.ts'
import { type Amount, add, compare, percentOf, subtract, valueBefore, zero } from './amount.ts'
import type { DisplayCurrency } from './display-currency.ts'
import { type AccountHoldings, type Holding, isPrediction, type Part } from './holdings.ts'

/** One asset over several accounts. */
export interface AssetTotal extends Holding {
  /** Percent of the whole value; null where the asset has no value. */
  readonly share: Amount | null
  /** What is kept for open orders and withdrawals; null where nothing is, or it is not known. */
  readonly held: Amount | null
  /** The age of the oldest figure in it, in milliseconds since 1970. */
  readonly asOf: number
  /** Some of it has no value, which the value leaves out. */
  readonly isPartlyUnvalued: boolean
}

/** Something that is asked for on its own, over several accounts. */
export interface PartTotal<T> {
  readonly items: readonly T[]
  /** The age of the oldest reading in it; null where there is none. */
  readonly asOf: number | null
  /** Accounts of which it is not known, for Gemini does not tell the key, or was not asked yet. */
  readonly untold: number
}

export interface OwnedPosition extends Position {
  readonly account: string
}

export interface OwnedOrder extends OpenOrder {
  readonly account: string
}

export interface Totals {
  readonly currency: DisplayCurrency
  /** Of everything that has a value: spot assets, staked assets, prediction markets. Not of positions. */
  readonly total: Amount
  /** Over the assets whose change is known; null where they are not nearly all of the value. */
  readonly dayChange: { readonly amount: Amount; readonly percent: Amount } | null
  /** The age of the oldest figure in the total; null where there is none. */
  readonly asOf: number | null
  /** Spot assets: the most valuable first; those without a value last, by code. */
  readonly assets: readonly AssetTotal[]
  readonly staked: readonly AssetTotal[]
  /** What is held of prediction markets. */
  readonly predictions: readonly AssetTotal[]
  readonly positions: PartTotal<OwnedPosition>
  readonly orders: PartTotal<OwnedOrder>
}

/** One asset of one account, and when that was read. */
interface Dated extends Holding {
  readonly asOf: number
}

/**
 * Adds up accounts of one environment. What was valued in another currency than is shown counts as not valued yet.
 * @throws Error when production and sandbox are mixed: play money is not money
 */
export function totalsOf(accounts: readonly AccountHoldings[], currency: DisplayCurrency): Totals {
  if (new Set(accounts.map((account) => account.environment)).size > 1) throw new Error('environments mixed in a total')
  const read = accounts.flatMap((account) => dated(account, account.holdings, account.asOf, currency))
  const staked = merged(
    accounts.flatMap((account) => dated(account, account.staked?.items ?? [], account.staked?.asOf ?? 0, currency)),
  )
  const spot = merged(read.filter((holding) => !isPrediction(holding.currency)))
  const predictions = merged(read.filter((holding) => isPrediction(holding.currency)))
  const everything = [...spot, ...staked, ...predictions]
  const total = everything.reduce((sum, { value }) => add(sum, value ?? zero), zero)
  const listed = (assets: readonly Merged[]) => assets.map((asset) => assetTotal(asset, total)).sort(byValue)
  const ages = [...accounts.map(({ asOf }) => asOf), ...staked.map(({ asOf }) => asOf)]
  return {
    currency,
    total,
    dayChange: dayChangeOf(everything, total),
    asOf: accounts.length === 0 ? null : Math.min(...ages),
    assets: listed(spot),
    staked: listed(staked),
    predictions: listed(predictions),
    positions: partTotal(accounts, ({ positions }) => positions),
    orders: partTotal(accounts, ({ orders }) => orders),
  }
}

/** What one account is worth, of what has a value; null where it was valued in another currency. */
export function worthOf({ valuedIn, holdings, staked }: AccountHoldings, currency: DisplayCurrency): Amount | null {
  if (valuedIn !== currency) return null
  return [...holdings, ...(staked?.items ?? [])].reduce(
    (sum, { value }) => (value === null ? sum : add(sum, value)),
    zero,
  )
}

function dated(
  { valuedIn }: AccountHoldings,
  holdings: readonly Holding[],
  asOf: number,
  currency: DisplayCurrency,
): Dated[] {
  if (valuedIn === currency) return holdings.map((holding) => ({ ...holding, asOf }))
  return holdings.map((holding) => ({ ...holding, asOf, value: null, dayChange: null }))
}

function partTotal<T extends object>(
  accounts: readonly AccountHoldings[],
  partOf: (account: AccountHoldings) => Part<T>,
): PartTotal<T & { account: string }> {
  const parts = accounts.map((account) => ({ account, part: partOf(account) }))
  const told = parts.filter(({ part }) => part !== null && part.items !== null)
  return {
    items: told.flatMap(({ account, part }) =>
      (part?.items ?? []).map((item) => ({ ...item, account: account.label })),
    ),
    asOf: told.length === 0 ? null : Math.min(...told.map(({ part }) => part?.asOf ?? 0)),
    untold: parts.length - told.length,
  }
}

interface Merged extends Dated {
  readonly isPartlyUnvalued: boolean
}

function merged(holdings: readonly Dated[]): Merged[] {
  const byCurrency = new Map<string, Merged>()
  for (const holding of holdings) {
    const other = byCurrency.get(holding.currency)
    byCurrency.set(
      holding.currency,
      other === undefined ? { ...holding, isPartlyUnvalued: false } : merge(other, holding),
    )
  }
  return [...byCurrency.values()]
}

function merge(a: Merged, b: Dated): Merged {
  return {
    currency: a.currency,
    amount: add(a.amount, b.amount),
    available: a.available === null || b.available === null ? null : add(a.available, b.available),
    value: a.value === null || b.value === null ? (a.value ?? b.value) : add(a.value, b.value),
    dayChange: a.dayChange ?? b.dayChange,
    asOf: Math.min(a.asOf, b.asOf),
    isPartlyUnvalued: a.isPartlyUnvalued || (a.value === null) !== (b.value === null),
  }
}

function assetTotal(asset: Merged, total: Amount): AssetTotal {
  return { ...asset, share: asset.value === null ? null : percentOf(asset.value, total), held: heldOf(asset) }
}

function heldOf({ amount, available }: Holding): Amount | null {
  if (available === null) return null
  const held = subtract(amount, available)
  // More free than there is: two figures of a moment in which something moved, which say nothing.
  return compare(held, zero) > 0 ? held : null
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

function byValue(a: AssetTotal, b: AssetTotal): number {
  if (a.value === null || b.value === null) {
    if (a.value !== b.value) return a.value === null ? 1 : -1
    return a.currency < b.currency ? -1 : 1
  }
  return compare(b.value, a.value) || (a.currency < b.currency ? -1 : 1)
}

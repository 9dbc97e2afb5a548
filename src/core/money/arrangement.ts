import { locale } from '../../words/locale.ts'
import type { SortOrder } from '../preferences.ts'
import { type Amount, add, compare, zero } from './amount.ts'
import { assetName } from './asset-names.ts'
import { type DisplayCurrency, dustBelow } from './display-currency.ts'
import type { AssetTotal } from './totals.ts'

/** What of the assets is worth next to nothing. */
export interface Dust {
  readonly count: number
  readonly value: Amount
}

/** The assets in an order: by value and by change the highest first, what has none last. Ties go by code. */
export function inOrder(assets: readonly AssetTotal[], order: SortOrder): AssetTotal[] {
  return [...assets].sort((a, b) => byOrder[order](a, b) || (a.currency < b.currency ? -1 : 1))
}

const byOrder: Readonly<Record<SortOrder, (a: AssetTotal, b: AssetTotal) => number>> = {
  value: (a, b) => highestFirst(a.value, b.value),
  change: (a, b) => highestFirst(a.dayChange, b.dayChange),
  name: (a, b) => assetName(a.currency).localeCompare(assetName(b.currency), locale()),
}

function highestFirst(a: Amount | null, b: Amount | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return compare(b, a)
}

/** Parts the dust from what is worth listing. What has no value is no dust: nobody knows what it is worth. */
export function withoutDust(
  assets: readonly AssetTotal[],
  currency: DisplayCurrency,
): { readonly listed: readonly AssetTotal[]; readonly dust: Dust } {
  const isDust = ({ value, isPartlyUnvalued }: AssetTotal) =>
    value !== null && !isPartlyUnvalued && compare(value, dustBelow[currency]) < 0
  const dust = assets.filter(isDust)
  return {
    listed: assets.filter((asset) => !isDust(asset)),
    dust: { count: dust.length, value: dust.reduce((sum, { value }) => add(sum, value ?? zero), zero) },
  }
}

import type { HistoryPoint } from '../../core/history/point.ts'
import { shortLineOf } from '../../core/history/series.ts'
import type { DisplayCurrency } from '../../core/money/display-currency.ts'
import type { Scope, ValueLine } from '../../protocol/view.ts'

/**
 * How the chosen scope went in the last 7 days, in the currency of the glance; null where there is no point.
 * @param week points of the scope's environment
 */
export function valueLineOf(
  week: readonly HistoryPoint[],
  { kind, id }: Scope,
  currency: DisplayCurrency,
  now: number,
): ValueLine | null {
  const inCurrency = week.filter(({ valuedIn }) => valuedIn === currency)
  const subject = kind === 'environment' ? ({ kind: 'total' } as const) : ({ kind: 'account', id } as const)
  const { points, lowest, highest } = shortLineOf(inCurrency, subject, now)
  if (lowest === null || highest === null) return null
  return { points: points.map(({ at, value, isAfterGap }) => ({ at, value, isAfterGap })), lowest, highest }
}

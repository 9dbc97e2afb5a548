import type { Environment } from '../core/gemini/environment.ts'
import type { Range, Series, Subject } from '../core/history/series.ts'
import type { DisplayCurrency } from '../core/money/display-currency.ts'

/** What of the history is looked at. */
export type HistoryQuestion = {
  readonly environment: Environment
  /** Null: the one in which values are shown now. Where there are no points in it, another is shown. */
  readonly currency: DisplayCurrency | null
  readonly subject: Subject
  readonly range: Range
}

/** A line of the history, and what else could be looked at. Not part of the published view: it is asked for. */
export type HistoryView = {
  readonly question: HistoryQuestion
  readonly series: Series
  /** When the range begins and ends, in milliseconds since 1970; `from` is null where it begins with the first point. */
  readonly from: number | null
  readonly until: number
  /** In what the values of the line are; null where there is no point in the range. */
  readonly currency: DisplayCurrency | null
  /** In what there are points in the range. A line is drawn in one: values are never converted afterwards. */
  readonly currencies: readonly DisplayCurrency[]
  /** The environments that have points, or a key. */
  readonly environments: readonly Environment[]
  readonly accounts: readonly { readonly id: string; readonly label: string }[]
  /** Codes of the assets that had a value in the range. */
  readonly assets: readonly string[]
  /** Whether the environment has no point at all, in whatever range. */
  readonly isEmpty: boolean
  /** Days and months of which what is stored is damaged, in milliseconds since 1970. */
  readonly lost: readonly { readonly from: number; readonly until: number }[]
  /** More was lost, and nobody knows of when. */
  readonly hasUntoldLoss: boolean
}

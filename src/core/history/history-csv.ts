import type { Environment } from '../gemini/environment.ts'
import type { DisplayCurrency } from '../money/display-currency.ts'
import { csvText } from '../text/csv.ts'
import type { SeriesPoint } from './series.ts'

/** What a file says of the line in it. */
export interface SeriesName {
  readonly environment: Environment
  readonly currency: DisplayCurrency
  /** Such as `Total`, or the name of an account. */
  readonly subject: string
}

/**
 * A line as a CSV file (RFC 4180), oldest first, with every digit of every figure. It is for programs: but for its subject
 * it is the same in every language.
 */
export function historyCsv({ environment, currency, subject }: SeriesName, points: readonly SeriesPoint[]): string {
  return csvText([
    ['at (UTC)', 'environment', 'what', 'amount', 'value', 'currency', 'complete'],
    ...points.map(({ at, amount, value, isPartial }) => [
      new Date(at).toISOString(),
      environment,
      subject,
      amount ?? '',
      value,
      currency,
      isPartial ? 'no' : 'yes',
    ]),
  ])
}

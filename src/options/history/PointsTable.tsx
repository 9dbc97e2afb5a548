import type { SeriesPoint } from '../../core/history/series.ts'
import type { DisplayCurrency } from '../../core/money/display-currency.ts'
import { readAmount, readValue } from '../../core/money/reading.ts'
import { Spoken } from '../../ui/Spoken.tsx'
import { say } from '../../words/say.ts'
import { whenWords } from './history-words.ts'
import styles from './PointsTable.module.css'

interface PointsTableProps {
  points: readonly SeriesPoint[]
  name: string
  /** Of the asset that the line is of; null where it is of none. */
  code: string | null
  currency: DisplayCurrency
}

/** The same points to read, the newest first. */
export function PointsTable({ points, name, code, currency }: PointsTableProps) {
  return (
    <details class={styles.details}>
      <summary>{say('historyTable')}</summary>
      <table class={styles.table}>
        <caption>
          <Spoken>{say('historyNewestFirst', { name })}</Spoken>
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('historyWhen')}</th>
            {code !== null && <th scope="col">{say('historyAmount', { code })}</th>}
            <th scope="col">{say('historyValue')}</th>
          </tr>
        </thead>
        <tbody>
          {[...points].reverse().map((point) => (
            <tr key={point.at}>
              <th scope="row">
                {whenWords(point.at)}
                {point.isPartial && <small class={styles.quiet}>{say('historyPartial')}</small>}
              </th>
              {code !== null && <td>{point.amount === null ? '' : readAmount(point.amount)}</td>}
              <td>{readValue(point.value, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

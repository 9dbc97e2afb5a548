import { useCallback, useState } from 'preact/hooks'
import { readAmount, readPercent, readValue, readValueInParts } from '../../core/money/reading.ts'
import type { HistoryView } from '../../protocol/history-view.ts'
import { Chip } from '../../ui/Chip.tsx'
import { HistoryChart } from './HistoryChart.tsx'
import styles from './HistoryLine.module.css'
import { partialWords, pointWords, whenWords } from './history-words.ts'
import { PointsTable } from './PointsTable.tsx'

interface HistoryLineProps {
  view: HistoryView
  /** What the line is of, in words. */
  name: string
}

/** A line with what it says: the point that is looked at, the change, the lowest and the highest, and all of it as a table. */
export function HistoryLine({ view, name }: HistoryLineProps) {
  const { series, currency, question, until } = view
  const [place, setPlace] = useState<number | null>(null)
  const onPlace = useCallback((next: number | null) => setPlace(next), [])
  const { points, lowest, highest, change } = series
  const shown = (place === null ? undefined : points[place]) ?? points.at(-1)
  if (shown === undefined || currency === null || lowest === null || highest === null) return null
  const code = question.subject.kind === 'asset' ? question.subject.code : null
  const [whole, cents] = readValueInParts(shown.value, currency)
  const isDown = change?.amount.startsWith('-') ?? false
  return (
    <section class={styles.card} aria-label={name}>
      <div>
        <p class={styles.label}>
          {name} · <time dateTime={new Date(shown.at).toISOString()}>{whenWords(shown.at)}</time>
          {shown.isPartial && ` · ${partialWords}`}
        </p>
        <p class={styles.figure}>
          {whole}
          <small>{cents}</small>
        </p>
        <p class={styles.change}>
          {change !== null && (
            <>
              {change.percent !== null && (
                <Chip tone={isDown ? 'bad' : 'ok'}>
                  {isDown ? '▼' : '▲'} {readPercent(change.percent)}
                </Chip>
              )}
              <span class={styles.label}>
                {readValue(change.amount, currency, undefined, 'always')} from first to last
              </span>
            </>
          )}
          {shown.amount !== null && code !== null && (
            <span class={styles.label}>
              {readAmount(shown.amount)} {code}
            </span>
          )}
        </p>
      </div>
      <HistoryChart
        label={`${name}, a chart of ${points.length} ${points.length === 1 ? 'point' : 'points'}. Arrow keys go from point to point.`}
        points={points}
        currency={currency}
        until={until}
        place={place}
        onPlace={onPlace}
        wordsOf={(point) => pointWords(point, code, currency)}
      />
      <dl class={styles.facts}>
        <div>
          <dt>Lowest</dt>
          <dd>{readValue(lowest, currency)}</dd>
        </div>
        <div>
          <dt>Highest</dt>
          <dd>{readValue(highest, currency)}</dd>
        </div>
        <div>
          <dt>Points</dt>
          <dd>{points.length}</dd>
        </div>
      </dl>
      <p class={styles.label}>
        {points.some(({ isAfterGap }) => isAfterGap) && 'Where the line breaks, Twinkey read nothing for a while. '}
        {points.some(({ isPartial }) => isPartial) &&
          'At a hollow point some account could not be read: it counts as it was up to a day before, or is missing. '}
        Go from point to point with the mouse or the arrow keys.
      </p>
      <PointsTable points={points} name={name} code={code} currency={currency} />
    </section>
  )
}

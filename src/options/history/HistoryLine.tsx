import { useCallback, useState } from 'preact/hooks'
import { readAmount, readPercent, readValue, readValueInParts } from '../../core/money/reading.ts'
import type { HistoryView } from '../../protocol/history-view.ts'
import { Chip } from '../../ui/Chip.tsx'
import { say, sayCounted } from '../../words/say.ts'
import { HistoryChart } from './HistoryChart.tsx'
import styles from './HistoryLine.module.css'
import { pointWords, whenWords } from './history-words.ts'
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
          {shown.isPartial && ` · ${say('historyPartial')}`}
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
                {say('historyChange', { change: readValue(change.amount, currency, undefined, 'always') })}
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
        label={sayCounted('historyChart', points.length, { name })}
        points={points}
        currency={currency}
        until={until}
        place={place}
        onPlace={onPlace}
        wordsOf={(point) => pointWords(point, code, currency)}
      />
      <dl class={styles.facts}>
        <div>
          <dt>{say('historyLowest')}</dt>
          <dd>{readValue(lowest, currency)}</dd>
        </div>
        <div>
          <dt>{say('historyHighest')}</dt>
          <dd>{readValue(highest, currency)}</dd>
        </div>
        <div>
          <dt>{say('historyPoints')}</dt>
          <dd>{points.length}</dd>
        </div>
      </dl>
      <p class={styles.label}>
        {points.some(({ isAfterGap }) => isAfterGap) && `${say('historyBreaks')} `}
        {points.some(({ isPartial }) => isPartial) && `${say('historyHollow')} `}
        {say('historyMove')}
      </p>
      <PointsTable points={points} name={name} code={code} currency={currency} />
    </section>
  )
}

import type { DisplayCurrency } from '../../core/money/display-currency.ts'
import { readValue } from '../../core/money/reading.ts'
import type { ValueLine as Line } from '../../protocol/view.ts'
import { linePathOf } from '../../ui/line-path.ts'
import { say } from '../../words/say.ts'
import { lineSize, placedLine } from './placed-line.ts'
import styles from './ValueLine.module.css'

interface ValueLineProps {
  line: Line | null
  currency: DisplayCurrency
  isHidden: boolean
}

/** How the total went in the last days. Its place is kept before there is anything to draw, so that nothing moves. */
export function ValueLine({ line, currency, isHidden }: ValueLineProps) {
  if (line === null || line.points.length < 2) return <span class={styles.line} />
  // Flat for everybody: the shape tells no amount, but it does tell who gained and who lost.
  const { stroke, area, dots } = isHidden
    ? { stroke: 'M2 16H118', area: '', dots: [] }
    : linePathOf(placedLine(line), lineSize.height)
  return (
    <svg
      class={styles.line}
      viewBox={`0 0 ${lineSize.width} ${lineSize.height}`}
      role="img"
      aria-label={isHidden ? say('balancesLineHidden') : wordsOf(line, currency)}
      data-hidden={isHidden}
    >
      <path class={styles.area} d={area} />
      <path class={styles.stroke} d={stroke} />
      {dots.map(({ x, y }) => (
        <circle key={x} class={styles.dot} cx={x} cy={y} r="1.8" />
      ))}
    </svg>
  )
}

function wordsOf({ points, lowest, highest }: Line, currency: DisplayCurrency): string {
  const [first, last] = [points[0]?.value ?? lowest, points.at(-1)?.value ?? highest]
  const read = (value: Line['lowest']) => readValue(value, currency)
  return say('balancesLine', {
    first: read(first),
    last: read(last),
    lowest: read(lowest),
    highest: read(highest),
  })
}

import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { SeriesPoint } from '../../core/history/series.ts'
import type { DisplayCurrency } from '../../core/money/display-currency.ts'
import { Spoken } from '../../ui/Spoken.tsx'
import { type ChartDrawing, drawChart, nearestTo } from './chart-drawing.ts'
import styles from './HistoryChart.module.css'

interface HistoryChartProps {
  label: string
  /** At least one. */
  points: readonly SeriesPoint[]
  currency: DisplayCurrency
  /** Milliseconds since 1970. */
  until: number
  /** Which point is looked at; null: none in particular. */
  place: number | null
  onPlace: (place: number | null) => void
  /** A point as a screen reader says it. */
  wordsOf: (point: SeriesPoint) => string
}

/** The line, to be looked at with the mouse, or point by point with the arrow keys. */
export function HistoryChart({ label, points, currency, until, place, onPlace, wordsOf }: HistoryChartProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const measure = () => setWidth(element.clientWidth)
    measure()
    const resized = new ResizeObserver(measure)
    resized.observe(element)
    return () => resized.disconnect()
  }, [])
  const drawing = useMemo(() => drawChart(points, currency, until, width), [points, currency, until, width])

  function press(event: KeyboardEvent): void {
    const last = points.length - 1
    const goals: Readonly<Record<string, number>> = {
      ArrowLeft: place === null ? last : Math.max(0, place - 1),
      ArrowRight: place === null ? 0 : Math.min(last, place + 1),
      Home: 0,
      End: last,
    }
    const goal = goals[event.key]
    const point = goal === undefined ? undefined : points[goal]
    if (goal === undefined || point === undefined) return
    event.preventDefault() // the page would scroll
    onPlace(goal)
    setSaid(wordsOf(point))
  }

  return (
    <>
      <div
        ref={frame}
        class={styles.chart}
        role="application"
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application in the sense of ARIA takes keys of its own
        tabIndex={0}
        onKeyDown={press}
        onPointerMove={(event) => {
          const { left } = event.currentTarget.getBoundingClientRect()
          onPlace(nearestTo(event.clientX - left, drawing))
        }}
        onPointerLeave={() => onPlace(null)}
      >
        {width > 0 && <Drawing drawing={drawing} points={points} place={place} />}
      </div>
      <Spoken>
        <span aria-live="polite">{said}</span>
      </Spoken>
    </>
  )
}

interface DrawingProps {
  drawing: ChartDrawing
  points: readonly SeriesPoint[]
  place: number | null
}

/** A point between two gaps is a dot, for no line shows it; one that is not whole is hollow. */
function Drawing({ drawing, points, place }: DrawingProps) {
  const { size, left, right, top, bottom, placed, times, values } = drawing
  const shown = place === null ? undefined : placed[place]
  return (
    <svg class={styles.drawing} width={size.width} height={size.height} aria-hidden="true">
      <path class={styles.area} d={drawing.area} />
      {values.map(({ y, words }) => (
        <g key={words}>
          <path class={styles.row} d={`M${left} ${y}H${right}`} />
          <text class={styles.value} x={left - 8} y={y + 4}>
            {words}
          </text>
        </g>
      ))}
      {times.map(({ x, words }) => (
        <text key={x} class={styles.time} x={x} y={bottom + 18}>
          {words}
        </text>
      ))}
      <path class={styles.stroke} d={drawing.stroke} />
      {drawing.dots.map(({ x, y }) => (
        <circle key={x} class={styles.dot} cx={x} cy={y} r="3" />
      ))}
      {placed.map(
        ({ x, y }, each) =>
          points[each]?.isPartial && <circle key={points[each].at} class={styles.hollow} cx={x} cy={y} r="3" />,
      )}
      {shown !== undefined && (
        <>
          <path class={styles.cursor} d={`M${shown.x} ${top}V${bottom}`} />
          <circle class={styles.shown} cx={shown.x} cy={shown.y} r="5" />
        </>
      )}
    </svg>
  )
}

import { useEffect, useRef, useState } from 'preact/hooks'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { SeriesPoint } from '../../core/history/series.ts'
import type { DisplayCurrency } from '../../core/money/display-currency.ts'
import { Spoken } from '../../ui/Spoken.tsx'
import { chartData, chartOptions, paletteOf } from './chart-options.ts'
import styles from './HistoryChart.module.css'

interface HistoryChartProps {
  label: string
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

const height = 260

/** The line, to be looked at with the mouse, or point by point with the arrow keys. */
export function HistoryChart({ label, points, currency, until, place, onPlace, wordsOf }: HistoryChartProps) {
  const frame = useRef<HTMLDivElement>(null)
  const chart = useRef<uPlot | null>(null)
  const [said, setSaid] = useState('')
  const isDark = useDarkness()

  // Drawn anew when light turns to dark as well, for its colours.
  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const about = { currency, until, size: { width: element.clientWidth, height }, palette: paletteOf(element) }
    const drawn = new uPlot(chartOptions(points, about, onPlace), chartData(points), element)
    chart.current = drawn
    const resized = new ResizeObserver(() => drawn.setSize({ width: element.clientWidth, height }))
    resized.observe(element)
    return () => {
      resized.disconnect()
      chart.current = null
      drawn.destroy()
    }
  }, [points, currency, until, onPlace, isDark])

  function goTo(next: number): void {
    const point = points[next]
    const drawn = chart.current
    if (point === undefined || drawn === null) return
    drawn.setCursor({ left: drawn.valToPos(point.at / 1000, 'x'), top: drawn.valToPos(Number(point.value), 'y') })
    onPlace(next)
    setSaid(wordsOf(point))
  }

  function press(event: KeyboardEvent): void {
    const last = points.length - 1
    const goals: Readonly<Record<string, number>> = {
      ArrowLeft: place === null ? last : Math.max(0, place - 1),
      ArrowRight: place === null ? 0 : Math.min(last, place + 1),
      Home: 0,
      End: last,
    }
    const goal = goals[event.key]
    if (goal === undefined) return
    event.preventDefault() // the page would scroll
    goTo(goal)
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an application in the sense of ARIA takes keys of its own */}
      <div ref={frame} class={styles.chart} role="application" aria-label={label} tabIndex={0} onKeyDown={press} />
      <Spoken>
        <span aria-live="polite">{said}</span>
      </Spoken>
    </>
  )
}

function useDarkness(): boolean {
  const [isDark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches)
  useEffect(() => {
    const media = matchMedia('(prefers-color-scheme: dark)')
    const follow = () => setDark(media.matches)
    media.addEventListener('change', follow)
    return () => media.removeEventListener('change', follow)
  }, [])
  return isDark
}

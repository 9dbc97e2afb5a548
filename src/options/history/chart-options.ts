import type uPlot from 'uplot'
import type { SeriesPoint } from '../../core/history/series.ts'
import { type DisplayCurrency, isFiat } from '../../core/money/display-currency.ts'

/** What a chart is drawn in. */
interface Palette {
  readonly accent: string
  readonly tint: string
  readonly ground: string
  readonly line: string
  readonly mute: string
  readonly font: string
}

const daySeconds = 86_400

/** The colours and the font of the page as it is now, in light or in dark: a canvas knows no style sheet. */
export function paletteOf(element: HTMLElement): Palette {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    accent: token('accent'),
    tint: token('tint'),
    ground: token('card'),
    line: token('line'),
    mute: token('mute'),
    font: `${token('tiny')} ${token('font')}`,
  }
}

/** The figures of a line as the chart draws them. Here exact amounts become pixels, and nothing else. */
export function chartData(points: readonly SeriesPoint[]): [number[], number[]] {
  return [points.map(({ at }) => at / 1000), points.map(({ value }) => Number(value))]
}

/** How uPlot is to draw a line. @param onPoint which point is under the mouse; null: none */
export function chartOptions(
  points: readonly SeriesPoint[],
  { currency, until, size, palette }: ChartAbout,
  onPoint: (place: number | null) => void,
): uPlot.Options {
  const { accent, tint, ground, line, mute, font } = palette
  const axis = { stroke: mute, font, ticks: { show: false }, grid: { stroke: line, width: 1 } }
  const first = points[0]?.at ?? until
  return {
    ...size,
    padding: [12, 8, 0, 0],
    legend: { show: false },
    select: { show: false, left: 0, top: 0, width: 0, height: 0 },
    cursor: {
      y: false,
      drag: { x: false, y: false, setScale: false },
      points: { size: 9, width: 2, stroke: ground, fill: accent },
    },
    scales: { x: { time: true, range: () => [Math.min(first, until - 3_600_000) / 1000, until / 1000] } },
    axes: [
      {
        ...axis,
        size: 28,
        grid: { show: false },
        space: 80,
        values: (_, splits, __, ___, step) => splits.map(timeMarks(step)),
      },
      {
        ...axis,
        size: (_, marks) => widthOf(marks),
        gap: 8,
        space: 44,
        values: (_, splits, __, ___, step) => splits.map(valueMarks(currency, step)),
      },
    ],
    series: [
      {},
      {
        stroke: accent,
        width: 2,
        fill: tint,
        points: { show: false },
        gaps: (chart, _, from, to) => gapsOf(chart, points, from, to),
      },
    ],
    hooks: {
      setCursor: [(chart) => onPoint(chart.cursor.idx ?? null)],
      draw: [(chart) => drawDots(chart, points, palette)],
    },
  }
}

interface ChartAbout {
  readonly currency: DisplayCurrency
  /** When the line ends, in milliseconds since 1970. */
  readonly until: number
  readonly size: { readonly width: number; readonly height: number }
  readonly palette: Palette
}

function gapsOf(chart: uPlot, points: readonly SeriesPoint[], from: number, to: number): uPlot.Series.Gaps {
  const gaps: uPlot.Series.Gaps = []
  const placeOf = (at: number) => Math.round(chart.valToPos(at / 1000, 'x', true))
  for (let place = Math.max(1, from); place <= to; place += 1) {
    const [before, after] = [points[place - 1], points[place]]
    if (before !== undefined && after?.isAfterGap) gaps.push([placeOf(before.at), placeOf(after.at)])
  }
  return gaps
}

/** A point between two gaps is a dot, for no line shows it; one that is not whole is hollow. */
function drawDots({ ctx, valToPos }: uPlot, points: readonly SeriesPoint[], { accent, ground }: Palette): void {
  const ratio = devicePixelRatio
  ctx.save()
  ctx.strokeStyle = accent
  ctx.lineWidth = 1.5 * ratio
  points.forEach(({ at, value, isPartial, isAfterGap }, place) => {
    const isAlone = (place === 0 || isAfterGap) && points[place + 1]?.isAfterGap !== false
    if (!isAlone && !isPartial) return
    ctx.fillStyle = isPartial ? ground : accent
    ctx.beginPath()
    ctx.arc(valToPos(at / 1000, 'x', true), valToPos(Number(value), 'y', true), 3 * ratio, 0, 2 * Math.PI)
    ctx.fill()
    ctx.stroke()
  })
  ctx.restore()
}

function timeMarks(stepSeconds: number): (seconds: number) => string {
  const format = new Intl.DateTimeFormat(
    undefined,
    stepSeconds < daySeconds
      ? { hour: '2-digit', minute: '2-digit' }
      : stepSeconds < 28 * daySeconds
        ? { day: 'numeric', month: 'short' }
        : { month: 'short', year: 'numeric' },
  )
  const midnight = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' })
  return (seconds) => {
    const date = new Date(seconds * 1000)
    const isMidnight = stepSeconds < daySeconds && date.getHours() === 0 && date.getMinutes() === 0
    return (isMidnight ? midnight : format).format(date)
  }
}

/** What the longest of the marks takes, in pixels; before they are known, what most take. */
function widthOf(marks: readonly string[] | null): number {
  return marks === null ? 56 : 14 + 7 * Math.max(...marks.map((mark) => mark.length))
}

/** As many decimals as tell one mark from the next. */
function valueMarks(currency: DisplayCurrency, step: number): (value: number) => string {
  const isCompact = step >= 1000
  const decimals = isCompact ? 1 : Math.min(8, Math.max(0, -Math.floor(Math.log10(step))))
  const digits = { minimumFractionDigits: isCompact ? 0 : decimals, maximumFractionDigits: decimals }
  const money = isFiat(currency) ? ({ style: 'currency', currency } as const) : {}
  const format = new Intl.NumberFormat(undefined, {
    ...digits,
    ...money,
    ...(isCompact ? { notation: 'compact' } : {}),
  })
  return (value) => format.format(value)
}

import type { SeriesPoint } from '../../core/history/series.ts'
import type { DisplayCurrency } from '../../core/money/display-currency.ts'
import { type LinePath, linePathOf, type PlacedPoint, tenth } from '../../ui/line-path.ts'
import { type Mark, timeMarks, valueMarks } from './marks.ts'

export const chartHeight = 260
/** Around the line: for the marks, and so that nothing is cut. The left is as wide as what is written there. */
const margin = { top: 12, right: 10, bottom: 28, perLetter: 7, left: 14 } as const
/** So many pixels a mark wants for itself. */
const [wideMark, highMark] = [96, 56]

/** A chart in pixels. */
export interface ChartDrawing extends LinePath {
  readonly size: { readonly width: number; readonly height: number }
  /** The edges of where the line is. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly placed: readonly PlacedPoint[]
  readonly times: readonly { readonly x: number; readonly words: string }[]
  readonly values: readonly { readonly y: number; readonly words: string }[]
}

/** Draws points into a width. Here exact amounts become pixels, and nothing else. @param points at least one */
export function drawChart(
  points: readonly SeriesPoint[],
  currency: DisplayCurrency,
  until: number,
  width: number,
): ChartDrawing {
  const [top, bottom] = [margin.top, chartHeight - margin.bottom]
  const numbers = points.map(({ value }) => Number(value))
  const rows = valueMarks(Math.min(...numbers), Math.max(...numbers), (bottom - top) / highMark, currency)
  const left = margin.left + margin.perLetter * Math.max(...rows.map(({ words }) => words.length))
  const right = Math.max(left + 1, width - margin.right)
  // One point alone has an hour before it.
  const from = Math.min(points[0]?.at ?? until, until - 3_600_000)
  const [lowest, highest] = [rows[0]?.at ?? 0, rows.at(-1)?.at ?? 1]
  const across = (at: number) => tenth(left + ((at - from) / (until - from)) * (right - left))
  const down = (value: number) => tenth(bottom - ((value - lowest) / (highest - lowest)) * (bottom - top))
  const placed = points.map(({ at, isAfterGap }, place) => ({
    x: across(at),
    y: down(numbers[place] ?? 0),
    isAfterGap,
  }))
  const columns = timeMarks(from, until, Math.max(1, (right - left) / wideMark))
  return {
    size: { width, height: chartHeight },
    ...{ left, right, top, bottom, placed },
    ...linePathOf(placed, bottom),
    times: columns
      .map(({ at, words }: Mark) => ({ x: across(at), words }))
      // What would be cut at the edge is not written.
      .filter(({ x, words }) => x + (margin.perLetter * words.length) / 2 <= width),
    values: rows.map(({ at, words }) => ({ y: down(at), words })),
  }
}

/** The place of the point that is nearest to the mouse. */
export function nearestTo(x: number, { placed }: Pick<ChartDrawing, 'placed'>): number {
  const distances = placed.map((point) => Math.abs(point.x - x))
  return distances.indexOf(Math.min(...distances))
}

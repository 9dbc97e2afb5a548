import { dayMs } from '../keys/calendar.ts'
import { type Amount, compare, percentOf, subtract, zero } from '../money/amount.ts'
import type { HistoryPoint } from './point.ts'
import { hourMs } from './thinning.ts'

/** Of what a line is drawn. */
export type Subject =
  | { readonly kind: 'total' }
  | { readonly kind: 'account'; readonly id: string }
  | { readonly kind: 'asset'; readonly code: string }

/** How far back a line goes. */
export const ranges = ['day', 'week', 'month', 'year', 'all'] as const
export type Range = (typeof ranges)[number]

const daysIn: Readonly<Record<Range, number | null>> = { day: 1, week: 7, month: 30, year: 365, all: null }
/** A line over no more than this goes from hour to hour, any other from day to day. */
const hourlyUpToDays = 8
/** Where more than so many hours or days in a row have no point, the line breaks: nobody knows how it went there. */
const mostMissing = 2

export type SeriesPoint = {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly value: Amount
  /** How much there was of it, where it is of one asset; else null. */
  readonly amount: Amount | null
  readonly isPartial: boolean
  /** The line does not come from the point before. */
  readonly isAfterGap: boolean
}

/** A line with what stands beside it. */
export type Series = {
  /** Oldest first. */
  readonly points: readonly SeriesPoint[]
  /** Null where there is no point. */
  readonly lowest: Amount | null
  readonly highest: Amount | null
  /** From the first point to the last; null where there are fewer than two. `percent` is null after a first of nothing. */
  readonly change: { readonly amount: Amount; readonly percent: Amount | null } | null
}

/** When a range begins, in milliseconds since 1970; null: with the first point. */
export function beginOf(range: Range, now: number): number | null {
  const days = daysIn[range]
  return days === null ? null : now - days * dayMs
}

/** The line of something over a range. @param points of one environment and one currency, in any order */
export function seriesOf(points: readonly HistoryPoint[], subject: Subject, range: Range, now: number): Series {
  const begin = beginOf(range, now)
  const within = points.filter(({ at }) => at <= now && (begin === null || at >= begin))
  const times = within.map(({ at }) => at)
  // Of a history that has just begun a long range shows all there is.
  const isShort = Math.max(...times) - Math.min(...times) <= hourlyUpToDays * dayMs
  return summed(inSteps(figuresOf(within, subject), isShort ? hourMs : dayMs))
}

/** The line of the last 7 days in so few points that a popup reads them at once. */
export function shortLineOf(points: readonly HistoryPoint[], subject: Subject, now: number): Series {
  const within = points.filter(({ at }) => at <= now && at >= now - 7 * dayMs)
  return summed(inSteps(figuresOf(within, subject), shortLineStepMs))
}

/** At most 57 points in 7 days. */
const shortLineStepMs = 3 * hourMs

type Figure = Omit<SeriesPoint, 'isAfterGap'>

function figuresOf(points: readonly HistoryPoint[], subject: Subject): Figure[] {
  const figures: Figure[] = []
  for (const point of [...points].sort((a, b) => a.at - b.at)) {
    const figure = figureOf(point, subject, figures.length > 0)
    if (figure !== null) figures.push(figure)
  }
  return figures
}

/** Null where the point does not tell. @param hasBegun whether there was some of it before */
function figureOf(point: HistoryPoint, subject: Subject, hasBegun: boolean): Figure | null {
  const { at, isPartial } = point
  if (subject.kind === 'total') return { at, value: point.total, amount: null, isPartial }
  if (subject.kind === 'account') {
    const value = point.accounts.get(subject.id)
    return value === undefined ? null : { at, value, amount: null, isPartial: point.carried.includes(subject.id) }
  }
  const asset = point.assets.get(subject.code)
  // All that there was is sold. Of a point that misses something that can't be said.
  if (asset === undefined) return hasBegun && !isPartial ? { at, value: zero, amount: zero, isPartial } : null
  return asset.value === null ? null : { at, value: asset.value, amount: asset.amount, isPartial }
}

/** The last figure of each step, and whether the steps before it have none. @param figures oldest first */
function inSteps(figures: readonly Figure[], stepMs: number): SeriesPoint[] {
  const stepOf = ({ at }: Figure) => Math.floor(at / stepMs)
  const last = new Map(figures.map((figure) => [stepOf(figure), figure]))
  return [...last.values()].map((figure, place, all) => {
    const before = all[place - 1]
    return { ...figure, isAfterGap: before !== undefined && stepOf(figure) - stepOf(before) - 1 > mostMissing }
  })
}

function summed(points: readonly SeriesPoint[]): Series {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return { points, lowest: null, highest: null, change: null }
  let [lowest, highest] = [first.value, first.value]
  for (const { value } of points) {
    if (compare(value, lowest) < 0) lowest = value
    if (compare(value, highest) > 0) highest = value
  }
  if (points.length < 2) return { points, lowest, highest, change: null }
  const amount = subtract(last.value, first.value)
  const percent = compare(first.value, zero) > 0 ? percentOf(amount, first.value) : null
  return { points, lowest, highest, change: { amount, percent } }
}

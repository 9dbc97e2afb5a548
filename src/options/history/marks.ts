import { nice, tickStep, ticks } from 'd3-array'
import { timeTicks } from 'd3-time'
import { type DisplayCurrency, isFiat } from '../../core/money/display-currency.ts'
import { locale } from '../../words/locale.ts'

/** A mark of an axis, and what it says. */
export interface Mark {
  readonly at: number
  readonly words: string
}

const dayMs = 86_400_000

/**
 * Moments to mark between two, on full hours, days or months of where the reader is; in milliseconds since 1970.
 * @param most how many there is room for, more or less
 */
export function timeMarks(from: number, until: number, most: number): Mark[] {
  const moments = timeTicks(new Date(from), new Date(until), most)
  const [first, second] = moments
  const step = first === undefined || second === undefined ? until - from : second.getTime() - first.getTime()
  const hours = new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit' })
  const days = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short' })
  const months = new Intl.DateTimeFormat(locale(), { month: 'short', year: 'numeric' })
  const isMidnight = (date: Date) => date.getHours() === 0 && date.getMinutes() === 0
  // A month has 28 days at the least; the night in which clocks change makes a day of 23 hours.
  const format = (date: Date) => (step >= 28 * dayMs ? months : step >= 0.9 * dayMs || isMidnight(date) ? days : hours)
  return moments.map((date) => ({ at: date.getTime(), words: format(date).format(date) }))
}

/**
 * Values to mark, on round numbers, from below the lowest to above the highest.
 * @param most how many there is room for, more or less
 */
export function valueMarks(lowest: number, highest: number, most: number, currency: DisplayCurrency): Mark[] {
  // A value that never moved has room around it.
  const around = highest > lowest ? 0 : Math.abs(highest) / 20 || 0.5
  const [start, stop] = nice(lowest - around, highest + around, most)
  const format = formatFor(currency, tickStep(start, stop, most))
  return ticks(start, stop, most).map((at) => ({ at, words: format.format(at) }))
}

/** As many decimals as tell one mark from the next. */
function formatFor(currency: DisplayCurrency, step: number): Intl.NumberFormat {
  const isCompact = step >= 1000
  const decimals = isCompact ? 1 : Math.min(8, Math.max(0, -Math.floor(Math.log10(step))))
  return new Intl.NumberFormat(locale(), {
    minimumFractionDigits: isCompact ? 0 : decimals,
    maximumFractionDigits: decimals,
    ...(isFiat(currency) ? { style: 'currency', currency } : {}),
    ...(isCompact ? { notation: 'compact' } : {}),
  })
}

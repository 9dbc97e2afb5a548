import type { Environment } from '../gemini/environment.ts'
import { dayMs } from '../keys/calendar.ts'
import type { HistoryPoint } from './point.ts'
import { dayOf, isHourly, thinned } from './thinning.ts'

/**
 * How the history is stored: pages of points and a head that says what is on which. A day has a page for as long as it
 * has hours, so that a refresh writes no more than today; when it leaves the week its last point moves to the page of its
 * month. Days and months are those of universal time.
 */

/** The oldest month goes when there are more: five years. */
export const mostMonths = 60

/** What a page is of. Its number runs, and says nothing. */
export interface PageMark {
  readonly number: number
  readonly environment: Environment
  readonly span: 'day' | 'month'
  /** When that day or month begins, in milliseconds since 1970. */
  readonly start: number
}

export interface HistoryPage extends PageMark {
  /** How accounts are called, by their ids: their keys may be gone when somebody looks. */
  readonly labels: ReadonlyMap<string, string>
  /** Oldest first. */
  readonly points: readonly HistoryPoint[]
}

export interface HistoryHead {
  /** The highest number that a page ever had. */
  readonly lastNumber: number
  readonly pages: readonly PageMark[]
  /** A head was lost once, and with it what was on pages that did not open. */
  readonly hasUntoldLoss: boolean
}

export const emptyHead: HistoryHead = { lastNumber: 0, pages: [], hasUntoldLoss: false }

/** A point to be kept, with what its accounts are called. */
export interface Note {
  readonly point: HistoryPoint
  readonly labels: ReadonlyMap<string, string>
}

/** What some notes make of the history. All of it is to be stored in one transaction. */
export interface Filed {
  readonly head: HistoryHead
  readonly put: readonly HistoryPage[]
  readonly remove: readonly number[]
}

/** The pages that must be open for some notes to be filed. */
export function pagesToOpen({ pages }: HistoryHead, notes: readonly Note[], now: number): PageMark[] {
  const over = pages.filter((mark) => isOver(mark, now))
  const wanted = [...notes.map(({ point }) => dayMark(point)), ...over.map(monthMark)]
  return pages.filter((mark) => over.includes(mark) || wanted.some((one) => isSame(one, mark)))
}

/**
 * Files notes, and what has left the week.
 * @param opened those of `pagesToOpen` that did open. One that did not is left as it is, for its loss to be told, and
 *   another page goes on in its place.
 */
export function filed(head: HistoryHead, opened: readonly HistoryPage[], notes: readonly Note[], now: number): Filed {
  const pages = new Map(opened.map((page) => [page.number, page]))
  const changed = new Set<number>()
  let { lastNumber } = head
  const put = (into: Omit<PageMark, 'number'>, points: readonly HistoryPoint[], labels: HistoryPage['labels']) => {
    const there = [...pages.values()].find((page) => isSame(page, into))
    if (there === undefined) lastNumber += 1
    const { number, ...before } = there ?? { number: lastNumber, labels: new Map(), points: [] }
    pages.set(number, {
      ...into,
      number,
      labels: new Map([...before.labels, ...labels]),
      points: thinned([...before.points, ...points], now),
    })
    changed.add(number)
  }
  for (const { point, labels } of notes) put(dayMark(point), [point], labels)
  const over = [...pages.values()].filter((page) => isOver(page, now))
  for (const day of over) put(monthMark(day), day.points, day.labels)

  const tooOld = head.pages.filter(({ start }) => start < firstMonth(now))
  const gone = new Set([...over, ...tooOld].map(({ number }) => number))
  const isKept = ({ number }: PageMark) => !gone.has(number)
  const written = [...pages.values()].filter((page) => changed.has(page.number) && isKept(page))
  const added = written.filter(({ number }) => number > head.lastNumber).map(markOf)
  return {
    head: { ...head, lastNumber, pages: [...head.pages.filter(isKept), ...added] },
    put: written,
    remove: [...gone],
  }
}

/**
 * A head to go on with where the stored one does not open.
 * @param lastNumber the highest number of a page that is stored, whether it opens or not
 * @param isMissingAny whether there are pages that don't open: of what, nobody knows any more
 */
export function headAfterLoss(opened: readonly HistoryPage[], lastNumber: number, isMissingAny: boolean): HistoryHead {
  return { lastNumber, pages: opened.map(markOf).sort((a, b) => a.number - b.number), hasUntoldLoss: isMissingAny }
}

/** When what a page is of ends, in milliseconds since 1970. */
export function endOf({ span, start }: Pick<PageMark, 'span' | 'start'>): number {
  return span === 'day' ? start + dayMs : monthOf(start, 1)
}

function isOver({ span, start }: PageMark, now: number): boolean {
  return span === 'day' && !isHourly(start, now)
}

function isSame(a: Omit<PageMark, 'number'>, b: Omit<PageMark, 'number'>): boolean {
  return a.environment === b.environment && a.span === b.span && a.start === b.start
}

function dayMark({ environment, at }: HistoryPoint): Omit<PageMark, 'number'> {
  return { environment, span: 'day', start: dayOf(at) }
}

function monthMark({ environment, start }: PageMark): Omit<PageMark, 'number'> {
  return { environment, span: 'month', start: monthOf(start) }
}

function markOf({ number, environment, span, start }: PageMark): PageMark {
  return { number, environment, span, start }
}

function firstMonth(now: number): number {
  return monthOf(now, 1 - mostMonths)
}

/** When a month begins, so many months after that of a moment. */
function monthOf(at: number, later = 0): number {
  const date = new Date(at)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later, 1)
}

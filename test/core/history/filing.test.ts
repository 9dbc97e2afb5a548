import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  emptyHead,
  endOf,
  filed,
  type HistoryHead,
  type HistoryPage,
  headAfterLoss,
  mostMonths,
  pagesToOpen,
} from '../../../src/core/history/filing.ts'
import type { HistoryPoint } from '../../../src/core/history/point.ts'
import { hourMs, thinned } from '../../../src/core/history/thinning.ts'
import { dayMs } from '../../../src/core/keys/calendar.ts'
import { anyPoints, madeUpPoint, noon } from './made-up-points.ts'

/** A history as a store would hold it. */
interface Shelf {
  head: HistoryHead
  readonly pages: Map<number, HistoryPage>
  /** The pages written last. */
  written: readonly HistoryPage[]
}

const shelf = (): Shelf => ({ head: emptyHead, pages: new Map(), written: [] })

function note(history: Shelf, point: HistoryPoint, now = point.at): void {
  const notes = [{ point, labels: new Map([['primary', 'Primary']]) }]
  const opened = pagesToOpen(history.head, notes, now).flatMap(({ number }) => history.pages.get(number) ?? [])
  const next = filed(history.head, opened, notes, now)
  for (const number of next.remove) history.pages.delete(number)
  for (const page of next.put) history.pages.set(page.number, page)
  Object.assign(history, { head: next.head, written: next.put })
}

const pointsOf = ({ pages }: Shelf) => [...pages.values()].flatMap(({ points }) => points)
const byTime = (points: readonly HistoryPoint[]) => [...points].sort((a, b) => a.at - b.at)

describe('the history', () => {
  it('is filed by days, and a refresh writes no page but today’s', () => {
    const history = shelf()
    for (const at of [noon - dayMs, noon, noon + 60_000, noon + hourMs]) note(history, madeUpPoint(at))
    expect(history.head.pages).toEqual([
      { number: 1, environment: 'production', span: 'day', start: Date.UTC(2026, 10, 22) },
      { number: 2, environment: 'production', span: 'day', start: Date.UTC(2026, 10, 23) },
    ])
    expect(history.written.map(({ number, points }) => [number, points.length])).toEqual([[2, 2]])
    expect(history.pages.get(2)?.labels).toEqual(new Map([['primary', 'Primary']]))
  })

  it('has a page for each environment', () => {
    const history = shelf()
    note(history, madeUpPoint(noon))
    note(history, madeUpPoint(noon, '10', { environment: 'sandbox' }))
    expect(history.head.pages.map(({ environment }) => environment)).toEqual(['production', 'sandbox'])
  })

  it('moves the last point of a day that has left the week to the page of its month', () => {
    const history = shelf()
    for (const hour of [1, 2, 3]) note(history, madeUpPoint(Date.UTC(2026, 10, 15, hour)))
    note(history, madeUpPoint(Date.UTC(2026, 10, 16, 4)))
    note(history, madeUpPoint(Date.UTC(2026, 10, 24)))
    expect(history.head).toMatchObject({
      lastNumber: 4,
      pages: [
        { number: 3, span: 'day', start: Date.UTC(2026, 10, 24) },
        { number: 4, span: 'month', start: Date.UTC(2026, 10, 1) },
      ],
    })
    expect(history.pages.get(4)?.points.map(({ at }) => at)).toEqual([
      Date.UTC(2026, 10, 15, 3),
      Date.UTC(2026, 10, 16, 4),
    ])
  })

  it('holds the same as all points thinned at once, whatever came when', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const history = shelf()
        const distinct = [...new Map(points.map((point) => [point.at, point])).values()]
        for (const point of byTime(distinct)) note(history, point)
        const last = Math.max(0, ...distinct.map(({ at }) => at))
        expect(byTime(thinned(pointsOf(history), last))).toEqual(byTime(thinned(distinct, last)))
        expect([...history.pages.keys()].sort()).toEqual(history.head.pages.map(({ number }) => number).sort())
      }),
    )
  })

  it('leaves a page that does not open, and goes on with another in its place', () => {
    const history = shelf()
    note(history, madeUpPoint(noon))
    const next = filed(history.head, [], [{ point: madeUpPoint(noon + hourMs), labels: new Map() }], noon + hourMs)
    expect(next.remove).toEqual([])
    expect(next.head.pages.map(({ number, start }) => [number, start])).toEqual([
      [1, Date.UTC(2026, 10, 23)],
      [2, Date.UTC(2026, 10, 23)],
    ])
  })

  it('drops the month that is five years old', () => {
    const history = shelf()
    for (let month = 0; month <= mostMonths + 1; month += 1) note(history, madeUpPoint(Date.UTC(2020, month, 20)))
    expect(history.head.pages.length).toBe(mostMonths)
    expect(Math.min(...pointsOf(history).map(({ at }) => at))).toBe(Date.UTC(2020, 2, 20))
    expect(history.pages.size).toBe(mostMonths)
  })

  it('goes on from the pages that open where its head is lost', () => {
    const history = shelf()
    for (const days of [2, 1, 0]) note(history, madeUpPoint(noon - days * dayMs))
    const [first, , third] = [...history.pages.values()] as [HistoryPage, HistoryPage, HistoryPage]
    expect(headAfterLoss([third, first], 3, true)).toEqual({
      lastNumber: 3,
      pages: history.head.pages.filter(({ number }) => number !== 2),
      hasUntoldLoss: true,
    })
  })

  it.each([
    ['day', Date.UTC(2026, 10, 30), Date.UTC(2026, 11, 1)],
    ['month', Date.UTC(2026, 11, 1), Date.UTC(2027, 0, 1)],
  ] as const)('knows when a %s ends', (span, start, end) => {
    expect(endOf({ span, start })).toBe(end)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Range, ranges, seriesOf, shortLineOf } from '../../../src/core/history/series.ts'
import { hourMs } from '../../../src/core/history/thinning.ts'
import { dayMs } from '../../../src/core/keys/calendar.ts'
import { amount } from '../../../src/core/money/amount.ts'
import { anyPoints, madeUpPoint, noon } from './made-up-points.ts'

const total = { kind: 'total' } as const
const timesIn = (range: Range, points = hourly(24 * 40)) =>
  seriesOf(points, total, range, noon).points.map(({ at }) => at)
/** A point for each of so many hours up to now. */
const hourly = (many: number) => Array.from({ length: many }, (_, hours) => madeUpPoint(noon - hours * hourMs))

describe('a line', () => {
  it.each<[Range, number, number]>([
    ['day', 25, 24 * hourMs],
    ['week', 169, 7 * dayMs],
    ['month', 31, 29.5 * dayMs],
    ['year', 40, 39 * dayMs],
    ['all', 40, 39 * dayMs],
  ])('over a %s goes from hour to hour where it is short, else from day to day', (range, many, atLeast) => {
    const times = timesIn(range)
    expect(times.length).toBeGreaterThanOrEqual(many - 1)
    expect(times.length).toBeLessThanOrEqual(many + 1)
    expect(noon - Math.min(...times)).toBeGreaterThanOrEqual(atLeast - dayMs)
  })

  it('over a year shows each hour of a history that has just begun', () => {
    expect(timesIn('year', hourly(30)).length).toBe(30)
  })

  it('breaks where more than two hours in a row have no point', () => {
    const hours = [0, 1, 4, 8].map((hour) => madeUpPoint(noon - hour * hourMs))
    expect(seriesOf(hours, total, 'day', noon).points.map(({ isAfterGap }) => isAfterGap)).toEqual([
      false,
      true,
      false,
      false,
    ])
  })

  it('has its lowest, its highest and its change, reckoned exactly', () => {
    const points = ['9007199254740993.1', '9007199254740993.3', '9007199254740993.2'].map((value, place) =>
      madeUpPoint(noon - (2 - place) * hourMs, value),
    )
    expect(seriesOf(points, total, 'day', noon)).toMatchObject({
      lowest: '9007199254740993.1',
      highest: '9007199254740993.3',
      change: { amount: '0.1', percent: '0' },
    })
  })

  it('of nothing has nothing, of one point no change, and after nothing no percent', () => {
    expect(seriesOf([], total, 'all', noon)).toEqual({ points: [], lowest: null, highest: null, change: null })
    expect(seriesOf([madeUpPoint(noon)], total, 'all', noon).change).toBeNull()
    const grown = [madeUpPoint(noon - hourMs, '0'), madeUpPoint(noon, '5')]
    expect(seriesOf(grown, total, 'all', noon).change).toEqual({ amount: '5', percent: null })
  })

  it('of an account knows which of its points are not its own', () => {
    const accounts = new Map([
      ['a', amount('1')],
      ['b', amount('2')],
    ])
    const points = [
      madeUpPoint(noon - 2 * hourMs, '3', { accounts, carried: ['b'], isPartial: true }),
      madeUpPoint(noon - hourMs, '1', { accounts: new Map([['a', amount('1')]]), isPartial: true }),
      madeUpPoint(noon, '3', { accounts }),
    ]
    const of = (id: string) =>
      seriesOf(points, { kind: 'account', id }, 'day', noon).points.map(({ value, isPartial }) => [value, isPartial])
    expect(of('a')).toEqual([
      ['1', false],
      ['1', false],
      ['1', false],
    ])
    expect(of('b')).toEqual([
      ['2', true],
      ['2', false],
    ])
  })

  it('of an asset falls to nothing when all of it is sold, and not where its account is missing', () => {
    const some = { assets: new Map([['BTC', { amount: amount('0.1'), value: amount('6000') }]]) }
    const none = { assets: new Map() }
    const points = [
      madeUpPoint(noon - 4 * hourMs, '1', none),
      madeUpPoint(noon - 3 * hourMs, '1', some),
      madeUpPoint(noon - 2 * hourMs, '1', { ...none, isPartial: true }),
      madeUpPoint(noon - hourMs, '1', none),
    ]
    const { points: line } = seriesOf(points, { kind: 'asset', code: 'BTC' }, 'day', noon)
    expect(line.map(({ amount: many, value }) => [many, value])).toEqual([
      ['0.1', '6000'],
      ['0', '0'],
    ])
  })

  it('in the popup has at most 60 points, and breaks where nine hours have none', () => {
    expect(shortLineOf(hourly(24 * 10), total, noon).points.length).toBeLessThanOrEqual(60)
    const [, last] = shortLineOf([madeUpPoint(noon - 20 * hourMs), madeUpPoint(noon)], total, noon).points
    expect(last?.isAfterGap).toBe(true)
  })

  it('is the same in whatever order its points come, and has none that they have not', () => {
    fc.assert(
      fc.property(
        anyPoints.map((points) => [...new Map(points.map((point) => [point.at, point])).values()]),
        fc.constantFrom(...ranges),
        (points, range) => {
          const line = seriesOf(points, total, range, noon)
          expect(seriesOf([...points].reverse(), total, range, noon)).toEqual(line)
          for (const { at, value } of line.points)
            expect(points).toContainEqual(expect.objectContaining({ at, total: value }))
          expect(line.points.map(({ at }) => at)).toEqual(line.points.map(({ at }) => at).sort((a, b) => a - b))
        },
      ),
    )
  })
})

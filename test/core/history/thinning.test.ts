import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bucketOf, hourMs, thinned } from '../../../src/core/history/thinning.ts'
import { dayMs } from '../../../src/core/keys/calendar.ts'
import { anyPoints, madeUpPoint, noon } from './made-up-points.ts'

const shuffled = anyPoints.chain((points) =>
  fc.tuple(fc.constant(points), fc.shuffledSubarray(points, { minLength: points.length })),
)

describe('thinning', () => {
  it('keeps the newest of an hour within the week, and the newest of a day before it', () => {
    const hour = noon - 30 * 60_000
    const old = hour - 8 * dayMs
    const points = [hour, hour + 1, hour + hourMs - 1, hour - 1, old, old + 5 * hourMs].map((at) => madeUpPoint(at))
    expect(thinned(points, noon + hourMs).map(({ at }) => at)).toEqual([old + 5 * hourMs, hour - 1, hour + hourMs - 1])
  })

  it('goes by days of universal time: the seventh day before today has its hours, the eighth has not', () => {
    const today = Date.UTC(2026, 10, 23)
    const seventh = today - 7 * dayMs
    const points = [seventh - 2 * hourMs, seventh - hourMs, seventh, seventh + hourMs].map((at) => madeUpPoint(at))
    for (const now of [today, today + dayMs - 1])
      expect(thinned(points, now).map(({ at }) => at)).toEqual([seventh - hourMs, seventh, seventh + hourMs])
  })

  it('keeps environments and currencies apart, and of one moment the whole point', () => {
    const points = [
      madeUpPoint(noon, '1'),
      madeUpPoint(noon, '2', { isPartial: true }),
      madeUpPoint(noon, '3', { environment: 'sandbox' }),
      madeUpPoint(noon, '4', { valuedIn: 'BTC' }),
    ]
    expect(thinned(points, noon).map(({ total }) => total)).toEqual(['4', '1', '3'])
  })

  it('leaves no two points in one place, and none that was not the newest there', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const left = thinned(points, noon)
        expect(new Set(left.map((point) => bucketOf(point, noon))).size).toBe(left.length)
        for (const point of points) {
          const kept = left.find((one) => bucketOf(one, noon) === bucketOf(point, noon))
          expect(kept?.at).toBeGreaterThanOrEqual(point.at)
        }
      }),
    )
  })

  it('comes to the same in any order', () => {
    fc.assert(
      fc.property(shuffled, ([a, b]) => {
        expect(thinned(b, noon)).toEqual(thinned(a, noon))
      }),
    )
  })

  it('changes nothing when it is done again, nor when it was done some days before', () => {
    fc.assert(
      fc.property(anyPoints, fc.integer({ min: 0, max: 30 }), (points, days) => {
        const later = noon + days * dayMs
        expect(thinned(thinned(points, noon), later)).toEqual(thinned(points, later))
      }),
    )
  })
})

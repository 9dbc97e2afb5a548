import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amount } from '../../src/core/money/amount.ts'
import { chartHeight, drawChart, nearestTo } from '../../src/options/history/chart-drawing.ts'

const hourMs = 3_600_000
const until = Date.UTC(2026, 10, 23, 12)
const pointsOf = (values: readonly string[]) =>
  values.map((value, place) => ({
    at: until - (values.length - 1 - place) * hourMs,
    value: amount(value),
    amount: null,
    isPartial: false,
    isAfterGap: false,
  }))

describe('the chart', () => {
  it('goes from the first point to now, within its edges, whatever the values', () => {
    const values = fc.array(fc.integer({ min: -5, max: 10 ** 12 }).map(String), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(values, fc.integer({ min: 200, max: 900 }), (some, width) => {
        const { placed, left, right, top, bottom, times } = drawChart(pointsOf(some), 'USD', until, width)
        expect(placed.at(-1)?.x).toBeCloseTo(right, 0)
        for (const { x, y } of placed) {
          expect(x).toBeGreaterThanOrEqual(left)
          expect(x).toBeLessThanOrEqual(right)
          expect(y).toBeGreaterThanOrEqual(top)
          expect(y).toBeLessThanOrEqual(bottom)
        }
        for (const { x } of times) expect(x).toBeLessThanOrEqual(right)
      }),
    )
  })

  it('has the higher value higher up, and room below for its marks', () => {
    const { placed, bottom } = drawChart(pointsOf(['10', '30', '20']), 'USD', until, 600)
    const [first, second, third] = placed.map(({ y }) => y) as [number, number, number]
    expect(second).toBeLessThan(third)
    expect(third).toBeLessThan(first)
    expect(bottom).toBeLessThan(chartHeight)
  })

  it('of one point alone shows it at the right, as a dot', () => {
    const { dots, stroke, right } = drawChart(pointsOf(['10']), 'USD', until, 600)
    expect(stroke).toBe('')
    expect(dots).toMatchObject([{ x: right }])
  })

  it.each([
    [-100, 0],
    [0, 0],
    [70, 1],
    [1000, 2],
  ])('finds at %i the point that is nearest', (x, place) => {
    const placed = [50, 80, 120].map((at) => ({ x: at, y: 0, isAfterGap: false }))
    expect(nearestTo(x, { placed })).toBe(place)
  })
})

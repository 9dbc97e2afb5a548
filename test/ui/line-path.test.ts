import { describe, expect, it } from 'vitest'
import { linePathOf } from '../../src/ui/line-path.ts'

const points = (gaps: readonly number[]) =>
  [10, 5, 1, 5, 10].map((y, place) => ({ x: place * 10, y, isAfterGap: gaps.includes(place) }))

describe('a line', () => {
  it('goes through its points, with what is under it', () => {
    const { stroke, area, dots } = linePathOf(points([]), 20)
    expect(stroke).toBe('M0 10L10 5L20 1L30 5L40 10')
    expect(area).toBe('M0 10L10 5L20 1L30 5L40 10V20H0Z')
    expect(dots).toEqual([])
  })

  it('is broken by a gap, and shows a point between two of them as a dot', () => {
    const { stroke, area, dots } = linePathOf(points([2, 3]), 20)
    expect(stroke).toBe('M0 10L10 5M30 5L40 10')
    expect(area).toBe('M0 10L10 5V20H0ZM30 5L40 10V20H30Z')
    expect(dots.map(({ x }) => x)).toEqual([20])
  })

  it('of one point is a dot, and of none is nothing', () => {
    expect(linePathOf(points([]).slice(0, 1), 20)).toMatchObject({ stroke: '', dots: [{ x: 0 }] })
    expect(linePathOf([], 20)).toEqual({ stroke: '', area: '', dots: [] })
  })
})

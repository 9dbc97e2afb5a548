import { describe, expect, it } from 'vitest'
import { amount } from '../../src/core/money/amount.ts'
import { linePathOf, lineSize } from '../../src/popup/balances/line-path.ts'
import type { ValueLine } from '../../src/protocol/view.ts'

const line = (values: readonly string[], gaps: readonly number[] = []): ValueLine => {
  const sorted = [...values].sort((a, b) => Number(a) - Number(b))
  return {
    points: values.map((value, place) => ({
      at: place * 1000,
      value: amount(value),
      isAfterGap: gaps.includes(place),
    })),
    lowest: amount(sorted[0] ?? '0'),
    highest: amount(sorted.at(-1) ?? '0'),
  }
}

describe('the line in the popup', () => {
  it('goes from edge to edge, the highest at the top', () => {
    const { stroke, area, dots } = linePathOf(line(['10', '30', '20']))
    expect(stroke).toBe('M2 30L60 2L118 16')
    expect(area).toBe('M2 30L60 2L118 16V32H2Z')
    expect(dots).toEqual([])
  })

  it('is broken by a gap, and shows a point between two of them as a dot', () => {
    const { stroke, dots } = linePathOf(line(['10', '20', '30', '20', '10'], [2, 3]))
    expect(stroke).toBe('M2 30L31 16M89 16L118 30')
    expect(dots).toEqual([{ x: 60, y: 2 }])
  })

  it('of a value that never moved is flat, in the middle', () => {
    expect(linePathOf(line(['7', '7'])).stroke).toBe(`M2 ${lineSize.height / 2}L118 ${lineSize.height / 2}`)
  })

  it('stays within its size, however much there is', () => {
    const { stroke } = linePathOf(line(['0.0000000000000000001', '98765432109876543210.5', '5']))
    expect(stroke).toBe('M2 30L60 2L118 30')
  })
})

import { describe, expect, it } from 'vitest'
import { amount } from '../../src/core/money/amount.ts'
import { placedLine } from '../../src/popup/balances/placed-line.ts'

function placesOf(...values: string[]): string[] {
  const sorted = [...values].sort((a, b) => Number(a) - Number(b))
  const line = {
    points: values.map((value, place) => ({ at: place * 1000, value: amount(value), isAfterGap: place === 1 })),
    lowest: amount(sorted[0] ?? '0'),
    highest: amount(sorted.at(-1) ?? '0'),
  }
  return placedLine(line).map(({ x, y }) => `${x} ${y}`)
}

describe('the line in the popup', () => {
  it('goes from edge to edge, the highest at the top', () => {
    expect(placesOf('10', '30', '20')).toEqual(['2 30', '60 2', '118 16'])
  })

  it('of a value that never moved is flat, in the middle', () => {
    expect(placesOf('7', '7')).toEqual(['2 16', '118 16'])
  })

  it('stays within its size, however much there is', () => {
    expect(placesOf('0.0000000000000000001', '98765432109876543210.5', '5')).toEqual(['2 30', '60 2', '118 30'])
  })
})

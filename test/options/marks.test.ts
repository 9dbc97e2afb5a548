import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { timeMarks, valueMarks } from '../../src/options/history/marks.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const wordsOf = (marks: readonly { words: string }[]) => marks.map(({ words }) => words.replaceAll(/\s/g, ' '))

describe('marks of time', () => {
  const zone = process.env['TZ']
  beforeEach(() => {
    process.env['TZ'] = 'Europe/Berlin'
  })
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  })

  const noon = () => new Date(2026, 10, 23, 12, 30).getTime()

  it.each([
    ['a day', dayMs, ['6:00 PM', 'Nov 23', '6:00 AM', '12:00 PM'].map((words) => words.replace(/^(\d):/, '0$1:'))],
    ['a week', 7 * dayMs, ['Nov 17', 'Nov 18', 'Nov 19', 'Nov 20', 'Nov 21', 'Nov 22', 'Nov 23']],
    ['a month', 30 * dayMs, ['Oct 25', 'Nov 1', 'Nov 8', 'Nov 15', 'Nov 22']],
    ['a year', 365 * dayMs, ['Jan 2026', 'Apr 2026', 'Jul 2026', 'Oct 2026']],
    ['five years', 5 * 365 * dayMs, ['Jan 2022', 'Jan 2023', 'Jan 2024', 'Jan 2025', 'Jan 2026']],
  ])('over %s are on full hours, days and months', (_, span, words) => {
    expect(wordsOf(timeMarks(noon() - span, noon(), 5.5))).toEqual(words)
  })

  it.each([
    ['spring', new Date(2026, 2, 29, 12).getTime()],
    ['autumn', new Date(2026, 9, 25, 12).getTime()],
  ])('go on over the night in %s in which clocks change', (_, at) => {
    for (const most of [6, 12, 24]) {
      const marks = timeMarks(at - dayMs, at, most)
      expect(marks.length).toBeGreaterThan(2)
      expect(marks.every(({ at: mark }, place) => place === 0 || mark > (marks[place - 1]?.at ?? 0))).toBe(true)
    }
  })
})

describe('marks of value', () => {
  it.each([
    ['thousands', 47_553, 50_667, ['$47K', '$48K', '$49K', '$50K', '$51K']],
    ['hundreds', 48_213, 48_375, ['$48,200', '$48,250', '$48,300', '$48,350', '$48,400']],
    ['cents', 0.01, 0.035, ['$0.010', '$0.015', '$0.020', '$0.025', '$0.030', '$0.035']],
  ])('in %s are round, and as many as there is room for', (_, lowest, highest, words) => {
    expect(wordsOf(valueMarks(lowest, highest, 4, 'USD'))).toEqual(words)
  })

  it('of a coin have its decimals, and no sign', () => {
    const marks = valueMarks(0.4127, 0.4144, 4, 'BTC')
    expect(wordsOf(marks)).toEqual(['0.4125', '0.4130', '0.4135', '0.4140', '0.4145'])
  })

  it.each([0, 100, -3])('of a value that never moved from %d have room on either side', (value) => {
    const marks = valueMarks(value, value, 4, 'USD')
    expect(marks[0]?.at).toBeLessThan(value)
    expect(marks.at(-1)?.at).toBeGreaterThan(value)
  })
})

import { describe, expect, it } from 'vitest'
import { leadDayChoices, mostAgeChoices } from '../../src/core/preferences.ts'
import { daysWords, leadMeaning, leadWords, withLead } from '../../src/options/settings/reminder-choices.ts'

describe('the lead times', () => {
  it('have words of their own each', () => {
    expect(leadDayChoices.map(leadWords)).toEqual([
      '60 days before',
      '30 days before',
      '14 days before',
      '7 days before',
      '3 days before',
      '1 day before',
      'On the day itself',
    ])
  })

  it.each([
    ['one more, in its place', [14, 1], 7, true, [14, 7, 1]],
    ['one that is there already', [14, 7], 7, true, [14, 7]],
    ['one less', [14, 7], 14, false, [7]],
    ['the last', [0], 0, false, []],
    ['one that is not there', [7], 30, false, [7]],
    ['none of what nobody offers', [7, 5 as 7], 1, true, [7, 1]],
  ] as const)('take in or out: %s', (_, chosen, days, isWanted, left) => {
    expect(withLead([...chosen], days, isWanted)).toEqual(left)
  })

  it('say so where there are none, and nothing where there are', () => {
    expect(leadMeaning([])).toContain('nothing before a key ends')
    expect(leadMeaning([0])).toBe('')
  })
})

it('whole years are called years', () => {
  expect(mostAgeChoices.map(daysWords)).toEqual(['After 90 days', 'After 180 days', 'After a year', 'After 2 years'])
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayField, dayIn, noonOf, unfinishedDay } from '../../src/options/profile/day-field.ts'

describe('a day in a date field', () => {
  it('begins at midnight where this runs', () => {
    expect(dayIn('2026-12-24')).toBe(new Date(2026, 11, 24).getTime())
  })

  it('is written by the calendar of where this runs, whatever the hour', () => {
    expect(dayField(new Date(2026, 0, 5, 23, 59, 59, 999).getTime())).toBe('2026-01-05')
    expect(dayField(null)).toBe('')
  })

  it.each([
    '',
    ' ',
    unfinishedDay,
    'soon',
    '24.12.2026',
    '2026-12',
    '2026-13-01',
    '2026-00-10',
    '2026-02-30',
    '2027-02-29',
    '2026-12-24T00:00',
    '2026-12-24\n',
    ' 2026-12-24',
    '+012026-12-24',
    '-2026-12-24',
    '0026-12-24',
    '1969-12-30',
    '99999-01-01',
    '٢٠٢٦-١٢-٢٤',
  ])('is none where the text is %j', (text) => {
    expect(dayIn(text)).toBeNull()
  })

  it('comes back as it went in', () => {
    const day = fc.date({ min: new Date(1970, 0, 3), max: new Date(9999, 11, 30), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const text = dayField(date.getTime())
        expect(dayField(dayIn(text))).toBe(text)
      }),
    )
  })

  it('has its noon on the same day', () => {
    expect(new Date(noonOf(dayIn('2026-03-29') ?? 0)).getHours()).toBe(12)
  })
})

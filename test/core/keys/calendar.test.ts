import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayMs, daysAfter, daysBefore, daysUntil, lastMoment } from '../../../src/core/keys/calendar.ts'
import { standIn, type TimeZone, timeZones } from './time-zone.ts'

const hour = dayMs / 24
const at = (text: string) => new Date(text).getTime()

describe('days by the calendar', () => {
  it('are those of the time zone that a test stands in', () => {
    standIn('America/New_York')
    expect(at('2026-07-01T12:00') - Date.UTC(2026, 6, 1, 12)).toBe(4 * hour)
    standIn('Europe/Berlin')
    expect(at('2026-07-01T12:00') - Date.UTC(2026, 6, 1, 12)).toBe(-2 * hour)
  })

  it.each<[string, TimeZone, string, number, string]>([
    ['over the night in which clocks go forward', 'America/New_York', '2026-03-10T09:00', 7, '2026-03-03T09:00'],
    ['over the night in which they go back', 'America/New_York', '2026-11-04T09:00', 7, '2026-10-28T09:00'],
    ['in Europe, forward', 'Europe/Berlin', '2026-03-30T00:30', 1, '2026-03-29T00:30'],
    ['in Europe, back', 'Europe/Berlin', '2026-10-26T23:30', 1, '2026-10-25T23:30'],
    ['over a leap day', 'UTC', '2028-03-01T12:00', 1, '2028-02-29T12:00'],
    ['where there is no leap day', 'UTC', '2027-03-01T12:00', 1, '2027-02-28T12:00'],
    ['over the end of a month and a year', 'UTC', '2027-01-07T12:00', 14, '2026-12-24T12:00'],
    ['over a day that never was', 'Pacific/Apia', '2012-01-02T12:00', 7, '2011-12-26T12:00'],
  ])('are counted back %s', (_, zone, day, days, expected) => {
    standIn(zone)
    expect(daysBefore(at(day), days)).toBe(at(expected))
    expect(daysUntil(at(day), at(expected))).toBe(days)
  })

  it('are seven in a week of 167 hours and in one of 169', () => {
    standIn('America/New_York')
    expect(at('2026-03-10T09:00') - daysBefore(at('2026-03-10T09:00'), 7)).toBe(167 * hour)
    expect(at('2026-11-04T09:00') - daysBefore(at('2026-11-04T09:00'), 7)).toBe(169 * hour)
  })

  it('change no moment where there are none of them, also in the hour that comes twice', () => {
    standIn('America/New_York')
    const second = Date.UTC(2026, 10, 1, 6, 30) // 1:30 for the second time
    expect(daysBefore(second, 0)).toBe(second)
  })

  it('end where dates do', () => {
    standIn('UTC')
    expect(daysAfter(lastMoment, 1)).toBe(lastMoment)
    expect(daysBefore(-lastMoment, 1)).toBe(-lastMoment)
  })

  it.each(timeZones)('never run the wrong way in %s, and are whole', (zone) => {
    standIn(zone)
    const moment = fc.integer({ min: at('2011-12-01T00:00'), max: at('2029-01-01T00:00') })
    fc.assert(
      fc.property(moment, fc.nat(800), fc.nat(800), (time, a, b) => {
        const [fewer, more] = [Math.min(a, b), Math.max(a, b)]
        expect(daysBefore(time, more)).toBeLessThanOrEqual(daysBefore(time, fewer))
        expect(daysBefore(time, fewer)).toBeLessThanOrEqual(time)
        expect(Number.isInteger(daysUntil(time, daysBefore(time, a)))).toBe(true)
        // Only where the day that is so many back never was, another one is named.
        if (zone !== 'Pacific/Apia') expect(daysUntil(time, daysBefore(time, a))).toBe(a)
      }),
    )
  })
})

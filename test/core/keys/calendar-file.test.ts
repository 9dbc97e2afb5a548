import fc from 'fast-check'
import ICAL from 'ical.js'
import { beforeEach, describe, expect, it } from 'vitest'
import { calendarFile, type DatedKey } from '../../../src/core/keys/calendar-file.ts'
import { defaultReminderPolicy } from '../../../src/core/keys/reminder-policy.ts'
import { standIn, timeZones } from './time-zone.ts'

// What Thunderbird reads calendars with, told to take nothing amiss.
ICAL.design.strict = true

beforeEach(() => standIn('UTC'))

const madeAt = Date.UTC(2026, 10, 23, 12)
const key: DatedKey = {
  ref: '0123456789abcdef0123456789abcdef',
  name: 'Tax export',
  expiresAt: Date.UTC(2026, 11, 24, 15),
  revokeBy: null,
}
const write = (keys: readonly DatedKey[], leadDays = defaultReminderPolicy.leadDays) =>
  calendarFile(keys, { ...defaultReminderPolicy, leadDays }, madeAt)

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, startDate, endDate } = new ICAL.Event(component)
    const alarms = component.getAllSubcomponents('valarm').map((alarm) => ({
      action: alarm.getFirstPropertyValue('action'),
      description: alarm.getFirstPropertyValue('description'),
      related: alarm.getFirstProperty('trigger')?.getParameter('related') ?? 'START',
      hours: (alarm.getFirstPropertyValue('trigger') as ICAL.Duration).toSeconds() / 3600,
    }))
    const stamp = `${component.getFirstPropertyValue('dtstamp')}`
    return { uid, summary, start: `${startDate}`, end: `${endDate}`, isDate: startDate.isDate, stamp, alarms }
  })
}

describe('the dates of keys as a calendar', () => {
  it('are whole days with an alarm in the morning for each lead', () => {
    const alarm = (hours: number) => ({
      action: 'DISPLAY',
      description: '“Tax export” expires',
      related: 'START',
      hours,
    })
    expect(read(write([key]))).toEqual([
      {
        uid: '0123456789abcdef0123456789abcdef-expires@twinkey',
        summary: '“Tax export” expires',
        start: '2026-12-24',
        end: '2026-12-25',
        isDate: true,
        stamp: '2026-11-23T12:00:00Z',
        alarms: [alarm(-14 * 24 + 9), alarm(-7 * 24 + 9), alarm(-24 + 9), alarm(9)],
      },
    ])
  })

  it('are those on which keys are to be revoked as well, and none where nobody knows', () => {
    const keys = [
      { ...key, revokeBy: Date.UTC(2026, 11, 1) },
      { ...key, ref: 'f'.repeat(32), expiresAt: null },
    ]
    expect(read(write(keys)).map(({ uid, summary, start }) => [uid.slice(-18), summary, start])).toEqual([
      ['abcdef-expires@twinkey'.slice(-18), '“Tax export” expires', '2026-12-24'],
      ['cdef-revoke-by@twinkey'.slice(-18), 'Revoke “Tax export”', '2026-12-01'],
    ])
  })

  it.each([
    ['America/New_York', '2026-12-23'],
    ['Europe/Berlin', '2026-12-24'],
    ['Pacific/Apia', '2026-12-24'],
  ] as const)('are those of %s', (zone, start) => {
    standIn(zone)
    expect(read(write([{ ...key, expiresAt: Date.UTC(2026, 11, 24, 3) }]))[0]?.start).toBe(start)
  })

  it('have no alarms where their owner wants none', () => {
    expect(read(write([key], []))[0]?.alarms).toEqual([])
  })

  it('are the same at each export, but for when it was made', () => {
    const later = calendarFile([key], defaultReminderPolicy, madeAt + 86_400_000)
    expect(read(later)[0]?.uid).toBe(read(write([key]))[0]?.uid)
    const isMaking = (line: string) => line.startsWith('DTSTAMP') || line.startsWith('SEQUENCE')
    const rest = (text: string) => text.split('\r\n').filter((line) => !isMaking(line))
    expect(rest(later)).toEqual(rest(write([key])))
    const sequence = (text: string) => Number(/^SEQUENCE:(\d+)\r$/m.exec(text)?.[1])
    expect(sequence(later)).toBeGreaterThan(sequence(write([key])))
    expect(sequence(later)).toBeLessThan(2 ** 31)
  })

  it('beyond the year 9999, which no calendar can write, are left out', () => {
    expect(read(write([{ ...key, expiresAt: 8.64e15 }]))).toEqual([])
  })

  it.each(timeZones)('can be read whatever keys are named, in %s: no name makes a line, and none is lost', (zone) => {
    standIn(zone)
    const name = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(',', ';', '\\', '\n', '\r', ':', '"', 'n', 'é', '日', '👩‍🚀'), maxLength: 60 }),
      fc.constantFrom('A\r\nEND:VCALENDAR', '\\nBEGIN:VALARM', 'x'.repeat(60), '\ud83d'),
    )
    const moment = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) })
    const keys = fc.array(fc.record({ name, expiresAt: moment, revokeBy: fc.option(moment) }), { maxLength: 4 })
    fc.assert(
      fc.property(keys, (some) => {
        const dated = some.map((each, i) => ({ ...each, ref: `${i}`.padStart(32, '0') }))
        const text = write(dated)
        expect(text.endsWith('\r\n')).toBe(true)
        for (const line of text.slice(0, -2).split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
          // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are looked for.
          expect(line).toMatch(/^[^\u0000-\u0008\u000a-\u001f\u007f]+$/)
        }
        const summaries = dated.flatMap(({ name, revokeBy }) => {
          const shown = `“${name.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ')}”`
          return [`${shown} expires`, ...(revokeBy === null ? [] : [`Revoke ${shown}`])]
        })
        expect(read(text).map(({ summary }) => summary)).toEqual(summaries)
      }),
    )
  })
})

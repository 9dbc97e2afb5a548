import { afterAll } from 'vitest'

/** The time zones in which dates are tried: clocks that change in either half of the year, and one that lost a day. */
export const timeZones = ['America/New_York', 'Europe/Berlin', 'Pacific/Apia', 'UTC'] as const
export type TimeZone = (typeof timeZones)[number]

const former = process.env['TZ']

/** Sets the time zone of this process, for tests that read dates by the calendar of where they run. */
export function standIn(zone: TimeZone): void {
  process.env['TZ'] = zone
}

afterAll(() => {
  if (former === undefined) delete process.env['TZ']
  else process.env['TZ'] = former
})

import ical, { ICalAlarmRelatesTo, ICalAlarmType, type ICalCalendar } from 'ical-generator'
import { language } from '../../words/locale.ts'
import { say } from '../../words/say.ts'
import type { ReminderPolicy } from './reminder-policy.ts'

/** A key as a calendar names it. Times are milliseconds since 1970. */
export interface DatedKey {
  /** Names the key in the calendar, the same in each export; says nothing about it. */
  readonly ref: string
  readonly name: string
  /** Null where it never expires or nobody knows. */
  readonly expiresAt: number | null
  readonly revokeBy: number | null
}

/** The hour at which a calendar reminds: a day's beginning is the middle of a night. */
const alarmHour = 9

/**
 * The days on which keys end or are to be revoked as a calendar (RFC 5545): whole days by the calendar of where this
 * runs, with an alarm at nine in the morning for each lead of the policy. An export made again changes the days that the
 * last one brought, instead of adding others. **It names keys**, and whoever can read the calendar reads them: holders of
 * a calendar's account, and all with whom it is shared. Where there is no day at all it has no event, which RFC 5545
 * does not allow: make none then.
 * @param madeAt when it is made, in milliseconds since 1970
 */
export function calendarFile(keys: readonly DatedKey[], { leadDays }: ReminderPolicy, madeAt: number): string {
  const prodId = { company: 'Twinkey', product: 'Twinkey', language: language().toUpperCase() }
  const calendar = ical({ name: say('calendarName'), prodId })
  for (const { ref, name, expiresAt, revokeBy } of keys) {
    const key = readable(name)
    if (expiresAt !== null)
      addDay(calendar, `${ref}-expires`, say('calendarExpires', { key }), expiresAt, leadDays, madeAt)
    if (revokeBy !== null)
      addDay(calendar, `${ref}-revoke-by`, say('calendarRevoke', { key }), revokeBy, leadDays, madeAt)
  }
  // The last line ends as each does (RFC 5545, section 3.1), which the library leaves out.
  return `${calendar.toString()}\r\n`
}

function addDay(
  calendar: ICalCalendar,
  id: string,
  summary: string,
  at: number,
  leadDays: readonly number[],
  madeAt: number,
): void {
  if (!(dayOf(at, 1) <= lastDay)) return
  const event = calendar.createEvent({
    id: `${id}@twinkey`,
    // A later export replaces an earlier one (section 3.8.7.4); in minutes, to fit the 32 bits of an INTEGER.
    sequence: Math.floor(madeAt / 60_000),
    stamp: new Date(madeAt),
    start: dayOf(at),
    end: dayOf(at, 1),
    allDay: true,
    timezone: 'UTC',
    summary,
    description: say('calendarWhy'),
  })
  for (const days of new Set(leadDays)) {
    const seconds = (days * 24 - alarmHour) * 3600
    const trigger = seconds >= 0 ? { triggerBefore: seconds } : { triggerAfter: -seconds }
    const alarm = event.createAlarm({ type: ICalAlarmType.display, description: summary, ...trigger })
    // The library drops this from what an alarm is made of (10.2.0), and would count hours after from the day's end.
    alarm.relatesTo(ICalAlarmRelatesTo.start)
  }
}

/** A date has four digits for its year (section 3.3.4); what is later still may be no date at all. */
const lastDay = new Date(Date.UTC(9999, 11, 31))

/** The day of a moment, and days after it, as a date of universal time: a whole day has no time zone. */
function dayOf(at: number, later = 0): Date {
  const date = new Date(at)
  return new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate() + later))
}

/** A text without what no TEXT may hold (RFC 5545, section 3.3.11): control characters, and halves of characters. */
function readable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ')
}

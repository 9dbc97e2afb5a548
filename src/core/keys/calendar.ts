import { locale } from '../../words/locale.ts'

/** Milliseconds of a day of 24 hours. */
export const dayMs = 86_400_000

/** The last moment that a date can name (ECMA-262, 21.4.1.1): a later one could not be written into a backup. */
export const lastMoment = 8_640_000_000_000_000

/**
 * The same hour so many days earlier by the calendar of where this runs, across changes of the clock: a reminder a week
 * before names seven days, also in a week of 167 hours.
 * @param at milliseconds since 1970
 */
export function daysBefore(at: number, days: number): number {
  return daysAfter(at, -days)
}

/**
 * The same hour so many days later, as `daysBefore`; not later than a date can be.
 * @param at milliseconds since 1970
 */
export function daysAfter(at: number, days: number): number {
  // Of an hour that the clocks show twice, the calendar names the first only.
  if (days === 0) return at
  const date = new Date(at)
  date.setDate(date.getDate() + days)
  const moved = date.getTime()
  if (!Number.isNaN(moved)) return moved
  return days > 0 ? lastMoment : -lastMoment
}

/** Days between two moments as people count them: by the calendar of where they are, whatever the hour. */
export function daysUntil(at: number, now: number): number {
  // As if that day were one of universal time, where every day has 24 hours.
  const dayOf = (time: number) => {
    const date = new Date(time)
    return new Date(0).setUTCFullYear(date.getFullYear(), date.getMonth(), date.getDate()) / dayMs
  }
  return Math.round(dayOf(at) - dayOf(now))
}

/** A date as people write it: `24 Dec 2026`, in the order of their language. */
export function dayInWords(at: number, ofReader = locale()): string {
  return new Intl.DateTimeFormat(ofReader, { dateStyle: 'medium' }).format(at)
}

/** How far off a day is, as people say it: `today`, `tomorrow`, `in 6 days`. */
export function daysAhead(at: number, now: number): string {
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(daysUntil(at, now), 'day')
}

/** Whether the day of a moment has passed. Until it has, what ends on a day has not ended: its owner named no hour. */
export function isDayPast(at: number, now: number): boolean {
  return daysUntil(at, now) < 0
}

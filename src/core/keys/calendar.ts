/** Milliseconds of a day of 24 hours. */
export const dayMs = 86_400_000

/**
 * The same hour so many days earlier by the calendar of where this runs, across changes of the clock: a reminder a week
 * before names seven days, also in a week of 167 hours.
 * @param at milliseconds since 1970
 */
export function daysBefore(at: number, days: number): number {
  const date = new Date(at)
  date.setDate(date.getDate() - days)
  return date.getTime()
}

/** Days between two moments as people count them: by the calendar of where they are, whatever the hour. */
export function daysUntil(at: number, now: number): number {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0)
  // A day on which the clocks change has not 24 hours.
  return Math.round((midnight(at) - midnight(now)) / dayMs)
}

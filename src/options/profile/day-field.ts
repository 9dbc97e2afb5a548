/** Stands for a date of which only a part was typed: the browser gives nothing of it. */
export const unfinishedDay = '?'

/** A day as a date field has it, such as `2026-12-24`, by the calendar of where this runs; empty for none. */
export function dayField(at: number | null): string {
  if (at === null) return ''
  const date = new Date(at)
  const parts = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'))
  return [String(date.getFullYear()).padStart(4, '0'), ...parts].join('-')
}

/**
 * The moment at which a day begins where this runs, in milliseconds since 1970.
 * @param text what a date field has; null for what names no day, or one before 1970
 */
export function dayIn(text: string): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (found === null) return null
  const [year = 0, month = 0, day = 0] = found.slice(1).map(Number)
  const at = new Date(year, month - 1, day).getTime()
  // The 30th of February would be taken for the 2nd of March.
  return at >= 0 && dayField(at) === text ? at : null
}

/**
 * Noon of the day that begins at `at`: so many days of 24 hours later it is still that many days by the calendar, though
 * the clocks change in between.
 */
export function noonOf(at: number): number {
  return new Date(at).setHours(12, 0, 0, 0)
}

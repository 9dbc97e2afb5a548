import * as v from 'valibot'
import { timeSchema } from '../keys/key-profile.ts'

const pattern = /^(?:\d{4}|\+\d{6})-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/

/** Reads an ISO 8601 date in UTC, such as `2027-01-31T12:00:00Z`, to the second or finer; gives milliseconds since 1970. */
export const writtenDate = v.pipe(
  v.string(),
  v.regex(pattern),
  v.transform((text) => ({ text, at: Date.parse(text) })),
  // Browsers disagree on 30 February: one refuses, another takes it for 2 March.
  v.check(({ text, at }) => !Number.isNaN(at) && dateOf(at).startsWith(text.slice(0, text.indexOf('T')))),
  v.transform(({ at }) => at),
  timeSchema,
)

/** The same in reverse: milliseconds since 1970 in, ISO 8601 in UTC out. */
export function dateOf(at: number): string {
  return new Date(at).toISOString()
}

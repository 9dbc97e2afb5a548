import { Refusal } from './refusal.ts'
import { type Payload, textOf, type Wire } from './wire.ts'

/** The `timestamp` field, in seconds or ms, number or text, as ms; null when it is not given. */
export function readTimestamp(payload: Payload): number | null {
  const value = payload.timestamp
  if (value === undefined || value === null) return null
  const text = textOf(value) ?? ''
  if (!/^\d{1,15}$/.test(text)) throw badTimestamp(text)
  const number = Number(text)
  // Seconds reach 10^11 in the year 5138, ms passed it in 1973.
  return number < 1e11 ? number * 1000 : number
}

/** A count field such as `limit_trades`: its default when absent or not a whole number, and never above `most`. */
export function readLimit(value: Wire | undefined, usual: number, most: number): number {
  const text = textOf(value)
  return text !== null && /^\d{1,9}$/.test(text) ? Math.min(Number(text), most) : usual
}

function badTimestamp(text: string): Refusal {
  const message =
    `Received invalid timestamp '${text}'.  Timestamp field in payload must be either a string or an int representing ` +
    'seconds or milliseconds that can be parsed to a valid date and time.'
  return new Refusal(400, 'InvalidTimestampInPayload', message)
}

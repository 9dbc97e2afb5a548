import { isLosslessNumber, LosslessNumber, parse, stringify } from 'lossless-json'

/** A JSON value as sent: a number keeps its digits as text, because order ids and nonces do not fit a double. */
export type Wire = string | boolean | null | LosslessNumber | readonly Wire[] | { readonly [name: string]: Wire }

/** A decoded request payload. */
export type Payload = { readonly [name: string]: Wire }

/** A JSON number written with exactly these digits (`1E-8`, or an id of 17 digits). */
export function digits(text: string | bigint): LosslessNumber {
  return new LosslessNumber(text.toString())
}

/** Compact JSON, numbers digit for digit. */
export function writeJson(value: unknown): string {
  return stringify(value) ?? 'null'
}

/** Parses JSON without touching a digit; undefined when it is not JSON. */
export function readJson(text: string): Wire | undefined {
  try {
    return parse(text) as Wire
  } catch {
    return undefined
  }
}

/** The text of a JSON string or the digits of a JSON number; null for every other kind. */
export function textOf(value: Wire | undefined): string | null {
  if (typeof value === 'string') return value
  return isLosslessNumber(value) ? value.value : null
}

/** True for a JSON object (not an array, not a number). */
export function isPayload(value: Wire | undefined): value is Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isLosslessNumber(value)
}

import { base64, utf8 } from '@scure/base'
import { LosslessNumber, parse, stringify } from 'lossless-json'

/** What a payload says, whatever the layout of its JSON. */
export type SignedPayload = {
  readonly endpoint: string
  /** Decimal digits, perhaps with a fraction, digit for digit; null where there is nothing of that kind. */
  readonly nonce: string | null
  /** All that is neither, as compact JSON in the same order; of numbers every digit. */
  readonly terms: string
}

/** Plain digits, as Gemini is known to take them, in a JSON number or a string (sheet, section 3). */
const plainNumber = /^\d{1,40}(\.\d{1,30})?$/

/**
 * Reads the base64 of a payload.
 * @returns null where it is not base64 of JSON that names a request, or where it says one thing in two ways: which of
 * them Gemini would follow, nobody knows
 */
export function readSignedPayload(payload: string): SignedPayload | null {
  const members = membersIn(payload)
  if (members === null) return null
  const { request, nonce, ...terms } = members
  if (typeof request !== 'string') return null
  return { endpoint: request, nonce: nonceText(nonce), terms: stringify(terms) ?? '{}' }
}

function membersIn(payload: string): Record<string, unknown> | null {
  try {
    const value = parse(utf8.encode(base64.decode(payload)))
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject && !(value instanceof LosslessNumber) ? (value as Record<string, unknown>) : null
  } catch {
    // Not base64, not UTF-8, not JSON, or nested deeper than the stack.
    return null
  }
}

function nonceText(nonce: unknown): string | null {
  const text = nonce instanceof LosslessNumber ? nonce.value : nonce
  return typeof text === 'string' && plainNumber.test(text) ? text : null
}

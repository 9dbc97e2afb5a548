import { hasKeyPrefix } from '../../keys/public-key.ts'
import { addressIn } from './address.ts'
import { denseText } from './dense-text.ts'
import { headerValues } from './header-values.ts'
import { plainText } from './plain-text.ts'
import { readSignedPayload } from './signed-payload.ts'

/** A signed request as somebody pasted it, from wherever. */
export type PastedTicket = {
  /** In lower case, with a port where that is not the usual one; null where the text names none. */
  readonly host: string | null
  /** With its query; null where the text names none. */
  readonly path: string | null
  readonly publicKey: string
  /** Base64, as it was signed. */
  readonly payload: string
  /** 96 hex digits, in lower case. */
  readonly signature: string
  /** The path that was signed. */
  readonly endpoint: string
  /** Decimal digits, perhaps with a fraction; null where there is no such nonce. */
  readonly nonce: string | null
  /** All else that was signed, as compact JSON; of numbers every digit. */
  readonly terms: string
}

/** Ten times the longest ticket that Twinkey writes. */
export const longestPastedTicket = 20_000

/**
 * Reads a signed request out of any text that carries the three headers of Gemini: each form of Twinkey's, what other
 * programs write, and either of them broken by a terminal or a mail. It never throws; its time is linear in the text.
 * @returns null where one of the three is missing or is no such thing, where the text has two that differ (of two
 * tickets nobody can say which is meant), and for a text that is too long
 */
export function readPastedTicket(pasted: string): PastedTicket | null {
  if (pasted.length > longestPastedTicket) return null
  const text = plainText(pasted)
  const dense = denseText(text)
  const values = headerValues(dense)
  const keys = values['x-gemini-apikey']
  const publicKey = only(keys.some(hasKeyPrefix) ? keys.filter(hasKeyPrefix) : keys)
  const payload = only(values['x-gemini-payload'].filter((value) => readSignedPayload(value) !== null))
  const hex = values['x-gemini-signature'].filter((value) => value.length === 96)
  const signature = only(hex.map((value) => value.toLowerCase()))
  if (publicKey === null || payload === null || signature === null) return null
  const signed = readSignedPayload(payload)
  if (signed === null) return null
  return { ...addressIn(text, dense, signed.endpoint), publicKey, payload, signature, ...signed }
}

/** The one value of which all are; null for none, and for several. */
function only(values: readonly string[]): string | null {
  const [first, ...others] = new Set(values)
  return first === undefined || others.length > 0 ? null : first
}

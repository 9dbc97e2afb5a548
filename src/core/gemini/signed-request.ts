import { base64, utf8 } from '@scure/base'
import type { Nonce } from './nonce.ts'

/**
 * Gives the lower-case hex HMAC-SHA384 of a text's UTF-8 bytes.
 * Whoever signs is handed one of these, never a secret.
 */
export type Mac = (text: string) => Promise<string>

/** What a private call says besides its path and nonce. `digits` is a JSON number, which may exceed 2^53. */
export type RequestFields = Readonly<Record<string, FieldValue>>
type FieldValue = string | readonly string[] | { readonly digits: string }

export type SignedHeaders = {
  readonly 'Content-Type': 'text/plain'
  readonly 'Cache-Control': 'no-cache'
  readonly 'X-GEMINI-APIKEY': string
  readonly 'X-GEMINI-PAYLOAD': string
  readonly 'X-GEMINI-SIGNATURE': string
}

/**
 * The payload of a private call: standard base64 of compact UTF-8 JSON (sheet, section 2.1).
 * The nonce is written as a bare JSON number, digit for digit: it is never a JavaScript number here.
 */
export function payloadOf(path: string, nonce: Nonce, fields: RequestFields): string {
  return payloadWith(path, nonce, termsText(fields))
}

/** The same of fields that are compact JSON already, as `termsText` gives it. */
export function payloadWith(path: string, nonce: Nonce, terms: string): string {
  const rest = terms === '{}' ? '}' : `,${terms.slice(1)}`
  return base64.encode(utf8.decode(`{"request":${JSON.stringify(path)},"nonce":${nonce}${rest}`))
}

/** Fields as compact JSON on their own, without path and nonce. */
export function termsText(fields: RequestFields): string {
  const members = Object.entries(fields).map(([name, value]) => `${JSON.stringify(name)}:${jsonOf(value)}`)
  return `{${members.join(',')}}`
}

/** @throws RangeError for digits that are none: they stand in the JSON as they are */
function jsonOf(value: FieldValue): string {
  if (typeof value === 'string' || isList(value)) return JSON.stringify(value)
  if (!/^\d{1,40}$/.test(value.digits)) throw new RangeError('not digits')
  return value.digits
}

function isList(value: FieldValue): value is readonly string[] {
  return Array.isArray(value)
}

/**
 * The headers of a signed private call. The signature is over the base64 text, not the JSON under it.
 * `Content-Length: 0` is the browser's to set.
 */
export async function signedHeaders(mac: Mac, publicKey: string, payload: string): Promise<SignedHeaders> {
  return {
    'Content-Type': 'text/plain',
    'Cache-Control': 'no-cache',
    'X-GEMINI-APIKEY': publicKey,
    'X-GEMINI-PAYLOAD': payload,
    'X-GEMINI-SIGNATURE': await mac(payload),
  }
}

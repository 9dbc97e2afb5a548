import { base64, utf8 } from '@scure/base'
import type { Nonce } from './nonce.ts'

/**
 * Gives the lower-case hex HMAC-SHA384 of a text's UTF-8 bytes.
 * Whoever signs is handed one of these, never a secret.
 */
export type Mac = (text: string) => Promise<string>

/** What a private call says besides its path and nonce. */
export type RequestFields = Readonly<Record<string, string>>

export interface SignedHeaders {
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
  const members = [`"request":${JSON.stringify(path)}`, `"nonce":${nonce}`]
  for (const [name, value] of Object.entries(fields)) members.push(`${JSON.stringify(name)}:${JSON.stringify(value)}`)
  return base64.encode(utf8.decode(`{${members.join(',')}}`))
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

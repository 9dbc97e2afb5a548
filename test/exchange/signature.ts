import { createHmac, timingSafeEqual } from 'node:crypto'

/** Lower-case hex HMAC-SHA384 of the base64 text itself, under the secret's UTF-8 bytes (gemini-api.md, section 2). */
export function signatureOf(secret: string, payloadText: string): string {
  return createHmac('sha384', Buffer.from(secret, 'utf8')).update(payloadText, 'utf8').digest('hex')
}

/** True when `signature` is the lower-case hex signature of `payloadText`. Upper case (UNCONFIRMED) is refused. */
export function isSignedBy(secret: string, payloadText: string, signature: string): boolean {
  const expected = Buffer.from(signatureOf(secret, payloadText))
  const given = Buffer.from(signature)
  return expected.length === given.length && timingSafeEqual(expected, given)
}

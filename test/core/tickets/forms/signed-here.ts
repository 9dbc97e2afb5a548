import { createHmac } from 'node:crypto'
import { apiOriginOf, type Environment } from '../../../../src/core/gemini/environment.ts'
import type { Nonce } from '../../../../src/core/gemini/nonce.ts'
import { payloadOf, signedHeaders } from '../../../../src/core/gemini/signed-request.ts'
import type { SignedRequest } from '../../../../src/core/tickets/forms/ticket-forms.ts'
import { endpointOf, fieldsOf, type Ticket } from '../../../../src/core/tickets/ticket.ts'

/** A made-up key, as much of it as signing takes. */
export interface SigningKey {
  readonly environment: Environment
  readonly publicKey: string
  readonly secret: string
}

/** What a person types who means harm, or only means well: none of it may show outside the base64. */
export const hostileWords = [
  `'"; rm -rf ~ #`,
  '$(touch /tmp/owned)',
  '`id`',
  '%PATH% %0d%0a',
  '!! ^& | > out',
  'a\r\nX-GEMINI-APIKEY: account-Other\r\n\r\n',
  '🦊 naïve \u202etfel-ot-thgir\u202c \u0000',
  '\\" -H "Host: example.com" \\',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: somebody may type just that
  '${process.exit(1)}{0}%s',
  '</script><img src=x onerror=alert(1)>',
]

/** A ticket signed by Twinkey's own core, with an HMAC of Node's. */
export async function signedHere(
  key: SigningKey,
  ticket: Ticket,
  nonce: string,
  account: string | null = null,
): Promise<SignedRequest> {
  const endpoint = endpointOf[ticket.kind]
  const mac = async (text: string) => createHmac('sha384', key.secret).update(text).digest('hex')
  const payload = payloadOf(endpoint, nonce as Nonce, fieldsOf(ticket, account))
  return {
    url: `${apiOriginOf(key.environment)}${endpoint}`,
    headers: await signedHeaders(mac, key.publicKey, payload),
  }
}

import type { SignedHeaders } from '../../gemini/signed-request.ts'
import { curlOf } from './curl.ts'
import { fetchOf } from './fetch.ts'
import { httpOf } from './http.ts'
import { jsonOf } from './json.ts'
import { type PlainRequest, plainRequest } from './plain-request.ts'
import { pythonOf } from './python.ts'

/** The ways in which a signed request can be copied: all of them say the same, byte for byte. */
export const ticketForms = ['curl', 'http', 'json', 'python', 'fetch'] as const
export type TicketForm = (typeof ticketForms)[number]

export type SignedRequest = { readonly url: string; readonly headers: SignedHeaders }

const writers: Readonly<Record<TicketForm, (request: PlainRequest) => string>> = {
  curl: curlOf,
  http: httpOf,
  json: jsonOf,
  python: pythonOf,
  fetch: fetchOf,
}

/**
 * Writes a signed request as text to copy. Whoever has the text can send it.
 * @throws RangeError for an address or a header that some form would have to quote
 */
export function writeTicket(form: TicketForm, { url, headers }: SignedRequest): string {
  return writers[form](plainRequest(url, headers))
}

import type { PlainRequest } from './plain-request.ts'

/** For programs: `{ "method", "url", "headers" }`. The body is empty. */
export function jsonOf({ url, headers }: PlainRequest): string {
  return JSON.stringify({ method: 'POST', url, headers: Object.fromEntries(headers) }, null, 2)
}

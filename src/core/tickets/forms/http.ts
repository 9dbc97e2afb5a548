import type { PlainRequest } from './plain-request.ts'

/**
 * The request as it goes over the wire, with the blank line that ends it. Lines end as a text's do; what sends it makes
 * them CRLF, as `openssl s_client -crlf` does.
 */
export function httpOf({ host, path, headers }: PlainRequest): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}`)
  return [`POST ${path} HTTP/1.1`, `Host: ${host}`, ...lines, '', ''].join('\n')
}

/** A signed request in which nothing has to be quoted or escaped, in any form. It is a POST with an empty body. */
export type PlainRequest = {
  readonly url: string
  readonly host: string
  readonly path: string
  /** Name and value, in the order in which they are written. */
  readonly headers: readonly (readonly [name: string, value: string])[]
}

/**
 * What bash, cmd, PowerShell, Python, JavaScript, JSON and HTTP all read as it stands between double quotes. Whatever a
 * person typed (a client order id, an account's name) is inside the base64; outside it are plain words only.
 */
const plainText = /^[\w+/=.~-]+$/
const plainUrl = /^https:\/\/([a-z\d.-]+)(\/[\w/.-]*)$/

/**
 * Checks that a request can be written down as it is. A length of 0 is added: a POST without a body needs it, and
 * browsers write it themselves (sheet, section 2.1).
 * @param headers those of `signedHeaders`
 * @throws RangeError for an address or a header that some form would have to quote; its message does not repeat it
 */
export function plainRequest(url: string, headers: Readonly<Record<string, string>>): PlainRequest {
  const [, host, path] = plainUrl.exec(url) ?? []
  if (host === undefined || path === undefined) throw new RangeError('an address that is not plain')
  const written = Object.entries({ ...headers, 'Content-Length': '0' })
  if (!written.flat().every((text) => plainText.test(text))) throw new RangeError('a header that is not plain')
  return { url, host, path, headers: written }
}

/** The headers as `"name": "value",`, one on each line: Python and JavaScript write them alike. */
export function quotedHeaders({ headers }: PlainRequest, indent: string): string {
  return headers.map(([name, value]) => `${indent}"${name}": "${value}",`).join('\n')
}

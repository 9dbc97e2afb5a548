import { apiOriginOf, environments } from '../../gemini/environment.ts'
import { type DenseText, isQuote, placesOf, valueAt } from './dense-text.ts'

/** Where a request would be sent, as far as a text says; null for what it does not say. */
export type Address = {
  /** In lower case, with a port where that is not the usual one of https. */
  readonly host: string | null
  /** With its query, if any. */
  readonly path: string | null
}

/** What may stand in an address without being escaped. A backslash or a quote ends it. */
const addressLetters = /[^\s"'`<>\\^|{}]/
/** Far above any that is meant: what is longer is cut, and then is none of Gemini's. */
const longestAddress = 500

const apiHosts = environments.map((environment) => apiOriginOf(environment).slice('https://'.length))

/**
 * Finds where a text would send what it says. Where it names several addresses, one that Gemini's API would not take
 * for this endpoint counts before one that it would: a wrong address must not hide behind a right one.
 * @param text as `plainText` gives it
 * @param dense the same
 * @param endpoint what was signed
 */
export function addressIn(text: string, dense: DenseText, endpoint: string): Address {
  const calls = calledAddresses(dense, endpoint)
  const isRight = ({ host, path }: Address) => isApiHost(host) && (path === null || path === endpoint)
  const call = calls.find((address) => !isRight(address)) ?? calls.find(({ path }) => path !== null) ?? calls[0]
  return { host: call?.host ?? namedHost(text), path: call?.path ?? requestedPath(text) }
}

function isApiHost(host: string | null): boolean {
  return host !== null && apiHosts.includes(host)
}

/** Every address but the links to read that stand in a text around. */
function calledAddresses(dense: DenseText, endpoint: string): Address[] {
  const meant = apiHosts.map((host) => host + endpoint)
  const schemes = (['https://', 'http://'] as const).flatMap((scheme) =>
    placesOf(scheme, dense).map((place) => ({ scheme, place, start: place + scheme.length })),
  )
  const places = schemes.map(({ place }) => place).sort((a, b) => a - b)
  const nextPlace = new Map(places.map((place, index) => [place, places[index + 1] ?? dense.text.length]))
  return schemes.flatMap(({ scheme, place, start }) => {
    const isQuoted = isQuote(dense.text[place - 1])
    const end = Math.min(start + longestAddress, nextPlace.get(place) ?? start)
    const written = valueAt(dense, start, { letters: addressLetters, isQuoted, end })
    const url = isQuoted ? written : (brokenCall(dense, start, meant) ?? written.replace(/[).,;:!?\]]$/, ''))
    // A program may put it together from parts that are not here, as in `https://${host}`.
    if (!/^[^/?#$]/.test(url)) return []
    const address = addressOf(url, scheme)
    const isCall = isQuoted || isApiHost(address.host) || /^\/v\d/.test(address.path ?? '')
    return isCall || isAfterCommand(dense, place) ? [address] : []
  })
}

/** Whether a program is told to go there, and not a person: `curl https://…`, `POST https://…`, `url=https://…`. */
function isAfterCommand({ lower }: DenseText, place: number): boolean {
  return /(?:curl|curl\.exe|wget|https?|post|url|uri)[=:]?$/.test(lower.slice(Math.max(0, place - 10), place))
}

/** A call to Gemini that a terminal has broken in the middle: joined, it is the very address that was signed. */
function brokenCall({ text, gaps }: DenseText, start: number, meant: readonly string[]): string | null {
  const call = meant.find((address) => text.startsWith(address, start))
  if (call === undefined) return null
  const end = start + call.length
  const isWhole = gaps[end] !== 'none' || !addressLetters.test(text.charAt(end))
  return isWhole && gaps.slice(start + 1, end).every((gap) => gap === 'none' || gap === 'line') ? call : null
}

/** @param url without its scheme */
function addressOf(url: string, scheme: 'https://' | 'http://'): Address {
  const [, authority = '', path = ''] = /^([^/?#]*)([^#]*)/.exec(url) ?? []
  // Before an @ stands a name, not the host: `https://api.gemini.com@example.com` leads to the latter.
  const host = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase()
  return {
    host: scheme === 'https://' ? host.replace(/:443$/, '') : `${host}${/:\d*$/.test(host) ? '' : ':80'}`,
    path: path === '' || path === '/' ? null : path,
  }
}

/** A `Host` header, or the name of one of Gemini's hosts on its own, as `HTTPSConnection` takes it. */
function namedHost(text: string): string | null {
  const header = /(?:^|["'`])[ \t]*host["'`]?[ \t]*[:=][ \t]*["'`]?([\w.:-]{1,255})/im.exec(text)?.[1]
  const alone = /["'`](api(?:\.sandbox)?\.gemini\.com)["'`]/i.exec(text)?.[1]
  return (header ?? alone)?.toLowerCase().replace(/:443$/, '') ?? null
}

/** The path of a request line, or of a call such as `conn.request("POST", "/v1/orders")`. */
function requestedPath(text: string): string | null {
  return /\b(?:POST|GET|PUT|DELETE)["'`]?(?:[ \t]*,)?[ \t]*["'`]?(\/[^\s"'`,]{0,2000})/.exec(text)?.[1] ?? null
}

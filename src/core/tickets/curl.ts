/**
 * A signed request as one line of curl, for bash, cmd and PowerShell alike: what stands in double quotes is base64, hex and
 * plain words, in which none of them sees anything to replace.
 * @param headers those of `signedHeaders`; a length of 0 is added, as a body-less POST needs it
 * @throws RangeError for a header that a shell would read otherwise
 */
export function curlOf(url: string, headers: object): string {
  const lines = Object.entries({ ...headers, 'Content-Length': '0' }).map(([name, value]) => `${name}: ${value}`)
  const odd = [url, ...lines].find((text) => !/^[\w+/=:;.,~ -]*$/.test(text))
  if (odd !== undefined) throw new RangeError('not to be quoted for every shell')
  return ['curl -X POST', `"${url}"`, ...lines.map((line) => `-H "${line}"`)].join(' ')
}

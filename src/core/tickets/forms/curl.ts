import type { PlainRequest } from './plain-request.ts'

/**
 * One line of curl, for bash, cmd and PowerShell alike: what stands in double quotes is base64, hex and plain words, in
 * which none of them sees anything to replace. It has no line end, so that pasting it does not send it yet.
 * Windows PowerShell 5 has another `curl` of its own, which refuses the line; there the command is `curl.exe`.
 */
export function curlOf({ url, headers }: PlainRequest): string {
  return ['curl -X POST', `"${url}"`, ...headers.map(([name, value]) => `-H "${name}: ${value}"`)].join(' ')
}

/** Whether Chromium or Firefox asks for a host of its own accord, extension or not. The proxy refuses it all the same. */
export function isBrowsersOwnErrand(host: string): boolean {
  return (
    /(^|\.)(google|googleapis|gstatic|google-analytics|gvt1|chromium)\.(com|org)$/.test(host) ||
    /\.(mozilla|firefox)\.(com|org|net)$/.test(host)
  )
}

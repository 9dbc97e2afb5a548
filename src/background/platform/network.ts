/** False only where the browser knows that nothing can be reached; true says little. */
export function isOnline(): boolean {
  return navigator.onLine
}

/** How long to wait after too many wrong passphrases, in words. */
export function waitWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  const time = minutes === 0 ? `${rest} s` : rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`
  return `Too many wrong passphrases. The next try is possible in ${time}.`
}

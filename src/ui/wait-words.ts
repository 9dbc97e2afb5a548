/** How long to wait after too many wrong passphrases, in words. */
export function waitWords(seconds: number): string {
  return `Too many wrong passphrases. The next try is possible in ${timeOf(seconds)}.`
}

/** What is said of the wait where it can’t be watched: once when it begins, and at 0 when it is over. */
export function spokenWaitWords(seconds: number): string {
  return seconds > 0 ? `Too many wrong passphrases: wait ${timeOf(seconds)}.` : 'You can try again now.'
}

function timeOf(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  return minutes === 0 ? `${rest} s` : rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`
}

import type { Clearing, ClearingSeconds } from '../core/clipboard/clearing.ts'

/** Where the browser refused to copy. */
export const notCopiedWords = 'The browser did not let Twinkey copy. Select the text and copy it yourself.'
/** Where it was copied, and the worker could not be told. */
export const notClearedWords =
  'Copied. Twinkey can’t clear it from the clipboard this time: copy something else over it.'

/** How long, in words. */
export const waitWords: Readonly<Record<ClearingSeconds, string>> = {
  30: '30 seconds',
  60: '1 minute',
  300: '5 minutes',
}

/** What happens to what was just copied. */
export function copiedWords(clearing: Clearing | null): string {
  if (clearing === null) return 'Copied. It stays on the clipboard until you copy something else.'
  const wait = waitWords[clearing.seconds]
  if (clearing.onlyIfStill) return `Copied. It is cleared from the clipboard in ${wait}.`
  return `Copied. In ${wait} the clipboard is cleared, whatever is on it then.`
}

/** What a choice of settings means. @param seconds null for never */
export function clearingWords(seconds: ClearingSeconds | null, onlyIfStill: boolean): string {
  if (seconds === null) return 'What Twinkey copied stays on the clipboard until something else is copied.'
  const when = `${waitWords[seconds]} after Twinkey copied something, the clipboard is cleared`
  if (onlyIfStill) return `${when}, only if it is still what Twinkey put there.`
  return `${when}. Whatever is on the clipboard then is cleared: Twinkey can’t look at it without the permission.`
}

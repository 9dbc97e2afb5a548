import type { ClearingOutcome } from '../core/clipboard/clearing.ts'
import { type CopiedText, isTextOf } from '../core/clipboard/copied-text.ts'

/**
 * Empties the clipboard, by the old commands: `navigator.clipboard` wants the focus, which an offscreen document never has
 * (https://github.com/GoogleChrome/chrome-extensions-samples/issues/795).
 * @param ifStill leaves the clipboard alone unless this text is on it, for which it must be allowed to read; null: in any case
 */
export function clearSystemClipboard(ifStill: CopiedText | null): ClearingOutcome {
  if (ifStill !== null) {
    const text = read()
    if (text === null) return 'failed'
    if (!isTextOf(ifStill, text)) return 'other-text'
  }
  return clear() ? 'cleared' : 'failed'
}

/** Setting an empty text leaves nothing at all on the clipboard; setting none would leave what was there. */
function clear(): boolean {
  const setNothing = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', '')
  }
  document.addEventListener('copy', setNothing, { once: true })
  return document.execCommand('copy')
}

/** The text on the clipboard, empty for a picture; null where the browser does not tell. */
function read(): string | null {
  let text: string | null = null
  const take = (event: ClipboardEvent) => {
    event.preventDefault()
    text = event.clipboardData?.getData('text/plain') ?? null
  }
  document.addEventListener('paste', take, { once: true })
  return document.execCommand('paste') ? text : null
}

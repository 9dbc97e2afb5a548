import type { Clearing } from '../core/clipboard/clearing.ts'
import { say } from '../words/say.ts'
import { copiedWords } from './clipboard-words.ts'

/**
 * Puts a text on the clipboard, and tells the worker, so that it does not stay there.
 * @param onCopied tells the worker by `clipboard.copied`, and hears when it is cleared
 * @returns what became of it, in words; it never throws
 */
export async function copyText(text: string, onCopied: (text: string) => Promise<Clearing | null>): Promise<string> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    return say('clipboardRefused') // the browser gives no reason that would help
  }
  try {
    return copiedWords(await onCopied(text))
  } catch {
    return say('clipboardNotCleared') // whatever went wrong, the text is on the clipboard, and stays
  }
}

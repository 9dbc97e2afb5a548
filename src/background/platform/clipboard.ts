import type { ClearingOutcome } from '../../core/clipboard/clearing.ts'
import { type CopiedText, isTextOf } from '../../core/clipboard/copied-text.ts'
import type { OffscreenOrder } from '../../core/clipboard/offscreen-order.ts'
import { say } from '../../words/say.ts'
import { api } from './api.ts'

/** What the polyfill's types don't know: https://developer.chrome.com/docs/extensions/reference/api/offscreen */
interface Offscreen {
  createDocument(options: { url: string; reasons: ['CLIPBOARD']; justification: string }): Promise<void>
  closeDocument(): Promise<void>
}
interface Contexts {
  getContexts(filter: { contextTypes: ['OFFSCREEN_DOCUMENT'] }): Promise<readonly unknown[]>
}
/** Firefox's event page is a page, and has this; the types here are those of a worker. */
interface TextClipboard {
  readText(): Promise<string>
  writeText(text: string): Promise<void>
}

const offscreen = (api as unknown as { offscreen?: Offscreen }).offscreen

/**
 * Clears the clipboard, with no page open. It never throws.
 * @param ifStill leaves it alone unless this text is on it, which needs the permission to read; null: in any case
 */
export async function clearClipboard(ifStill: CopiedText | null): Promise<ClearingOutcome> {
  try {
    return offscreen === undefined ? await clearHere(ifStill) : await clearOffscreen(offscreen, ifStill)
  } catch {
    return 'failed'
  }
}

/** Whether a person has let Twinkey look at the clipboard. */
export function mayReadClipboard(): Promise<boolean> {
  return api.permissions.contains({ permissions: ['clipboardRead'] })
}

async function clearHere(ifStill: CopiedText | null): Promise<ClearingOutcome> {
  const { clipboard } = navigator as unknown as { clipboard: TextClipboard }
  if (ifStill !== null && !isTextOf(ifStill, await clipboard.readText())) return 'other-text'
  await clipboard.writeText('')
  return 'cleared'
}

async function clearOffscreen(offscreen: Offscreen, ifStill: CopiedText | null): Promise<ClearingOutcome> {
  const { getContexts } = api.runtime as unknown as Contexts
  // A worker that was stopped half-way may have left one open, and there can be only one.
  if ((await getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length === 0) {
    await offscreen.createDocument({
      url: 'src/offscreen/index.html',
      reasons: ['CLIPBOARD'],
      justification: say('clipboardJustification'),
    })
  }
  try {
    const order: OffscreenOrder = { offscreen: 'clear-clipboard', ifStill }
    return (await api.runtime.sendMessage(order)) as ClearingOutcome // our own document's: its types hold it to this
  } finally {
    await offscreen.closeDocument()
  }
}

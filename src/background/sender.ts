import type { Page } from '../protocol/commands.ts'
import type { Sender } from './platform/messages.ts'

/** The panel is the popup in another place, and may do what that may. */
const paths: Readonly<Record<Page, readonly string[]>> = {
  popup: ['src/popup/index.html', 'src/panel/index.html'],
  options: ['src/options/index.html'],
}

/**
 * Which of our pages a message came from; null for anything else, another extension's message or a frame included.
 * @param self this extension's id, and how it addresses its own files
 */
export function pageOf(sender: Sender, self: { id: string; addressOf: (path: string) => string }): Page | null {
  if (sender.extensionId !== self.id || sender.url === undefined) return null
  // Firefox and Chrome leave the frame out for a popup; a page in a tab is frame 0.
  if (sender.frameId !== undefined && sender.frameId !== 0) return null
  const address = sender.url.replace(/[?#].*$/s, '')
  const isOneOf = (page: Page) => paths[page].some((path) => address === self.addressOf(path))
  return isOneOf('popup') ? 'popup' : isOneOf('options') ? 'options' : null
}

import { api } from './api.ts'
import type { Sender } from './messages.ts'

/**
 * Counts the pages that wait for something: each holds a port open for as long as it does, and the browser shuts it when
 * the page is closed.
 * @param isOurs whether a page may be counted
 */
export function waitingPages(isOurs: (sender: Sender) => boolean): { count(): number } {
  let count = 0
  api.runtime.onConnect.addListener((port) => {
    const { sender } = port
    if (!isOurs({ extensionId: sender?.id, url: sender?.url, frameId: sender?.frameId })) return port.disconnect()
    count += 1
    port.onDisconnect.addListener(() => {
      count -= 1
    })
  })
  return { count: () => count }
}

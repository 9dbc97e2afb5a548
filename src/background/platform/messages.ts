import type { Runtime } from 'webextension-polyfill'
import { api } from './api.ts'

/** Where a message came from, as far as the browser vouches for it. */
export interface Sender {
  readonly extensionId: string | undefined
  readonly url: string | undefined
  readonly frameId: number | undefined
}

/** Answers every message with what `answer` comes back with. `answer` must not throw: the page would hear nothing. */
export function answerMessages(answer: (message: unknown, sender: Sender) => Promise<unknown>): void {
  api.runtime.onMessage.addListener(((
    message: unknown,
    sender: Runtime.MessageSender,
    respond: (answer: unknown) => void,
  ) => {
    void answer(message, { extensionId: sender.id, url: sender.url, frameId: sender.frameId }).then(respond)
    return true // the answer comes later: https://developer.chrome.com/docs/extensions/develop/concepts/messaging
  }) as Parameters<typeof api.runtime.onMessage.addListener>[0])
}

/** This extension's id, and the addresses of its pages. */
export const self = {
  id: api.runtime.id,
  addressOf: (path: string) => api.runtime.getURL(path),
}

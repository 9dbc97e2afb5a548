import * as v from 'valibot'
import type { Browser, Runtime } from 'webextension-polyfill'
import { offscreenOrderSchema } from '../core/clipboard/offscreen-order.ts'
import { clearSystemClipboard } from './system-clipboard.ts'

// Only Chrome has offscreen documents, and of its extension API they have little more than `runtime`'s messages.
const { runtime } = (globalThis as unknown as { chrome: Pick<Browser, 'runtime'> }).chrome

/** How the build names the worker; test/walls/manifest.test.ts holds it to that, for no manifest can be asked for here. */
const ourWorker = runtime.getURL('service-worker-loader.js')

runtime.onMessage.addListener(((
  message: unknown,
  sender: Runtime.MessageSender,
  respond: (outcome: unknown) => void,
) => {
  // What pages say to the worker is heard here as well. It is not for us, and an answer would be taken for the worker's.
  if (sender.id !== runtime.id || sender.url !== ourWorker) return
  const order = v.safeParse(offscreenOrderSchema, message)
  if (order.success) respond(clearSystemClipboard(order.output.ifStill))
}) as Parameters<typeof runtime.onMessage.addListener>[0])

import * as v from 'valibot'
import type { Browser, Runtime } from 'webextension-polyfill'
import { offscreenOrderSchema } from '../core/clipboard/offscreen-order.ts'
import { clearSystemClipboard } from './system-clipboard.ts'

// Only Chrome has offscreen documents, and of its extension API they have `runtime` alone.
const { runtime } = (globalThis as unknown as { chrome: Pick<Browser, 'runtime'> }).chrome

runtime.onMessage.addListener(((
  message: unknown,
  sender: Runtime.MessageSender,
  respond: (outcome: unknown) => void,
) => {
  // What pages say to the worker is heard here as well. It is not for us, and an answer of ours would be taken for the worker's.
  if (!isOurWorker(sender)) return
  const order = v.safeParse(offscreenOrderSchema, message)
  if (order.success) respond(clearSystemClipboard(order.output.ifStill))
}) as Parameters<typeof runtime.onMessage.addListener>[0])

function isOurWorker({ id, url }: Runtime.MessageSender): boolean {
  const { background } = runtime.getManifest() as { background?: { service_worker?: string } }
  return id === runtime.id && url === runtime.getURL(background?.service_worker ?? 'none')
}

import { join } from 'node:path'
import type { BrowserContext, Page, Worker } from 'playwright-core'
import type { LoadedExtension } from '../../tools/browsers/chromium.ts'
import { filesUnder } from './files-under.ts'
import type { Hands } from './hands.ts'

interface ExtensionApi {
  notifications: { onClicked: { dispatch(id: string): void } }
  commands: { onCommand: { dispatch(command: string): void } }
}

/** In Chromium, automation has no hand for shortcuts and notifications: the browser's own event is given to the worker. */
export function handsInChromium({ context }: LoadedExtension, profile: string): Hands {
  const hands = {
    async stopWorker(from: Page) {
      const cdp = await context.newCDPSession(from)
      await cdp.send('ServiceWorker.enable')
      await cdp.send('ServiceWorker.stopAllWorkers')
      await cdp.detach()
    },
    async inBackground(does: string | ((given: unknown) => unknown), given?: unknown) {
      const worker = await workerOf(context)
      return typeof does === 'string' ? void (await worker.evaluate(`${does};undefined`)) : worker.evaluate(does, given)
    },
    pressShortcut: (shortcut: string) =>
      hands.inBackground((pressed) => {
        const { chrome } = globalThis as never as { chrome: ExtensionApi }
        chrome.commands.onCommand.dispatch(pressed as string)
      }, shortcut) as Promise<void>,
    clickNotification: (id: string) =>
      hands.inBackground((clicked) => {
        const { chrome } = globalThis as never as { chrome: ExtensionApi }
        chrome.notifications.onClicked.dispatch(clicked as string)
      }, id) as Promise<void>,
    async shownBesideTabs(from: Page) {
      // The browser's own frame around it is no page to playwright.
      const cdp = await context.newCDPSession(from)
      const { targetInfos } = await cdp.send('Target.getTargets')
      await cdp.detach()
      return targetInfos.map(({ url }) => url)
    },
    clipboard: () => clipboardIn(context),
    async heapOf(page: Page) {
      const cdp = await context.newCDPSession(page)
      const chunks: string[] = []
      cdp.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
      await cdp.send('HeapProfiler.enable')
      await cdp.send('HeapProfiler.collectGarbage')
      await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
      await cdp.detach()
      return chunks.join('')
    },
    filesOf(copy: 'database' | 'mirror') {
      const folder = { database: 'IndexedDB', mirror: 'Local Extension Settings' }[copy]
      return filesUnder(join(profile, 'Default', folder), /\.(log|ldb)$/)
    },
  }
  return hands as Hands // one function that takes two kinds, as the interface has them
}

async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
}

/** As a page of the web sees it, which may look for once. */
async function clipboardIn(context: BrowserContext): Promise<{ text: string; types: readonly string[] }> {
  const origin = 'https://api.gemini.com'
  const page = await context.newPage()
  await page.goto(`${origin}/v1/symbols`)
  await context.grantPermissions(['clipboard-read'], { origin })
  await page.bringToFront()
  const found = await page.evaluate(async () => {
    const items = await navigator.clipboard.read()
    return { text: await navigator.clipboard.readText(), types: items.flatMap((item) => item.types) }
  })
  await page.close()
  return found
}

import type { BrowserContext, Page } from 'playwright-core'
import type { Hands } from './hands.ts'

interface ExtensionApi {
  runtime: { sendMessage(message: unknown): Promise<unknown> }
  notifications: { getAll(): Promise<object> }
  action: { getBadgeText(of: object): Promise<string> }
  alarms: { create(name: string, at: { when: number }): Promise<void> | void }
  storage: { session: { get(name: string): Promise<Record<string, unknown>> } }
}

/** What shows outside of Twinkey's pages: the names of the system's notifications, and the text of the badge. */
export function shownOutside(page: Page): Promise<{ notifications: string[]; badge: string }> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as never as { chrome: ExtensionApi }
    const notifications = Object.keys(await chrome.notifications.getAll())
    return { notifications, badge: await chrome.action.getBadgeText({}) }
  })
}

/** What the form for a key asks, for a moment that no form takes: days are all that people choose. */
export async function endKeyAt(page: Page, name: string, at: number): Promise<void> {
  await page.evaluate(
    async ([keyName, moment]) => {
      const { chrome } = globalThis as never as { chrome: ExtensionApi }
      const { 'view.keys': keys } = await chrome.storage.session.get('view.keys')
      const card = (keys as { cards: { name: string; ref: string }[] }).cards.find((one) => one.name === keyName)
      const change = { expiry: { kind: 'on', at: moment } }
      await chrome.runtime.sendMessage({ command: 'key.edit', asks: { ref: card?.ref, change } })
    },
    [name, at] as const,
  )
}

/** Moves the clock of the worker, as it is, on; and lets an alarm of its ring that is due by then. */
export async function workerWakesLater(twinkey: Hands, laterMs: number, alarm: string | null): Promise<void> {
  await twinkey.inBackground(
    async ({ ms, name }) => {
      const { chrome } = globalThis as never as { chrome: ExtensionApi }
      const real = Date.now
      Date.now = () => real() + ms
      // Of a clock that was moved before, this one is not.
      if (name !== null) await chrome.alarms.create(name, { when: performance.timeOrigin + performance.now() })
    },
    { ms: laterMs, name: alarm },
  )
}

/** Moves the clock of every page that is opened from now on. */
export async function pagesOpenLater(context: BrowserContext, laterMs: number): Promise<void> {
  await context.addInitScript((ms) => {
    const real = Date.now
    Date.now = () => real() + ms
  }, laterMs)
}

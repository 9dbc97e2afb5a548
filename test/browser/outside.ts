import type { BrowserContext, Page } from 'playwright-core'

interface ExtensionApi {
  runtime: { sendMessage(message: unknown): Promise<unknown> }
  notifications: { getAll(): Promise<object>; onClicked: { dispatch(id: string): void } }
  action: { getBadgeText(of: object): Promise<string> }
  alarms: { onAlarm: { dispatch(alarm: { name: string }): void } }
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

/** A person clicks on a notification: automation has no hand for those, so the browser's own event is given to the worker. */
export async function clickNotification(context: BrowserContext, id: string): Promise<void> {
  await context.serviceWorkers()[0]?.evaluate((clicked) => {
    const { chrome } = globalThis as never as { chrome: ExtensionApi }
    chrome.notifications.onClicked.dispatch(clicked)
  }, id)
}

/** Moves the clock of the worker, as it is, on; and lets an alarm ring that is due by then. */
export async function workerWakesLater(context: BrowserContext, laterMs: number, alarm: string): Promise<void> {
  await context.serviceWorkers()[0]?.evaluate(
    ([ms, name]) => {
      const { chrome } = globalThis as never as { chrome: ExtensionApi }
      const real = Date.now
      Date.now = () => real() + ms
      chrome.alarms.onAlarm.dispatch({ name })
    },
    [laterMs, alarm] as const,
  )
}

/** Moves the clock of every page that is opened from now on. */
export async function pagesOpenLater(context: BrowserContext, laterMs: number): Promise<void> {
  await context.addInitScript((ms) => {
    const real = Date.now
    Date.now = () => real() + ms
  }, laterMs)
}

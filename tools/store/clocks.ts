import type { BrowserContext, Page } from 'playwright-core'

/**
 * Sets the clock by which the worker goes so many milliseconds off this computer's; 0 sets it right again. A worker that the
 * browser starts anew goes right.
 */
export async function setWorkerClock(context: BrowserContext, offsetMs: number): Promise<void> {
  await context.serviceWorkers()[0]?.evaluate((ms) => {
    const clocks = globalThis as { rightNow?: () => number }
    clocks.rightNow ??= Date.now
    const { rightNow } = clocks
    Date.now = () => rightNow() + ms
  }, offsetMs)
}

/** Loads a page anew with its clock so many milliseconds off: it takes a vault whose time is over by its own clock for locked. */
export async function loadWithClock(page: Page, offsetMs: number): Promise<void> {
  await page.addInitScript((ms) => {
    const rightNow = Date.now
    Date.now = () => rightNow() + ms
  }, offsetMs)
  await page.reload()
}

import type { BrowserContext, Page } from 'playwright-core'

const popupSize = { width: 360, height: 560 }
/** The size of a tab in a browser without a window. */
export const tabSize = { width: 1024, height: 900 }

/** What opens a page of the extension in a tab, at its own size where the browser has no window: the popup's is that of the popup. */
export function openingIn(
  context: BrowserContext,
  address: (page: string) => string,
  isHeadless: boolean,
): (page: 'popup' | 'options', hash?: string) => Promise<Page> {
  return async (page, hash = '') => {
    const tab = await context.newPage()
    if (isHeadless) await tab.setViewportSize(page === 'popup' ? popupSize : tabSize)
    await tab.goto(address(page) + hash)
    return tab
  }
}

import type { Page } from 'playwright-core'
import type { Size } from './limits.ts'

/**
 * Takes a picture of what a page shows, as PNG.
 * @param size of the page, in its own pixels
 * @param ratio how many pixels of the picture are one of the page's, on each side
 */
export async function photograph(page: Page, [width, height]: Size, ratio: number): Promise<Uint8Array> {
  // Playwright has one ratio for a whole browser.
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: ratio, mobile: false })
  const { data } = await session.send('Page.captureScreenshot', { format: 'png' })
  await session.detach()
  return Buffer.from(data, 'base64')
}

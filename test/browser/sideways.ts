import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/**
 * Nothing is cut off or has to be scrolled to the side: in half a screen's width, which is what zooming to 200 % leaves (WCAG
 * 2.2, 1.4.10), and where the language is written from right to left.
 */
export async function expectNoSideways(page: Page): Promise<void> {
  const size = page.viewportSize()
  await page.setViewportSize({ width: size?.width === 360 ? 360 : 512, height: 700 })
  for (const dir of ['rtl', 'ltr']) {
    const widths = await page.evaluate((to) => {
      document.documentElement.dir = to
      return { needed: document.documentElement.scrollWidth, there: innerWidth }
    }, dir)
    expect(widths.needed, dir).toBeLessThanOrEqual(widths.there)
  }
}

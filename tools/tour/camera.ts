import { mkdirSync, rmSync } from 'node:fs'
import type { Page } from 'playwright-core'

/** Light and dark, as the system asks a page for them. */
export type Scheme = 'light' | 'dark'

/** Takes pictures of pages in light and dark, numbered in the order in which they were taken. */
export interface Camera {
  take(page: Page, name: string): Promise<void>
  readonly pictures: readonly string[]
}

/** @param folder where the pictures go; emptied first */
export function cameraFor(folder: string): Camera {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const pictures: string[] = []
  let count = 0
  return {
    pictures,
    async take(page, name) {
      count += 1
      await inBothSchemes(page, async (scheme) => {
        const path = `${folder}/${String(count).padStart(2, '0')}-${name}-${scheme}.png`
        await page.screenshot({ path })
        pictures.push(path)
      })
    },
  }
}

/** Has a page be light, then dark, with nothing on it that moves; afterwards it is as it was. */
export async function inBothSchemes(page: Page, look: (scheme: Scheme) => Promise<void>): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await look(scheme)
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: null })
}

import type { Page } from 'playwright-core'
import { unlockWith } from '../../tools/tour/journey.ts'

/**
 * Types a wrong passphrase and waits until that is said: in an alert that was not there before. That one is trying shows
 * only for as long as it takes, which is too short to be sure to see it.
 */
export async function tryWrongly(page: Page): Promise<void> {
  await page.getByRole('alert').evaluateAll((alerts) => {
    for (const alert of alerts) alert.setAttribute('data-of-before', '')
  })
  await unlockWith(page, 'not this one')
  await page.locator('[role=alert]:not([data-of-before])').waitFor()
}

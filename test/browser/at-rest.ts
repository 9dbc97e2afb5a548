import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/**
 * Until none of these popups refreshes. A press would join a refresh that is under way, which may have read already what a
 * test has changed since it began.
 */
export async function atRest(...popups: readonly Page[]): Promise<void> {
  for (const popup of popups) {
    const refresh = popup.getByRole('button', { name: 'Refresh' })
    await expect.poll(() => refresh.getAttribute('aria-busy'), { timeout: 60_000 }).toBe('false')
  }
}

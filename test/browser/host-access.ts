import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import type { Twinkey } from './twinkey-in.ts'

const hosts = ['https://api.gemini.com/*', 'https://api.sandbox.gemini.com/*']

/** As much of the browsers' own words for it as this needs; the one is Chrome's, for its page of extensions alone. */
interface Api {
  readonly permissions: { remove(what: { origins: string[] }): Promise<boolean> }
  readonly developerPrivate: {
    updateExtensionConfiguration(update: { extensionId: string; hostAccess: string }): Promise<void>
  }
}

/**
 * A person takes the permission for Gemini's hosts back: in Chrome on its page of extensions. Firefox lets no test onto its
 * own, but extensions give theirs up, with the same that follows; Chrome's can't, where the manifest requires them.
 * @param page one of Twinkey's
 */
export async function forbidHosts(twinkey: Twinkey, page: Page): Promise<void> {
  if (inject('browser') === 'chromium') return chooseHostAccess(twinkey, 'ON_CLICK')
  await page.evaluate(async (origins) => {
    await (globalThis as never as { browser: Api }).browser.permissions.remove({ origins })
  }, hosts)
}

/** A person gives it again on Chrome's page of extensions. */
export function allowHostsInChrome(twinkey: Twinkey): Promise<void> {
  return chooseHostAccess(twinkey, 'ON_ALL_SITES')
}

async function chooseHostAccess({ context, id }: Twinkey, hostAccess: string): Promise<void> {
  const extensions = await context.newPage()
  await extensions.goto('chrome://extensions')
  await extensions.evaluate(
    (update) => {
      const { chrome } = globalThis as never as { chrome: Api }
      return chrome.developerPrivate.updateExtensionConfiguration(update)
    },
    { extensionId: id, hostAccess },
  )
  await extensions.close()
}

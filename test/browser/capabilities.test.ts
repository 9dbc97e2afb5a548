import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Capability, can, capabilities } from './capabilities.ts'
import { startTwinkey } from './twinkey.ts'
import type { Twinkey } from './twinkey-in.ts'

let twinkey: Twinkey
let popup: Page
beforeAll(async () => {
  // Without the question being shown, which nothing drives in Firefox either; Chrome has no such preference.
  twinkey = await startTwinkey({ preferences: { 'extensions.webextOptionalPermissionPrompts': false } })
  popup = await twinkey.open('popup')
})
afterAll(() => twinkey.end())

/** Tries what the table speaks of, in the browser of this run. */
const tries: Readonly<Record<Capability, () => Promise<boolean>>> = {
  'tell that the screen is locked': () =>
    popup.evaluate(() => {
      const { chrome } = globalThis as never as { chrome: { idle: { IdleState: Record<string, string> } } }
      return Object.values(chrome.idle.IdleState).includes('locked')
    }),
  'open an offscreen document': () =>
    popup.evaluate(() => 'offscreen' in (globalThis as never as { chrome: object }).chrome),
  async 'empty the clipboard'() {
    await popup.bringToFront()
    await popup.evaluate(() => navigator.clipboard.writeText(''))
    return (await twinkey.clipboard()).types.length === 0
  },
  async 'run the background in a thread of its own'() {
    await popup.evaluate(() => {
      const waits: number[] = []
      let last = performance.now()
      setInterval(() => {
        waits.push(performance.now() - last)
        last = performance.now()
      }, 10)
      Object.assign(globalThis, { waits })
    })
    const busyMs = 3000
    await twinkey.inBackground((ms) => {
      for (const end = performance.now() + ms; performance.now() < end; );
    }, busyMs)
    const waits = () => popup.evaluate(() => (globalThis as never as { waits: number[] }).waits)
    const known = (await waits()).length
    // The one that was late may come after that.
    await expect.poll(async () => (await waits()).length).toBeGreaterThan(known)
    return Math.max(...(await waits())) < busyMs * 0.7
  },
  async 'show what a heap holds'() {
    const planted = 'made-up words in a heap'
    await popup.evaluate((words) => Object.assign(globalThis, { planted: `${words}, planted` }), planted)
    const heap = await twinkey.heapOf(popup).catch(() => '')
    return heap.includes(planted)
  },
  async 'speak a language that it was not installed in'() {
    const inGerman = await startTwinkey({ language: 'de' })
    const language = await (await inGerman.open('popup')).locator('html').getAttribute('lang')
    await inGerman.end()
    return language === 'de'
  },
  async 'grant a permission that is asked for'() {
    const options = await twinkey.open('options')
    await options.evaluate(() => {
      const { chrome } = globalThis as never as {
        chrome: { permissions: { request(what: object): Promise<boolean> } }
      }
      const button = document.body.appendChild(document.createElement('button'))
      button.textContent = 'Ask'
      button.onclick = () =>
        void chrome.permissions.request({ permissions: ['clipboardRead'] }).then((isGranted) => {
          button.textContent = isGranted ? 'Granted' : 'Refused'
        })
    })
    await options.getByRole('button', { name: 'Ask' }).click()
    // Where nobody can answer, no time is long enough to know that it will not be.
    return options
      .getByRole('button', { name: 'Granted' })
      .waitFor({ timeout: can('grant a permission that is asked for') ? 20_000 : 2000 })
      .then(
        () => true,
        () => false,
      )
  },
}

describe('what the table of capabilities says is so: that the browser', () => {
  it.each(Object.keys(capabilities) as Capability[])('can, or cannot, %s', async (what) => {
    expect(await tries[what]()).toBe(can(what))
  })
})

describe('the browser', () => {
  it('has a side panel and offscreen documents, or a sidebar and an event page', async () => {
    const { hasSidePanel, hasOffscreen, hasSidebar } = await popup.evaluate(() => {
      const { chrome } = globalThis as never as { chrome: Record<string, unknown> }
      return {
        hasSidePanel: 'sidePanel' in chrome,
        hasOffscreen: 'offscreen' in chrome,
        hasSidebar: 'sidebarAction' in chrome,
      }
    })
    // One of the two ways to stand beside the web; and where there is no offscreen document, an event page that needs none.
    expect(hasSidebar).toBe(!hasSidePanel)
    expect(hasOffscreen).toBe(hasSidePanel)
  })
})

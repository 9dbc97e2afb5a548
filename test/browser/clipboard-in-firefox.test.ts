import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Browser } from 'webextension-polyfill'
import { pasted } from './firefox-hands.ts'
import { startTwinkeyInFirefox, type TwinkeyInFirefox } from './twinkey-in-firefox.ts'

const secret = 'made-up words that were copied'

let twinkey: TwinkeyInFirefox
let options: Page
beforeAll(async () => {
  // Nobody can click on the browser's own question, so it is granted unasked.
  twinkey = await startTwinkeyInFirefox({ 'extensions.webextOptionalPermissionPrompts': false })
})
beforeEach(async () => {
  options = await twinkey.open('options')
})
afterEach(() => options.close())
afterAll(() => twinkey.end())

/** A page of Twinkey copies, says so, and is closed. */
async function copyAndLeave(): Promise<unknown> {
  const popup = await twinkey.open('popup')
  const answer = await popup.evaluate(async (text) => {
    await navigator.clipboard.writeText(text)
    const { runtime } = (globalThis as never as { browser: Browser }).browser
    return (await runtime.sendMessage({ command: 'clipboard.copied', asks: { text } })) as unknown
  }, secret)
  await popup.close()
  return answer
}

/** Lets the time be up: the deadline is moved to now, and so is the browser's own alarm. */
async function letTimePass(): Promise<void> {
  await options.evaluate(async () => {
    const { storage, alarms } = (globalThis as never as { browser: Browser }).browser
    const { clipboard } = await storage.session.get('clipboard')
    await storage.session.set({ clipboard: { ...(clipboard as object), clearAt: Date.now() } })
    alarms.create('clear-clipboard', { when: Date.now() })
  })
}

/** Whether the event page has done with what was copied. */
function isDone(): Promise<boolean> {
  return options.evaluate(async () => {
    const { storage } = (globalThis as never as { browser: Browser }).browser
    return (await storage.session.get('clipboard'))['clipboard'] === null
  })
}

describe('what was copied in Twinkey, in Firefox,', () => {
  it('is gone from the clipboard after its time, with no page that copied it', async () => {
    expect(await copyAndLeave()).toEqual({ ok: true, value: { seconds: 30, onlyIfStill: false } })
    expect(await pasted(options)).toBe(secret)
    await letTimePass()
    await expect.poll(isDone).toBe(true)
    expect(await pasted(options)).toBe('')
  })

  it('is cleared, with the permission to look, only where it is still there', async () => {
    await options.bringToFront()
    await options.evaluate(() => {
      const ask = document.createElement('button')
      ask.id = 'ask'
      ask.textContent = 'Ask'
      ask.onclick = () =>
        (globalThis as never as { browser: Browser }).browser.permissions.request({ permissions: ['clipboardRead'] })
      document.body.prepend(ask)
    })
    await options.click('#ask')
    expect(await copyAndLeave()).toEqual({ ok: true, value: { seconds: 30, onlyIfStill: true } })
    await options.bringToFront()
    await options.evaluate(() => navigator.clipboard.writeText('a shopping list'))
    await letTimePass()
    await expect.poll(isDone).toBe(true)
    expect(await pasted(options)).toBe('a shopping list')

    await copyAndLeave()
    await letTimePass()
    await expect.poll(isDone).toBe(true)
    expect(await pasted(options)).toBe('')
  })
})

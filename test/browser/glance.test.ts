import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addKey, choosePassphrase } from '../../tools/tour/journey.ts'
import { practiceKey } from '../exchange/practice-keys.ts'
import { atRest } from './at-rest.ts'
import { startTwinkey } from './twinkey.ts'
import type { Twinkey } from './twinkey-in.ts'

let twinkey: Twinkey
let options: Page
beforeAll(async () => {
  twinkey = await startTwinkey()
  options = await twinkey.open('options')
  await choosePassphrase(options, 'made-up words to glance')
  await addKey(options, practiceKey('Auditor'), 'Tax export')
  const popup = await twinkey.open('popup')
  await popup.getByRole('list', { name: 'Assets' }).waitFor()
  await popup.close()
})
afterAll(() => twinkey.end())

describe('the popup', () => {
  it('paints the balances with the worker asleep and the network down, before it sends any message', async () => {
    await twinkey.stopWorker(options)
    const silence = twinkey.exchange.faults.add({ kind: 'silence' })
    const page = await twinkey.context.newPage()
    await page.addInitScript(() => {
      const seen = { assetsAtFirstMessage: -1 }
      Object.assign(globalThis, { seen })
      // Before any script of the page, and after the browser has put its API there.
      document.addEventListener('readystatechange', () => {
        const { browser, chrome } = globalThis as never as Partial<Record<'browser' | 'chrome', ExtensionApi>>
        const runtime = (browser ?? chrome)?.runtime
        if (runtime === undefined || document.readyState !== 'interactive') return
        const send = runtime.sendMessage.bind(runtime)
        runtime.sendMessage = (...message) => {
          if (seen.assetsAtFirstMessage === -1) seen.assetsAtFirstMessage = document.querySelectorAll('li').length
          return send(...message)
        }
      })
    })
    await page.goto(twinkey.address('popup'))
    await page.getByRole('list', { name: 'Assets' }).getByText('Bitcoin').waitFor()
    const assetsAtFirstMessage = () =>
      page.evaluate(() => (globalThis as never as { seen: { assetsAtFirstMessage: number } }).seen.assetsAtFirstMessage)
    await expect.poll(assetsAtFirstMessage).toBeGreaterThanOrEqual(8)
    silence.remove()
    await page.close()
  })

  it('hides every amount with one press, in every popup, from the first paint of the next, and shows them again', async () => {
    const popup = await twinkey.open('popup')
    const hide = popup.getByRole('button', { name: 'Hide amounts' })
    await popup.getByRole('list', { name: 'Assets' }).getByText('Bitcoin').waitFor()
    const amounts = /[\d,]+\.\d{2,}/
    expect(await popup.getByRole('main').innerText()).toMatch(amounts)
    await hide.click()
    await expect.poll(() => hide.getAttribute('aria-pressed')).toBe('true')
    const shown = async () => (await popup.getByRole('main').innerText()).replaceAll(/[\d.]+%/g, '')
    expect(await shown()).not.toMatch(amounts)
    expect(await shown()).toContain('••••')

    const next = await twinkey.open('popup')
    await next.getByRole('list', { name: 'Assets' }).getByText('Bitcoin').waitFor()
    expect((await next.getByRole('main').innerText()).replaceAll(/[\d.]+%/g, '')).not.toMatch(amounts)
    await next.getByRole('button', { name: 'Hide amounts' }).click()
    await popup.getByText('$48,213').waitFor()
    await next.close()
    await popup.close()
  })

  it('keeps the old figures when a refresh fails, says why, and says how old they are', async () => {
    const popup = await twinkey.open('popup')
    await atRest(popup)
    const maintenance = twinkey.exchange.faults.add({ kind: 'maintenance' })
    await popup.getByRole('button', { name: 'Refresh' }).click()
    await popup.getByText(/maintenance/i).waitFor()
    await popup.getByRole('region', { name: 'Total value' }).getByText('$48,213').waitFor()
    await popup.getByText(/updated .* ago/).waitFor()
    maintenance.remove()
    await atRest(popup)
    await popup.getByRole('button', { name: 'Refresh' }).click()
    await popup.getByText(/maintenance/i).waitFor({ state: 'detached' })
    await popup.close()
  })

  it('refreshes by itself once the figures are older than 30 s', async () => {
    const popup = await twinkey.context.newPage()
    await popup.clock.install()
    await popup.goto(twinkey.address('popup'))
    await popup.getByRole('list', { name: 'Assets' }).waitFor()
    const calls = () => twinkey.exchange.requests.filter((one) => one.path === '/v1/notionalbalances/usd').length
    const before = calls()
    await popup.clock.runFor(10_000)
    expect(calls()).toBe(before)
    await popup.clock.runFor(25_000)
    await expect.poll(calls).toBeGreaterThan(before)
    await popup.close()
  })

  it('shows a lock whose time has come, though nobody has told it', async () => {
    const popup = await twinkey.context.newPage()
    await popup.clock.install()
    await popup.goto(twinkey.address('popup'))
    await popup.getByRole('list', { name: 'Assets' }).waitFor()
    await popup.clock.fastForward(16 * 60_000)
    await popup.getByRole('heading', { name: 'Twinkey is locked' }).waitFor()
    expect(await popup.content()).not.toContain('Bitcoin')
    await popup.close()
  })
})

interface ExtensionApi {
  readonly runtime: { sendMessage(...message: unknown[]): unknown }
}

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addKey, choosePassphrase } from '../../tools/tour/journey.ts'
import { makeCaller } from '../exchange/practice-client.ts'
import { practiceKey } from '../exchange/practice-keys.ts'
import { atRest } from './at-rest.ts'
import { violations } from './axe.ts'
import { startTwinkey } from './twinkey.ts'
import type { Twinkey } from './twinkey-in.ts'

let twinkey: Twinkey
let options: Page
let popup: Page
beforeAll(async () => {
  twinkey = await startTwinkey()
  options = await twinkey.open('options')
  await choosePassphrase(options, 'made-up words in depth')
  const order = { symbol: 'btcusd', amount: '0.01', price: '60000', side: 'buy', type: 'exchange limit' }
  await makeCaller(twinkey.exchange, practiceKey('Classic trader'))('/v1/order/new', order)
  await addKey(options, practiceKey('Auditor'), 'Tax export', 'Always rising')
  await addKey(options, practiceKey('Collector'), 'Collection', 'Always rising')
  popup = await twinkey.open('popup')
  await popup.getByRole('list', { name: 'Perpetual positions' }).waitFor()
})
afterAll(() => twinkey.end())

const list = (name: string | RegExp) => popup.getByRole('list', { name })
const namesShown = async () =>
  (await list('Assets').getByRole('listitem').allInnerTexts()).map((text) => text.split('\n')[1] ?? '')

describe('the popup', () => {
  it('shows what is staked, prediction markets, positions and open orders in groups of their own', async () => {
    await list('Staked').getByText('120.25 SOL').waitFor()
    await list('Prediction markets').getByText('25 GEMI-BTC100K-YES').waitFor()
    const position = list('Perpetual positions').getByRole('listitem')
    expect(await position.innerText()).toMatch(/Long 0\.2 BTCGUSDPERP · Collector[\s\S]*-99\.946 GUSD unrealised/)
    const order = list('Open orders').getByRole('listitem')
    expect(await order.innerText()).toMatch(/Buy 0\.01 BTCUSD · Primary[\s\S]*at 60,000\.00/)
    await popup.getByText('Positions are not in the total.').waitFor()
    await popup.getByText('3 assets have no value from Gemini and are not in the total.').waitFor()
  })

  it('puts assets in the order that is chosen, and keeps to it', async () => {
    expect((await namesShown())[0]).toBe('Bitcoin')
    await popup.getByLabel('Order of assets').selectOption({ label: 'by name' })
    await expect.poll(async () => (await namesShown())[0]).toBe('Aave')
    const next = await twinkey.open('popup')
    await next
      .getByRole('list', { name: 'Assets' })
      .getByRole('listitem')
      .first()
      .getByText('Aave', { exact: true })
      .waitFor()
    await next.close()
    await popup.getByLabel('Order of assets').selectOption({ label: 'by value' })
    await expect.poll(async () => (await namesShown())[0]).toBe('Bitcoin')
  })

  it('leaves dust out of the list when it is told to, says how much, and leaves it in the total', async () => {
    const total = popup.getByRole('region', { name: 'Total value' })
    const before = (await total.innerText()).split('\n')[1]
    const count = (await namesShown()).length
    await popup.getByRole('button', { name: 'Hide dust' }).click()
    const words = await popup.getByText(/worth less than \$1\.00/).innerText()
    const left = (await namesShown()).length
    expect(count - left).toBeGreaterThan(1)
    expect(words).toMatch(new RegExp(`^${count - left} assets .* They are in the total.$`))
    expect((await total.innerText()).split('\n')[1]).toBe(before)
    await popup.getByRole('button', { name: 'Hide dust' }).click()
    await expect.poll(async () => (await namesShown()).length).toBe(count)
  })

  it('hides every amount of all that', async () => {
    await popup.getByRole('button', { name: 'Hide amounts' }).click()
    const main = popup.getByRole('main')
    await main.getByText('hidden').first().waitFor({ state: 'attached' })
    await expect
      .poll(async () => (await main.innerText()).replaceAll(/[\d.]+%|\$1\.00/g, ''))
      .not.toMatch(/\d[\d,]*\.\d+/)
    await popup.getByRole('button', { name: 'Hide amounts' }).click()
  })

  it('shows values in another currency once it is chosen, each time at once', async () => {
    await options.getByRole('link', { name: 'Settings' }).click()
    // By itself the popup refreshes after 30 s.
    const soon = { timeout: 15_000 }
    const choose = async (label: string, total: RegExp) => {
      await options.getByLabel('Values are shown in').selectOption({ label })
      await popup.getByRole('region', { name: 'Total value' }).getByText(total).waitFor(soon)
    }
    await choose('Euro (EUR)', /^€[\d,]+/)
    const staked = list('Staked').getByText(/^€[\d,]+\.\d\d$/)
    await staked.first().waitFor(soon)
    await choose('Bitcoin (BTC)', /\.\d{8} BTC/)
    await choose('US dollar (USD)', /^\$[\d,]+/)
  })

  it('says what could not be read at the account that it is about, and leaves the others alone', async () => {
    await atRest(popup)
    const { remove } = twinkey.exchange.faults.add({ kind: 'html-200', path: '/v1/notionalbalances/usd', times: 1 })
    await popup.getByRole('button', { name: 'Refresh' }).click()
    await popup
      .getByRole('alert')
      .getByText(/in a form that Twinkey does not know/)
      .waitFor()
    expect(await popup.getByRole('alert').count()).toBe(1)
    remove()
    await atRest(popup)
    await popup.getByRole('button', { name: 'Refresh' }).click()
    await popup.getByRole('alert').waitFor({ state: 'detached' })
  })
})

describe('the panel', () => {
  it('shows the same in whatever size, and has no button to open itself', async () => {
    const panel = await twinkey.context.newPage()
    await panel.setViewportSize({ width: 480, height: 900 })
    await panel.goto(twinkey.address('panel'))
    await panel.getByRole('list', { name: 'Staked' }).waitFor()
    expect(await panel.evaluate(() => [document.body.clientWidth, document.body.clientHeight])).toEqual([480, 900])
    expect(await panel.getByRole('button', { name: 'Open in the side panel' }).count()).toBe(0)
    await panel.getByRole('button', { name: 'Refresh' }).click()
    await expect.poll(() => panel.getByRole('alert').count()).toBe(0)
    expect(await violations(panel)).toEqual([])
    await panel.close()
  })

  it('is opened by a click in the popup, which closes', async () => {
    // Firefox is driven with a window for each page, which would take its sidebar with it: it only notes that it should close.
    await popup.evaluate(() =>
      Object.assign(globalThis, { close: () => Object.assign(globalThis, { hasClosed: true }), hasClosed: false }),
    )
    await popup.getByRole('button', { name: 'Open in the side panel' }).click()
    await expect.poll(() => twinkey.shownBesideTabs(options)).toContain(twinkey.address('panel'))
    await expect.poll(() => popup.evaluate(() => Object(globalThis).hasClosed)).toBe(true)
  })
})

import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addKey, choosePassphrase } from '../../tools/tour/journey.ts'
import { readCsv } from '../core/text/read-csv.ts'
import { practiceKey } from '../exchange/practice-keys.ts'
import { atRest } from './at-rest.ts'
import { workerWakesLater } from './outside.ts'
import { startTwinkey } from './twinkey.ts'
import type { Twinkey } from './twinkey-in.ts'

const hourMs = 3_600_000

let twinkey: Twinkey
let options: Page
const complaints: string[] = []
beforeAll(async () => {
  twinkey = await startTwinkey()
  options = await twinkey.open('options')
  options.on('console', (message) => complaints.push(message.text()))
  await choosePassphrase(options, 'made-up words, hour by hour')
})
afterAll(() => twinkey.end())

let laterMs = 0
/** Time passes, here and at Gemini; then somebody opens the popup and refreshes, until the chart has so many points. */
async function refreshAfter(ms: number, points: number): Promise<void> {
  laterMs += ms
  twinkey.exchange.setSkewSeconds(Math.round(laterMs / 1000))
  await workerWakesLater(twinkey, ms, null)
  const popup = await twinkey.open('popup')
  await popup.getByRole('button', { name: 'Refresh' }).click()
  await expectPoints(points)
  await atRest(popup)
  await popup.close()
}

const chart = () => options.getByRole('application')
const expectPoints = (many: number) =>
  expect
    .poll(() => chart().getAttribute('aria-label'), { timeout: 20_000 })
    .toContain(`a chart of ${many} ${many === 1 ? 'point' : 'points'}.`)
const rows = () => options.getByRole('table').getByRole('row')
/** What the practice account is worth with bitcoin at 68,000. */
const afterwards = '$48,375.97'

// One after another, for each stands on the one before.
describe('the history of balances', () => {
  it('says what will be there, before there is anything', async () => {
    await options.getByRole('link', { name: 'History' }).click()
    await options.getByRole('heading', { name: 'No history yet' }).waitFor()
    await options.getByText('The first point comes with the next refresh').waitFor()
    expect(await options.getByRole('button', { name: 'Delete the history…' }).count()).toBe(0)
  })

  it('has a point for each hour in which balances were refreshed', async () => {
    await addKey(options, practiceKey('Auditor'), 'Tax export')
    // A day passes in this test, and the vault is to stay open.
    await options.getByRole('link', { name: 'Settings' }).click()
    await options.getByLabel('Lock by itself').selectOption({ label: 'Only when the browser closes' })
    await options.getByRole('link', { name: 'History' }).click()
    await refreshAfter(0, 1)
    for (const [price, points] of [
      ['67606', 2],
      ['68000', 3],
      ['67900', 4],
    ] as const) {
      twinkey.exchange.movePrice('production', 'btcusd', price)
      await refreshAfter(hourMs, points)
    }
    twinkey.exchange.movePrice('production', 'btcusd', '68000')
    await refreshAfter(12 * hourMs, 5)
    await options.getByText('Where the line breaks, Twinkey read nothing for a while.').waitFor()
  })

  it('is a line in the popup, which says the same in words, and nothing while amounts are hidden', async () => {
    const popup = await twinkey.open('popup')
    const line = popup.getByRole('img', { name: /^Value in the last 7 days: / })
    await expect
      .poll(() => line.getAttribute('aria-label'))
      .toMatch(/: from \$48,\d{3}\.\d\d to \$48,375\.97, lowest \$48,\d{3}\.\d\d, highest \$48,375\.97$/)
    await popup.getByRole('button', { name: 'Hide amounts' }).click()
    await popup.getByRole('img', { name: 'Value in the last 7 days: hidden' }).waitFor()
    await options.getByText('Amounts are hidden, and so is their history.').waitFor()
    expect(await chart().count()).toBe(0)
    expect(await options.getByRole('main').innerText()).not.toContain('$')
    await popup.getByRole('button', { name: 'Hide amounts' }).click()
    await chart().waitFor()
    await popup.close()
  })

  it('is read as a table, the newest first', async () => {
    await options.getByText('All points as a table').click()
    await expect.poll(() => rows().count()).toBe(6)
    expect(await rows().nth(1).innerText()).toContain(afterwards)
  })

  it('is gone through with the keys, and each point is said', async () => {
    await chart().focus()
    await chart().press('Home')
    const live = options.locator('[aria-live="polite"]')
    expect(await live.textContent()).toMatch(/: \$48,\d{3}\.\d\d$/)
    const first = await live.textContent()
    await chart().press('ArrowRight')
    await expect.poll(() => live.textContent()).not.toBe(first)
    await chart().press('ArrowLeft')
    await expect.poll(() => live.textContent()).toBe(first)
    await chart().press('End')
    await expect.poll(() => live.textContent()).toContain(`${afterwards}; after a gap`)
    await options.getByRole('region', { name: 'Total' }).getByText('$48,375').first().waitFor()
  })

  it('is shown of one asset, with how much there was of it', async () => {
    await options.getByRole('combobox', { name: 'Value of' }).fill('bitc')
    await options.getByRole('option', { name: /Bitcoin/ }).click()
    await options.getByRole('region', { name: 'Bitcoin' }).getByText('0.4127 BTC').first().waitFor()
    await options.getByText('All points as a table').click()
    await options.getByRole('columnheader', { name: 'Amount, BTC' }).waitFor()
    await options.getByText('24 h', { exact: true }).click()
    await options.getByRole('region', { name: 'Bitcoin' }).waitFor()
  })

  it('is saved as CSV, as it is shown', async () => {
    const download = options.waitForEvent('download')
    await options.getByRole('button', { name: 'Save as CSV' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('twinkey-history.csv')
    const [head, ...lines] = readCsv(readFileSync(await file.path(), 'utf8').replace('\uFEFF', ''))
    expect(head?.[0]).toBe('at (UTC)')
    expect(lines.length).toBe(5)
    expect(lines.at(-1)?.slice(1)).toEqual(['production', 'Bitcoin', '0.4127', '28063.60', 'USD', 'yes'])
  })

  it('is deleted only when that is said twice, and begins anew', async () => {
    await options.getByRole('button', { name: 'Delete the history…' }).click()
    const dialog = options.getByRole('dialog', { name: 'Delete the whole history?' })
    await dialog.getByText('can’t be brought back').waitFor()
    await dialog.getByRole('button', { name: 'Keep it' }).click()
    await chart().waitFor()
    await options.getByRole('button', { name: 'Delete the history…' }).click()
    await dialog.getByRole('button', { name: 'Delete it for good' }).click()
    await options.getByRole('heading', { name: 'No history yet' }).waitFor()
    await options.getByRole('status').getByText('The history is deleted.').waitFor()
    const focused = () => options.evaluate(() => document.activeElement?.textContent)
    await expect.poll(focused).toBe('History')
    const popup = await twinkey.open('popup')
    await popup.getByRole('region', { name: 'Total value' }).waitFor()
    expect(await popup.getByRole('img', { name: /^Value in the last 7 days/ }).count()).toBe(0)
    await popup.close()
  })

  it('broke no rule of the content security policy', () => {
    expect(complaints).toEqual([])
  })
})

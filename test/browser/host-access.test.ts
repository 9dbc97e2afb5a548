import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { choosePassphrase, fillInKey, sendKey } from '../../tools/tour/journey.ts'
import { practiceKey } from '../exchange/practice-keys.ts'
import { atRest } from './at-rest.ts'
import { violations } from './axe.ts'
import { can } from './capabilities.ts'
import { allowHostsInChrome, forbidHosts } from './host-access.ts'
import { startTwinkey } from './twinkey.ts'
import type { Twinkey } from './twinkey-in.ts'

let twinkey: Twinkey
let options: Page
beforeAll(async () => {
  // Nobody can click on Firefox's own question, so it is granted unasked.
  twinkey = await startTwinkey({ preferences: { 'extensions.webextOptionalPermissionPrompts': false } })
  options = await twinkey.open('options')
  await choosePassphrase(options, 'made-up words to permit')
})
afterAll(() => twinkey.end())

const forbidden = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'does not let Twinkey reach api.gemini.com' })

/** Says yes: by the button where the browser's question can be answered, and else in the browser's own page. */
async function allow(page: Page): Promise<void> {
  if (can('grant a permission that is asked for'))
    await forbidden(page).getByRole('button', { name: 'Allow it' }).click()
  else await allowHostsInChrome(twinkey)
}

// One after another, for each stands on the one before.
describe('a host that the browser does not let Twinkey reach', () => {
  it('is told where a key is added, with what to do, and the form stays filled', async () => {
    await forbidHosts(twinkey, options)
    await fillInKey(options, practiceKey('Auditor'), 'Tax export')
    await sendKey(options)
    await forbidden(options).getByText('Gemini was not asked').waitFor()
    await forbidden(options).getByRole('button', { name: 'Allow it' }).waitFor()
    expect(await violations(options)).toEqual([])
    expect(twinkey.exchange.requests).toEqual([])

    await allow(options)
    await options.getByRole('status').getByText('The browser allows it now. Try again.').waitFor()
    await sendKey(options)
    await options.getByRole('status').getByText('“Tax export” is stored').waitFor()
  })

  it('is told in the popup and in the options, as soon as it is forbidden, and what was read stays', async () => {
    const popup = await twinkey.open('popup')
    const total = popup.getByRole('region', { name: 'Total value' })
    await total.getByText('$48,213').waitFor()
    await forbidHosts(twinkey, options)
    await forbidden(popup).waitFor()
    await forbidden(options).waitFor()

    twinkey.exchange.clearLogs()
    await popup.getByRole('button', { name: 'Refresh' }).click()
    await atRest(popup)
    expect(await popup.getByRole('alert').count()).toBe(1)
    await total.getByText('$48,213').waitFor()
    await total.getByText(/updated .* ago/).waitFor()
    expect(await violations(popup)).toEqual([])
    expect(twinkey.exchange.requests).toEqual([])

    const report = await twinkey.open('options', '#about')
    await report.getByRole('listitem').filter({ hasText: 'api.gemini.com' }).getByText('Taken back').waitFor()
    await report.close()
    await popup.close()
  })

  it('is asked for the figures by itself once it is allowed again, with no popup open and the worker asleep', async () => {
    await twinkey.stopWorker(options)
    await allow(options)
    await forbidden(options).waitFor({ state: 'detached' })
    const asked = () => twinkey.exchange.requests.filter(({ path }) => path === '/v1/notionalbalances/usd').length
    await expect.poll(asked).toBeGreaterThan(0)
    const popup = await twinkey.open('popup')
    await popup.getByRole('region', { name: 'Total value' }).getByText('$48,213').waitFor()
    expect(await popup.getByRole('alert').count()).toBe(0)
    await popup.close()
  })
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addKey, choosePassphrase } from '../../tools/tour/journey.ts'
import { makeCaller } from '../exchange/practice-client.ts'
import { practiceKey } from '../exchange/practice-keys.ts'
import { startTwinkey } from './twinkey.ts'
import type { Twinkey } from './twinkey-in.ts'

let twinkey: Twinkey
let options: Page
beforeAll(async () => {
  twinkey = await startTwinkey()
  twinkey.exchange.setSkewSeconds(42)
  options = await twinkey.open('options')
  await choosePassphrase(options, 'made-up words, at any time')
  await addKey(options, practiceKey('Trader'), 'Grid bot')
  await addKey(options, practiceKey('Auditor'), 'Tax export', 'Always rising')
})
afterAll(() => twinkey.end())

const cardOf = (name: string) => options.getByRole('article', { name })
const measure = (name: string) => options.getByRole('button', { name: `Measure now with ${name}` }).click()
const other = () => makeCaller(twinkey.exchange, practiceKey('Auditor'))

// One after another, for each stands on the one before.
describe('nonces and clock', () => {
  it('tells that the clock is slow, that Twinkey corrects for it, and how to set it', async () => {
    await options.getByRole('link', { name: 'Health' }).click()
    await options.getByRole('link', { name: 'Nonces and clock' }).click()
    const clock = options.getByRole('region', { name: 'This computer’s clock' })
    await clock.getByText(/^This computer’s clock is 4[123] s slow\.$/).waitFor()
    await clock.getByText('Twinkey corrects for it when it signs.').waitFor()
    await clock.getByText(/^Give or take \d\.\d s; measured \d+ s ago$/).waitFor()
    await clock.getByRole('link', { name: 'How to set it' }).click()
    const goal = options.getByRole('heading', { name: 'The clock is off' })
    await expect.poll(() => goal.evaluate((heading) => heading === document.activeElement)).toBe(true)
  })

  it('tells each key’s rule, and how that is known', async () => {
    await cardOf('Grid bot')
      .getByText(/^Gemini refused a nonce outside of 30 s on /)
      .waitFor()
    await cardOf('Grid bot').getByText('Seconds with three decimals').waitFor()
    await cardOf('Tax export')
      .getByText(/^You said so on .* Gemini has not proven it\.$/)
      .waitFor()
  })

  it('lets the owner say the rule, and Gemini correct that with one press', async () => {
    await cardOf('Grid bot').getByRole('group', { name: 'Its rule' }).getByText('Always rising').click()
    await cardOf('Grid bot').getByText('Milliseconds').waitFor()
    await measure('Grid bot')
    await cardOf('Grid bot').getByRole('status').getByText('Measured. Gemini took the nonce.').waitFor()
    await expect.poll(() => cardOf('Grid bot').getByRole('radio', { name: 'Time-based' }).isChecked()).toBe(true)
  })

  it('measures a clock that was set right meanwhile', async () => {
    twinkey.exchange.setSkewSeconds(0)
    await measure('Grid bot')
    await options.getByText(/^This computer’s clock agrees with Gemini’s/).waitFor()
  })

  it('names another program that uses a key, and what to do', async () => {
    expect((await other()('/v1/account', { nonce: `${Date.now()}000` })).status).toBe(200)
    await measure('Tax export')
    await cardOf('Tax export').getByRole('alert').getByText('Another program uses this key').waitFor()
    await cardOf('Tax export')
      .getByText(/Give each program a key of its own\. What else/)
      .waitFor()
  })

  it('is where the popup leads from such a key', async () => {
    const popup = await twinkey.open('popup')
    await popup.getByRole('alert').getByText('Another program uses this key').waitFor()
    await popup.getByRole('link', { name: 'See the key' }).click()
    const opened = twinkey.context.waitForEvent('page')
    await popup.getByRole('button', { name: 'Nonces and clock' }).click()
    const tab = await opened
    const goal = tab.getByRole('article', { name: 'Tax export' }).getByRole('heading', { name: 'Tax export' })
    await goal.waitFor()
    await expect.poll(() => goal.evaluate((heading) => heading === document.activeElement)).toBe(true)
    await tab.close()
    await popup.close()
  })

  it('raises nonces for good only when the owner says so twice', async () => {
    await options.getByRole('button', { name: 'Use higher nonces… with Tax export' }).click()
    const dialog = options.getByRole('dialog', { name: 'Use higher nonces with “Tax export”?' })
    await dialog.getByText('This can’t be undone').waitFor()
    await dialog.getByRole('button', { name: 'Leave it' }).click()
    await cardOf('Tax export').getByText('Milliseconds', { exact: true }).waitFor()
    await options.getByRole('button', { name: 'Use higher nonces… with Tax export' }).click()
    await dialog.getByRole('group', { name: 'Count in' }).getByText('Nanoseconds').click()
    await dialog.getByRole('button', { name: 'Use them for good' }).click()
    await cardOf('Tax export').getByText('Nanoseconds, as you chose').waitFor()
    await measure('Tax export')
    await cardOf('Tax export').getByRole('status').getByText('Measured. Gemini took the nonce.').waitFor()
  })
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { choosePassphrase, fillInKey, sendKey, unlockWith } from '../../tools/tour/journey.ts'
import { practiceKey } from '../exchange/practice-keys.ts'
import { startTwinkey } from './twinkey.ts'
import type { Twinkey } from './twinkey-in.ts'

const passphrase = 'made-up words to open it'
let twinkey: Twinkey
let options: Page
beforeAll(async () => {
  twinkey = await startTwinkey()
  options = await twinkey.open('options')
  await choosePassphrase(options, passphrase)
})
afterAll(() => twinkey.end())

const entry = (name: string) => options.getByRole('article', { name })
const focused = () => options.evaluate(() => document.activeElement?.textContent ?? '')

// One after another, for each stands on the one before.
describe('what an owner says of a key', () => {
  it('is asked for by the guide, which says what it means for the end', async () => {
    await fillInKey(options, practiceKey('Trader'), 'Grid bot')
    await options.getByRole('radio', { name: 'On another day' }).check()
    await options.getByLabel('Created on').fill('2026-01-05')
    await options.getByRole('radio', { name: 'Another number of days' }).check()
    await options.getByLabel('How many days').fill('many')
    await options.getByText('Applications, note').click()
    await options.getByLabel('Applications that use it').fill('Grid bot on the server\nMonth-end sheet')
    await sendKey(options)
    await options.getByRole('alert').getByText('whole number of days').waitFor()
    expect(await options.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('lifeDays')
    await options.getByLabel('How many days').fill('3650')
    await options
      .getByRole('status')
      .getByText(/^Ends on .*2036, in 3,\d\d\d days\.$/)
      .waitFor()
    await sendKey(options)
    await options.getByRole('status').getByText('“Grid bot” is stored').waitFor()
    await entry('Grid bot').getByText('Grid bot on the server, Month-end sheet').waitFor()
    await entry('Grid bot')
      .getByText(/2036, 3,650 days after its creation/)
      .waitFor()
  })

  it('is changed, and nothing that was typed is lost to a lock', async () => {
    await entry('Grid bot').getByRole('link', { name: 'Edit' }).click()
    await options.getByRole('heading', { name: 'Edit “Grid bot”' }).waitFor()
    expect(await options.getByLabel('Created on').inputValue()).toBe('2026-01-05')
    await options.getByLabel('Note').fill('Ask Kim before revoking.')
    await options.getByRole('radio', { name: 'Renews automatically' }).check()
    await options.getByLabel('Days without use').fill('30')
    await options.getByRole('button', { name: 'Lock', exact: true }).click()
    await options.getByRole('heading', { name: 'Twinkey is locked' }).waitFor()
    expect(await options.getByLabel('Note').isVisible()).toBe(false)
    await unlockWith(options, passphrase)
    await options.getByRole('heading', { name: 'Edit “Grid bot”' }).waitFor()
    expect(await options.getByLabel('Note').inputValue()).toBe('Ask Kim before revoking.')
    await options.getByRole('button', { name: 'Save' }).click()
    await options.getByRole('status').getByText('What you said of “Grid bot” is kept.').waitFor()
    await entry('Grid bot').getByText('Ask Kim before revoking.').waitFor()
    await entry('Grid bot')
      .getByText(/30 days after its last use. Uses elsewhere also count/)
      .waitFor()
  })

  it('is refused a name that another key has, at the field, with all the rest kept', async () => {
    await options.getByRole('link', { name: 'Add a key' }).click()
    await fillInKey(options, practiceKey('Auditor'), 'GRID BOT')
    await options.getByRole('radio', { name: 'Never' }).check()
    await sendKey(options)
    await options.getByRole('alert').getByText('Another key has the name “Grid bot”').waitFor()
    expect(await options.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('name')
    await options.getByLabel('Name', { exact: true }).fill('Tax export')
    await sendKey(options)
    await options.getByRole('status').getByText('“Tax export” is stored').waitFor()
    await entry('Tax export').getByText('Never expires').waitFor()
  })

  it('is that it may have leaked, or that it has not', async () => {
    const button = entry('Tax export').getByRole('button', { name: /leaked/ })
    await button.click()
    await options.getByRole('dialog').getByRole('button', { name: 'It may have leaked' }).click()
    await entry('Tax export').getByText('It may have leaked, you said on').waitFor()
    await options.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await focused()).toBe('It has not leaked')
    await button.click()
    await entry('Tax export').getByText('It may have leaked, you said on').waitFor({ state: 'detached' })
    expect(await focused()).toBe('It may have leaked')
  })
})

describe('the choices about reminders', () => {
  it('are kept as they are made, however fast', async () => {
    await options.getByRole('link', { name: 'Settings', exact: true }).click()
    const leads = options.getByRole('group', { name: /^Before a key ends/ })
    const chosen = () =>
      leads.getByRole('checkbox').evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).checked))
    expect(await chosen()).toEqual([false, false, true, true, false, true, true])
    for (const box of await leads.getByRole('checkbox').all()) await box.click()
    await options.getByLabel('The toolbar’s badge shows').selectOption('nothing')
    await options.getByLabel('A key is too old').selectOption('never')
    await options.getByText('Notifications of the system').click()
    // The last of them is kept after all the others.
    const other = await twinkey.open('options', '#settings')
    await other.getByRole('checkbox', { name: 'Notifications of the system', checked: false }).waitFor()
    await options.reload()
    await leads.waitFor()
    expect(await chosen()).toEqual([true, true, false, false, true, false, false])
    expect(await options.getByLabel('The toolbar’s badge shows').inputValue()).toBe('nothing')
    expect(await options.getByLabel('A key is too old').inputValue()).toBe('never')
  })
})

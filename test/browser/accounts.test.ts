import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addKey, choosePassphrase } from '../../tools/tour/journey.ts'
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
  await choosePassphrase(options, 'made-up words for many')
  await addKey(options, practiceKey('Sandbox auditor'), 'Practice', 'Always rising')
  await addKey(options, practiceKey('Crowd auditor'), 'Crowd', 'Always rising')
  popup = await twinkey.open('popup')
})
afterAll(() => twinkey.end())

const button = () => popup.getByRole('button', { name: /^Account: / })
const field = () => popup.getByRole('combobox', { name: 'Find an account' })
const accounts = () => popup.getByRole('listbox', { name: 'Accounts' })
const option = (name: RegExp) => accounts().getByRole('option', { name })

describe('a group of 121 accounts', () => {
  it('is read while the popup says how far it has come', async () => {
    await popup.getByRole('progressbar', { name: /Refreshing: \d+ of 12[12] accounts/ }).waitFor()
    await popup.getByRole('progressbar').waitFor({ state: 'detached', timeout: 40_000 })
  })

  it('has a list of which nothing is there before it is wanted', async () => {
    expect(await accounts().count()).toBe(0)
    await button().click()
    await field().waitFor()
    await option(/^All accounts/).waitFor()
    expect(await violations(popup)).toEqual([])
  })

  it('is found in by typing, and chosen with Enter; the focus goes back', async () => {
    await popup.keyboard.type('desk 117')
    await expect.poll(() => accounts().getByRole('option').count()).toBe(1)
    await popup.keyboard.press('Enter')
    await popup.getByRole('button', { name: 'Account: Desk 117' }).waitFor()
    await popup.getByText('1,170 USD').waitFor()
    expect(await button().evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('is walked with the arrows, and left with Escape', async () => {
    await popup.keyboard.press('Enter')
    await field().waitFor()
    const active = () =>
      field().evaluate((input) => document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.innerText)
    await expect.poll(active).toMatch(/^Desk 117/)
    await popup.keyboard.press('ArrowUp')
    await expect.poll(active).toMatch(/^Desk 116/)
    await popup.keyboard.press('Escape')
    await field().waitFor({ state: 'detached' })
    await popup.getByRole('button', { name: 'Account: Desk 117' }).waitFor()
  })

  it('keeps the sandbox apart, and says that it is play money', async () => {
    await button().click()
    await field().fill('sandbox')
    await popup
      .getByRole('group', { name: 'Sandbox, play money' })
      .getByRole('option', { name: /^Sandbox/ })
      .click()
    await popup.getByRole('button', { name: 'Account: Sandbox' }).waitFor()
  })

  it('says when nobody has such a name', async () => {
    await button().click()
    await field().fill('nobody')
    await popup.getByText('No account has that in its name').waitFor()
    await popup.keyboard.press('Escape')
  })
})

it('a refresh ends with the popup that waited for it', async () => {
  const calls = () => twinkey.exchange.requests.filter(({ path }) => path.startsWith('/v1/notionalbalances')).length
  await atRest(popup)
  const before = calls()
  await popup.getByRole('button', { name: 'Refresh' }).click()
  await expect.poll(calls, { timeout: 20_000 }).toBeGreaterThan(before + 5)
  await popup.close()
  const refreshing = () =>
    options.evaluate(async () => {
      const { chrome } = globalThis as never as {
        chrome: { storage: { session: { get(name: string): Promise<Record<string, unknown>> } } }
      }
      return (await chrome.storage.session.get('view.refreshing'))['view.refreshing']
    })
  await expect.poll(refreshing).toBeNull()
  expect(calls() - before, 'of 122 accounts').toBeLessThan(110)
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isBrowsersOwnErrand } from '../../tools/browsers/errands.ts'
import { addKey, choosePassphrase, unlockWith } from '../../tools/tour/journey.ts'
import { practiceKey } from '../exchange/practice-keys.ts'
import { startTwinkey } from './twinkey.ts'
import type { Twinkey } from './twinkey-in.ts'

const passphrase = 'made-up words to open it'
let twinkey: Twinkey
beforeAll(async () => {
  twinkey = await startTwinkey()
})
afterAll(() => twinkey.end())

// One person's way through the product, in the order in which it is gone; each step stands on the one before.
describe('a person', () => {
  it('is led from the popup of a new install to the first run', async () => {
    const popup = await twinkey.open('popup')
    const opened = twinkey.context.waitForEvent('page')
    await popup.getByRole('button', { name: 'Set up Twinkey' }).click()
    const options = await opened
    await options.getByLabel('Choose a passphrase').waitFor()
    await popup.close()
    await options.close()
  })

  it('chooses a passphrase, and finds an empty popup that leads on to the guide', async () => {
    const options = await twinkey.open('options')
    await choosePassphrase(options, passphrase)
    const popup = await twinkey.open('popup')
    const opened = twinkey.context.waitForEvent('page')
    await popup.getByRole('button', { name: 'Add a key' }).click()
    await (await opened).getByRole('heading', { name: 'Add a key' }).waitFor()
  })

  it('adds a key by the guide and sees what it can do', async () => {
    const options = await twinkey.open('options', '#add')
    await addKey(options, practiceKey('Auditor'), 'Tax export')
    await options.getByRole('heading', { name: 'Tax export' }).waitFor()
    await addKey(options, practiceKey('Trader'), 'Grid bot')
    await options.close()
  })

  it('sees balances in the popup: the total, and each asset to its last digit', async () => {
    const popup = await twinkey.open('popup')
    await popup.getByRole('region', { name: 'Total value' }).getByText('$48,213').waitFor()
    const assets = popup.getByRole('list', { name: /^(Assets|Prediction markets)$/ }).getByRole('listitem')
    await assets.filter({ hasText: 'Bitcoin' }).getByText('0.4127 BTC').waitFor()
    await assets.filter({ hasText: 'BONK' }).getByText('710.1234567890123456789 BONK').waitFor()
    await assets
      .filter({ hasText: 'GEMI-BTC100K-YES' })
      .getByText(/no value/i)
      .waitFor()
    await popup.getByText(/updated \d+ s ago/).waitFor()
    await popup.close()
  })

  it('sees in words what each key may do', async () => {
    const popup = await twinkey.open('popup')
    await popup.getByRole('link', { name: 'Keys' }).click()
    await popup.getByRole('link', { name: 'Grid bot' }).click()
    const permissions = popup.getByRole('list', { name: 'What this key can do' })
    await permissions.getByText('Place and cancel orders').waitFor()
    const words = (await permissions.getByRole('listitem').allInnerTexts()).map((text) =>
      text.replace(/\s+/g, ' ').trim(),
    )
    expect(words).toEqual([
      'Can: See balances and transfers',
      'Can: See orders and trades',
      'Can: Place and cancel orders',
      'Cannot: Make new deposit addresses',
      'Cannot: Withdraw funds',
    ])
    await popup.close()
  })

  it('renames a key to a name of its own, and removes one after being told that it lives on at Gemini', async () => {
    const options = await twinkey.open('options', '#keys')
    const card = (name: string) => options.getByRole('article', { name })
    await card('Grid bot').getByRole('link', { name: 'Edit' }).click()
    await options.getByLabel('Name', { exact: true }).fill('Tax export')
    await options.getByRole('button', { name: 'Save' }).click()
    await options.getByRole('alert').getByText('“Tax export”').waitFor()
    await options.getByLabel('Name', { exact: true }).fill('Market maker')
    await options.getByRole('button', { name: 'Save' }).click()
    await options.getByRole('status').getByText('What you said of “Market maker” is kept.').waitFor()
    await card('Market maker').getByRole('button', { name: 'Remove' }).click()
    const dialog = options.getByRole('dialog')
    await dialog
      .getByText(/Gemini/)
      .first()
      .waitFor()
    await dialog.getByRole('button', { name: 'Keep it' }).click()
    await card('Market maker').getByRole('button', { name: 'Remove' }).click()
    await dialog.getByRole('button', { name: 'Remove from Twinkey' }).click()
    await card('Market maker').waitFor({ state: 'detached' })
    await card('Tax export').waitFor()
    await options.close()
  })

  it('locks in one page, and every open page shows the lock', async () => {
    const [popup, options] = [await twinkey.open('popup'), await twinkey.open('options')]
    await popup.getByRole('list', { name: 'Assets' }).waitFor()
    await options.getByRole('button', { name: 'Lock', exact: true }).click()
    await popup.getByRole('heading', { name: 'Twinkey is locked' }).waitFor()
    await options.getByLabel('Passphrase', { exact: true }).waitFor()
    expect(await popup.content()).not.toContain('48,213')
    expect(await options.content()).not.toContain('Tax export')
    await options.close()
    await popup.close()
  })

  it('is told of a wrong passphrase, and gets in with the right one to figures that are there at once', async () => {
    const popup = await twinkey.open('popup')
    await unlockWith(popup, 'not the passphrase')
    await popup
      .getByRole('alert')
      .getByText(/passphrase/)
      .waitFor()
    await unlockWith(popup, passphrase)
    await popup.getByRole('region', { name: 'Total value' }).getByText('$48,213').waitFor()
    await popup.close()
  })

  it('comes back after the browser was closed: locked, and all is there', async () => {
    twinkey = await twinkey.restarted()
    const popup = await twinkey.open('popup')
    await popup.getByRole('heading', { name: 'Twinkey is locked' }).waitFor()
    await unlockWith(popup, passphrase)
    await popup.getByRole('region', { name: 'Total value' }).getByText('$48,213').waitFor()
  })

  it('has had nothing asked of the network but reading calls to the two hosts of Gemini', async () => {
    const contacts = twinkey.exchange.contacts.filter((one) => !isBrowsersOwnErrand(one.host))
    expect(
      [...new Set(contacts.map((one) => one.host))].filter((host) => !/^api\.(sandbox\.)?gemini\.com$/.test(host)),
    ).toEqual([])
    const paths = new Set(twinkey.exchange.requests.map((one) => one.path))
    const reading = [
      '/v1/roles',
      '/v1/account',
      '/v1/account/list',
      '/v1/notionalbalances/usd',
      '/v1/pricefeed',
      '/v1/orders',
      '/v1/balances/staking',
      '/v1/positions',
    ]
    expect([...paths].filter((path) => !reading.includes(path))).toEqual([])
  })
})

import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { practiceKey } from '../exchange/practice-keys.ts'
import { isFocused, pressOn, tabTo, typeInto } from './by-keyboard.ts'
import { startTwinkey } from './twinkey.ts'
import type { Twinkey } from './twinkey-in.ts'

const passphrase = 'made-up words for everyone'
let twinkey: Twinkey
let options: Page
beforeAll(async () => {
  twinkey = await startTwinkey()
})
afterAll(() => twinkey.end())

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name, exact: true }).first()
const arrivesAt = (target: Locator) => expect.poll(() => isFocused(target)).toBe(true)

// The journeys of the product, with no mouse: each stands on the one before.
describe('with the keyboard alone one', () => {
  it('sets up Twinkey, from the popup of a new install', async () => {
    const popup = await twinkey.open('popup')
    const opened = twinkey.context.waitForEvent('page')
    await pressOn(button(popup, 'Set up Twinkey'))
    options = await opened
    await typeInto(options.getByLabel('Choose a passphrase'), passphrase)
    await typeInto(options.getByLabel('Type it again'), passphrase)
    await options.keyboard.press('Enter')
    await arrivesAt(options.getByRole('heading', { name: 'Add a key' }))
    await popup.close()
  })

  it('adds a key, is led to what is wrong with it, and hears that it is stored', async () => {
    const { publicKey, secret } = practiceKey('Trader')
    await typeInto(options.getByLabel('Name', { exact: true }), 'Grid bot')
    await typeInto(options.getByLabel('API key', { exact: true }), publicKey)
    await typeInto(options.getByLabel('API secret', { exact: true }), 'not a secret')
    await options.keyboard.press('Enter')
    await arrivesAt(options.getByLabel('API secret', { exact: true }))
    await typeInto(options.getByLabel('API secret', { exact: true }), secret)
    await pressOn(button(options, 'Check with Gemini and keep'))
    await options.getByRole('status').getByText('“Grid bot” is stored').waitFor()
    await arrivesAt(options.getByRole('heading', { name: 'Keys', exact: true }))
  })

  it('edits it, and turns back before it is removed', async () => {
    await pressOn(link(options, 'Keys'))
    await pressOn(link(options, 'Edit Grid bot'))
    await typeInto(options.getByLabel('Applications that use it'), 'Month-end sheet')
    await pressOn(button(options, 'Save'))
    await options.getByRole('status').getByText('What you said of “Grid bot” is kept.').waitFor()
    const remove = options.getByRole('article', { name: 'Grid bot' }).getByRole('button', { name: 'Remove' })
    await pressOn(remove)
    await options.getByRole('dialog').waitFor()
    await options.keyboard.press('Escape')
    await arrivesAt(remove)
  })

  it('reads balances and what a key may do, locks, and unlocks', async () => {
    const popup = await twinkey.open('popup')
    await popup.getByRole('list', { name: 'Assets' }).waitFor()
    await pressOn(link(popup, 'Keys'))
    await pressOn(link(popup, /Grid bot/))
    await arrivesAt(popup.getByRole('heading', { name: 'Grid bot' }))
    await popup.getByRole('list', { name: 'What this key can do' }).waitFor()
    await pressOn(link(popup, 'Back'))
    await pressOn(button(popup, 'Lock'))
    await arrivesAt(popup.getByLabel('Passphrase', { exact: true }))
    await popup.keyboard.type('not the passphrase')
    await popup.keyboard.press('Enter')
    await popup.getByRole('alert').waitFor()
    await arrivesAt(popup.getByLabel('Passphrase', { exact: true }))
    await typeInto(popup.getByLabel('Passphrase', { exact: true }), passphrase)
    await popup.keyboard.press('Enter')
    await popup.getByRole('list', { name: 'Assets' }).waitFor()
    await popup.close()
  })

  it('chooses another currency, and hides amounts', async () => {
    const settings = await twinkey.open('options', '#settings')
    const currency = settings.getByLabel('Values are shown in')
    await tabTo(currency)
    await settings.keyboard.type('Eur')
    await expect.poll(() => currency.inputValue()).toBe('EUR')
    const popup = await twinkey.open('popup')
    await popup.getByText('€').first().waitFor()
    const hide = button(popup, 'Hide amounts')
    await pressOn(hide)
    await popup.getByText('hidden').first().waitFor({ state: 'attached' })
    await arrivesAt(hide)
    await popup.keyboard.press('Space')
    await popup.getByText('hidden').first().waitFor({ state: 'detached' })
    await popup.close()
    await settings.close()
  })

  it('makes a backup', async () => {
    const backup = await twinkey.open('options', '#backup')
    await typeInto(backup.getByLabel('Passphrase of the vault'), passphrase)
    await backup.keyboard.press('Enter')
    await backup.getByRole('status').getByText('1 key in twinkey-backup-').waitFor()
    await backup.close()
  })

  it('signs an order ticket, and burns it', async () => {
    const popup = await twinkey.open('popup', '#ticket')
    await typeInto(popup.getByRole('textbox', { name: 'Amount, BTC' }), '0.05')
    await typeInto(popup.getByRole('textbox', { name: 'Limit price, USD' }), '67500')
    await popup.getByText('You pay at most').waitFor()
    await pressOn(button(popup, 'Sign and copy'))
    await popup.getByText('Not sent.').waitFor()
    await pressOn(button(popup, 'Burn it'))
    await popup.getByText(/^Burnt: /).waitFor()
    await popup.close()
  })

  it('proves that a key still lives, and is told so', async () => {
    const revoking = await twinkey.open('options', '#keys')
    await pressOn(link(revoking, 'Revoke… Grid bot'))
    await pressOn(button(revoking, 'I have disabled it: prove it'))
    await revoking.getByRole('alert').getByText('This key still works.').waitFor()
    await revoking.close()
  })

  it('destroys everything, and is asked for the word first', async () => {
    const panic = await twinkey.open('options', '#panic')
    await panic.getByRole('region', { name: 'Keys to revoke' }).waitFor()
    await pressOn(button(panic, 'Destroy everything here'))
    await panic.getByRole('alert').getByText('Type the word destroy').waitFor()
    await arrivesAt(panic.getByLabel('Type “destroy” to confirm'))
    await panic.keyboard.type('destroy')
    await panic.keyboard.press('Enter')
    await panic.getByRole('heading', { name: 'Everything is destroyed' }).waitFor()
  })
})

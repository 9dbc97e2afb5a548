import type { Page } from 'playwright-core'
import type { PracticeKey } from '../../test/exchange/practice-keys.ts'

/** The steps that a person takes, found as a person finds them: by role and label. Tests and the tour take the same. */

export async function choosePassphrase(options: Page, passphrase: string): Promise<void> {
  await options.getByLabel('Choose a passphrase').fill(passphrase)
  await options.getByLabel('Type it again').fill(passphrase)
  await options.getByRole('button', { name: 'Create the vault' }).click()
  await options.getByRole('heading', { name: 'Add a key' }).waitFor()
}

export async function unlockWith(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Unlock' }).click()
}

/** What a key's owner ticked at Gemini when they made it; null: they don't remember. */
export type SaidNonces = 'Time-based' | 'Always rising' | null

/**
 * Goes through the guide as far as the pasted key, and does not send it.
 * @param nonces what is said of the key's nonces
 */
export async function fillInKey(
  options: Page,
  key: PracticeKey,
  name: string,
  nonces: SaidNonces = null,
): Promise<void> {
  await options.getByRole('radio', { name: key.environment === 'sandbox' ? 'Sandbox' : 'Production' }).check()
  await options.getByRole('radio', { name: key.scope === 'master' ? 'Master' : 'Primary' }).check()
  await options.getByLabel('Name', { exact: true }).fill(name)
  if (key.requiresHeartbeat || nonces !== null) await options.getByText('Nonce, heartbeat, trusted IPs').click()
  if (key.requiresHeartbeat) await options.getByRole('checkbox', { name: 'Requires Heartbeat' }).check()
  if (nonces !== null) await options.getByRole('radio', { name: nonces }).check()
  await options.getByLabel('API key', { exact: true }).fill(key.publicKey)
  await options.getByLabel('API secret', { exact: true }).fill(key.secret)
}

export async function sendKey(options: Page): Promise<void> {
  await options.getByRole('button', { name: 'Check with Gemini and keep' }).click()
}

/** Adds a key from wherever in the options, and waits until it is kept. */
export async function addKey(options: Page, key: PracticeKey, name: string, nonces: SaidNonces = null): Promise<void> {
  await options.getByRole('link', { name: 'Add a key' }).first().click()
  await fillInKey(options, key, name, nonces)
  await sendKey(options)
  await options.getByRole('status').getByText(`“${name}” is stored`).waitFor()
}

/** Writes an order into the popup's ticket, and waits until it is said what it costs. */
export async function composeOrder(popup: Page, amount: string, price: string): Promise<void> {
  await popup.getByRole('textbox', { name: 'Amount, BTC' }).fill(amount)
  await popup.getByRole('textbox', { name: 'Limit price, USD' }).fill(price)
  await popup.getByText('You pay at most').waitFor()
}

/** Signs what the popup's ticket has, and waits until it can be copied. */
export async function signTicket(popup: Page): Promise<void> {
  await popup.getByRole('button', { name: 'Sign and copy' }).click()
  await popup.getByText('Not sent.').waitFor()
}

/** Goes from the list of keys in the options to the end of one, and asks Gemini for a proof that is not there yet. */
export async function askTooEarly(options: Page, name: string): Promise<void> {
  await options.getByRole('link', { name: 'Keys' }).click()
  await options
    .getByRole('article', { name })
    .getByRole('link', { name: /^Revoke/ })
    .click()
  await options.getByRole('button', { name: 'I have disabled it: prove it' }).click()
  await options.getByText('This key still works.').waitFor()
  await options.getByRole('button', { name: 'Stop' }).click()
}

/** Asks once more, and waits for the proof. */
export async function askAgain(options: Page): Promise<void> {
  await options.getByRole('button', { name: 'Ask again' }).click()
  await options.getByRole('heading', { name: 'is dead' }).waitFor()
}

/** Makes a backup, and opens it once, so that it counts as tested. */
export async function backUp(options: Page, passphrase: string): Promise<void> {
  await options.getByRole('link', { name: 'Backup', exact: true }).first().click()
  await options.getByLabel('Passphrase of the vault').fill(passphrase)
  const download = options.waitForEvent('download')
  await options.getByRole('button', { name: 'Make a backup' }).click()
  await options.getByLabel('Backup file').setInputFiles(await (await download).path())
  await options.getByLabel('Its passphrase').fill(passphrase)
  await options.getByRole('button', { name: 'Open the backup' }).click()
  await options.getByRole('status').getByText('counts as tested').waitFor()
}

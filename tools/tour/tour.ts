import { relative } from 'node:path'
import type { Page } from 'playwright-core'
import type { Exchange } from '../../test/exchange/exchange.ts'
import { practiceKey } from '../../test/exchange/practice-keys.ts'
import type { LoadedExtension } from '../browsers/chromium.ts'
import { isBrowsersOwnErrand } from '../browsers/errands.ts'
import { fromRoot } from '../root.ts'
import { type Camera, cameraFor } from './camera.ts'
import {
  addKey,
  askAgain,
  askTooEarly,
  backUp,
  choosePassphrase,
  composeOrder,
  fillInKey,
  sendKey,
  signTicket,
  unlockWith,
} from './journey.ts'
import { table } from './table.ts'

const passphrase = 'made-up words for the tour'

/** The keys of the tour, by their practice labels, and the names that they get. */
const kept = [
  ['Auditor', 'Tax export'],
  ['Trader', 'Grid bot'],
  ['Heartbeat desk', 'Treasury'],
  ['Sandbox auditor', 'Practice'],
] as const

/**
 * The whole journey in a browser without a window: first run, passphrase, adding keys, balances, permissions, lock,
 * unlock. Prints what the popup showed, and leaves a picture of every step.
 */
export async function takeTour(twinkey: LoadedExtension, exchange: Exchange): Promise<void> {
  const camera = cameraFor(fromRoot('out/tour'))
  const options = await twinkey.open('options')
  await settleIn(options, camera)
  const popup = await twinkey.open('popup')
  console.log(`\nBalances, as the popup showed them\n\n${await readBalances(popup, camera)}`)
  console.log(`\nKeys, as the popup showed them\n\n${await readKeys(popup, camera)}`)
  await lockAndUnlock(popup, camera)
  await lookAround(options, popup, exchange, camera)
  // Refused ones too: what is not Chromium's own would be ours.
  const asked = exchange.contacts.map((one) => one.host).filter((host) => !isBrowsersOwnErrand(host))
  const hosts = [...new Set(asked)].sort()
  console.log(`\nHosts that Twinkey asked for: ${hosts.join(', ')}`)
  console.log(`Pictures: ${camera.pictures.length} in ${relative(process.cwd(), fromRoot('out/tour')) || '.'}`)
}

async function settleIn(options: Page, camera: Camera): Promise<void> {
  await options.getByLabel('Choose a passphrase').waitFor()
  await camera.take(options, 'first-run')
  await options.getByLabel('Choose a passphrase').fill(passphrase)
  await options.getByText('Strong', { exact: true }).first().waitFor({ state: 'attached' })
  await camera.take(options, 'passphrase')
  await choosePassphrase(options, passphrase)
  await camera.take(options, 'guide')
  const [[firstLabel, firstName], ...others] = kept
  const first = practiceKey(firstLabel)
  await fillInKey(options, { ...first, secret: 'NotTheSecretOfThisKey000' }, firstName)
  await sendKey(options)
  await options.getByRole('alert').first().waitFor()
  await camera.take(options, 'refused-secret')
  await options.getByLabel('API secret', { exact: true }).fill(first.secret)
  await sendKey(options)
  await options.getByRole('status').getByText(`“${firstName}” is stored`).waitFor()
  for (const [label, name] of others) await addKey(options, practiceKey(label), name)
  await options.getByRole('link', { name: 'Keys' }).click()
  await camera.take(options, 'keys-in-options')
}

async function readBalances(popup: Page, camera: Camera): Promise<string> {
  const assets = popup.getByRole('list', { name: 'Assets' }).getByRole('listitem')
  await assets.first().waitFor()
  await camera.take(popup, 'balances')
  const total = await popup.getByRole('region', { name: 'Total value' }).innerText()
  const rows = (await assets.allInnerTexts()).map((text) => text.split('\n').filter((line) => line.trim() !== ''))
  return `${total.replace(/\s*\n\s*/g, '  ')}\n\n${table([['Code', 'Asset', 'Value', 'Amount', '24 h'], ...rows])}`
}

async function readKeys(popup: Page, camera: Camera): Promise<string> {
  await popup.getByRole('link', { name: 'Keys' }).click()
  await popup.getByRole('link', { name: kept[0][1] }).waitFor()
  await camera.take(popup, 'keys')
  const rows: string[][] = [['Key', 'Environment', 'What it can do']]
  for (const [, name] of kept) {
    await popup.getByRole('link', { name }).click()
    const permissions = popup.getByRole('list', { name: 'What this key can do' }).getByRole('listitem')
    await permissions.first().waitFor()
    await camera.take(popup, `key-${name.toLowerCase().replaceAll(' ', '-')}`)
    const can = (await permissions.allInnerTexts()).filter((text) => !/^(cannot|–|-)/i.test(text.trim()))
    const environment = await popup
      .getByRole('banner')
      .getByText(/^(Production|Sandbox)$/)
      .innerText()
    rows.push([
      name,
      environment,
      can.map((text) => text.replace(/\s+/g, ' ').replace(/^(can|✓):?\s*/i, '')).join('; '),
    ])
    await popup.getByRole('link', { name: 'Back' }).click()
  }
  return table(rows)
}

async function lockAndUnlock(popup: Page, camera: Camera): Promise<void> {
  await popup.getByRole('button', { name: 'Lock', exact: true }).click()
  await popup.getByRole('heading', { name: 'Twinkey is locked' }).waitFor()
  await camera.take(popup, 'locked')
  await unlockWith(popup, 'not the passphrase')
  await popup.getByRole('alert').waitFor()
  await camera.take(popup, 'wrong-passphrase')
  await unlockWith(popup, passphrase)
  await popup.getByRole('list', { name: 'Assets' }).waitFor()
  await camera.take(popup, 'unlocked')
}

/** What there is besides: settings, a backup that is made and opened again, the log, an order ticket, the end of a key, and what to do in a panic. */
async function lookAround(options: Page, popup: Page, exchange: Exchange, camera: Camera): Promise<void> {
  await options.getByRole('link', { name: 'Settings' }).click()
  await options.getByLabel('Lock by itself').waitFor()
  await camera.take(options, 'settings')
  await backUp(options, passphrase)
  await camera.take(options, 'backup-opened')
  await options.getByRole('button', { name: 'Done' }).click()
  await options.getByRole('link', { name: 'Log' }).click()
  await options.getByRole('table').waitFor()
  await camera.take(options, 'log')
  await tryTicket(options, popup, camera)
  await endOneKey(options, popup, exchange, camera)
  await popup.getByRole('link', { name: 'Keys' }).click()
  await popup.getByRole('link', { name: /^Panic/ }).click()
  await popup.getByRole('heading', { name: 'Panic' }).waitFor()
  await camera.take(popup, 'panic')
}

/** An order is composed and signed, copied by nobody, and read again. */
async function tryTicket(options: Page, popup: Page, camera: Camera): Promise<void> {
  await popup.getByRole('link', { name: 'Order ticket' }).click()
  await composeOrder(popup, '0.05', '67500')
  await camera.take(popup, 'order-ticket')
  await signTicket(popup)
  await camera.take(popup, 'signed-ticket')
  const text = await popup.getByRole('tabpanel').innerText()
  await popup.getByRole('button', { name: 'Burn it' }).click()
  await popup.getByText(/^Burnt: /).waitFor()
  await options.getByRole('link', { name: 'Order ticket' }).click()
  await options.getByRole('link', { name: 'Read a ticket' }).click()
  await options.getByRole('textbox', { name: 'Signed request' }).fill(text)
  await options.getByRole('button', { name: 'Read it' }).click()
  await options.getByText('Buy 0.05 BTCUSD at 67500 or better').waitFor()
  await camera.take(options, 'ticket-read')
  await popup.getByRole('link', { name: 'Balances' }).click()
}

/** A key that two applications share is told of, reported, and revoked: first it still works, then it is proven dead. */
async function endOneKey(options: Page, popup: Page, exchange: Exchange, camera: Camera): Promise<void> {
  const [, [label, name]] = kept
  await options.getByRole('link', { name: 'Keys' }).click()
  await options.getByRole('article', { name }).getByRole('link', { name: 'Edit' }).click()
  await options.getByLabel('Applications that use it').fill('Grid bot\nPrice alarm')
  await camera.take(options, 'edit')
  await options.getByRole('button', { name: 'Save' }).click()
  await popup.getByRole('link', { name: /^Review/ }).click()
  await popup.getByText('is shared by 2 applications').waitFor()
  await camera.take(popup, 'reminders')
  await popup.getByRole('link', { name: 'Back' }).click()
  await options.getByRole('link', { name: /^Health/ }).click()
  await options.getByRole('table').waitFor()
  await camera.take(options, 'health')
  await askTooEarly(options, name)
  await camera.take(options, 'still-works')
  exchange.keys.change(practiceKey(label).publicKey, { isDisabled: true })
  await askAgain(options)
  await camera.take(options, 'dead')
}

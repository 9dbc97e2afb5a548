import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addKey, choosePassphrase, fillInKey, sendKey, unlockWith } from '../../tools/tour/journey.ts'
import type { Fault } from '../exchange/faults.ts'
import { makeCaller, send } from '../exchange/practice-client.ts'
import { type PracticeKey, practiceKey } from '../exchange/practice-keys.ts'
import { startTwinkey } from './twinkey.ts'
import type { Twinkey } from './twinkey-in.ts'

const passphrase = 'made-up words to the end'
const rolesPath = '/v1/roles'
const auditor = practiceKey('Auditor')
const trader = practiceKey('Trader')
const classic = practiceKey('Classic trader')
const collector = practiceKey('Collector')
const family = practiceKey('Family keeper')

let twinkey: Twinkey
let options: Page
beforeAll(async () => {
  twinkey = await startTwinkey()
  options = await twinkey.open('options')
  await choosePassphrase(options, passphrase)
  for (const [key, name] of [
    [auditor, 'Tax export'],
    [trader, 'Grid bot'],
    [classic, 'Old bot'],
    [collector, 'Museum'],
  ] as const) {
    await addKey(options, key, name)
  }
  await options.getByRole('link', { name: 'Add a key' }).first().click()
  await fillInKey(options, family, 'Family')
  await options.getByText('Nonce, heartbeat, trusted IPs').click()
  await options.getByRole('radio', { name: 'Time-based' }).check()
  await sendKey(options)
  await options.getByRole('status').getByText('“Family” is stored').waitFor()
})
afterAll(() => twinkey.end())

const entry = (name: string, page = options) => page.getByRole('article', { name })
const button = (name: string | RegExp, page = options) => page.getByRole('button', { name })
const heading = (name: string | RegExp, page = options) => page.getByRole('heading', { name })
const alert = (words: string | RegExp, page = options) => page.getByRole('alert').getByText(words)
const focused = (page = options) => page.evaluate(() => document.activeElement?.textContent ?? '')
const askings = ({ publicKey }: PracticeKey) =>
  twinkey.exchange.requests.filter(({ path, keyId }) => path === rolesPath && keyId === publicKey).length

/** From wherever in the options to the place where a key is revoked. */
async function goToRevoke(name: string, page = options): Promise<void> {
  await page.getByRole('navigation', { name: 'Twinkey' }).getByRole('link', { name: 'Keys' }).click()
  await entry(name, page).getByRole('link', { name: 'Revoke' }).first().click()
  await heading(`Revoke “${name}”, and prove it`, page).waitFor()
}

/** Asks once, and stops where the page would go on by itself. */
async function askOnce(page = options): Promise<void> {
  await button(/prove it$|ask again$/i, page).click()
  await page.getByRole('timer').getByText('is asked again in').waitFor()
  await button('Stop', page).click()
}

async function lockAndUnlock(): Promise<void> {
  await button('Lock').click()
  await heading('Twinkey is locked').waitFor()
  await unlockWith(options, passphrase)
}

describe('a key with a heartbeat', () => {
  it('is asked once, for each asking keeps its orders alive', async () => {
    const desk = practiceKey('Heartbeat desk')
    await addKey(options, desk, 'Desk')
    await goToRevoke('Desk')
    await options.getByText('So Twinkey asks once').waitFor()
    const before = askings(desk)
    await button('I have disabled it: prove it').click()
    await alert('This key still works.').waitFor()
    await button('Ask again').waitFor()
    expect(await options.getByRole('timer').count()).toBe(0)
    expect(askings(desk)).toBe(before + 1)
  })
})

// One after another, for each stands on the one before.
describe('a key that was not disabled', () => {
  it('is said to work still, loudly, and is asked again until one stops', async () => {
    await goToRevoke('Tax export')
    expect(await focused()).toBe('Revoke “Tax export”, and prove it')
    const link = options.getByRole('link', { name: 'exchange.gemini.com/settings/api' })
    expect(await link.getAttribute('href')).toBe('https://exchange.gemini.com/settings/api')
    const before = askings(auditor)
    await button('I have disabled it: prove it').click()
    await alert('This key still works.').waitFor()
    await options.getByRole('timer').getByText('asked 2 of at most 24 times').waitFor({ timeout: 20_000 })
    await button('Stop').click()
    expect(await focused()).toBe('Ask again')
    await options.getByRole('status').getByText('Gemini was asked 2 times.').waitFor({ state: 'attached' })
    expect(askings(auditor)).toBe(before + 2)
  })

  it('is still known as such after a lock, which ends the asking, a closed tab and the worker’s death', async () => {
    await button('Ask again').click()
    await options.getByRole('timer').getByText('is asked again in').waitFor()
    await lockAndUnlock()
    await heading('Revoke “Tax export”, and prove it').waitFor()
    await alert('This key still works.').waitFor()
    expect(await options.getByRole('timer').count()).toBe(0)
    await button('Ask again').waitFor()
    await twinkey.stopWorker(options)
    await options.reload()
    await alert('This key still works.').waitFor()
    await options.getByText(/Last answer .* ago/).waitFor()
  })
})

describe('an answer that proves nothing', () => {
  it.each<[string, Fault, RegExp]>([
    ['an address that is not trusted', { kind: 'ip-filter' }, /trusted IPs\. That does not prove/],
    ['a limit on calls', { kind: 'rate-limit' }, /fewer calls\. That does not prove.*Wait a minute/],
    [
      'a refused nonce',
      {
        kind: 'answer',
        status: 400,
        body: `{"result":"error","reason":"InvalidNonce","message":"Nonce '1' has not increased since your last call to the Gemini API."}`,
      },
      /nonce, .*That does not prove/,
    ],
    ['a network that is cut', { kind: 'cut' }, /No answer came from Gemini\. That does not prove/],
    ['a signature that does not fit', invalidSignature(), /signature does not fit.*That does not prove/],
    ['a maintenance', { kind: 'maintenance' }, /maintenance\. That does not prove/],
    ['a trouble of Gemini’s', { kind: 'error-500' }, /trouble of its own\. That does not prove/],
    ['a refusal without a word', { kind: 'answer', status: 403, body: 'no' }, /no reason that can be read/],
  ])('is %s', async (_, fault, words) => {
    const struck = twinkey.exchange.faults.add({ ...fault, path: rolesPath })
    await button('Ask again').click()
    await alert(words).waitFor()
    struck.remove()
    await options.getByText('Nothing is proven yet.').waitFor()
    expect(await heading('“Tax export” is dead').count()).toBe(0)
    await button('Ask again').waitFor()
  })

  it('is a worker that was stopped, which says so and can be asked again', async () => {
    const delay = twinkey.exchange.faults.add({ kind: 'delay', ms: 60_000, path: rolesPath })
    const before = askings(auditor)
    await button('Ask again').click()
    await expect.poll(() => askings(auditor)).toBe(before + 1)
    await twinkey.stopWorker(options)
    await alert('The browser stopped Twinkey’s background').waitFor()
    delay.remove()
    await askOnce()
    await alert('This key still works.').waitFor()
  })
})

describe('a reason that nobody has seen before', () => {
  it('is shown as it is, and is its owner’s to judge', async () => {
    const retired = twinkey.exchange.faults.add({
      kind: 'answer',
      status: 403,
      body: '{"result":"error","reason":"ApiKeyRetired","message":"gone"}',
      path: rolesPath,
    })
    await button('Ask again').click()
    await alert('“ApiKeyRetired” (status 403)').waitFor()
    retired.remove()
    await button('That means it is dead').click()
    await heading('“Tax export” is dead').waitFor()
    await options.getByText('with “ApiKeyRetired”, and you judged').waitFor()
    await entry('Receipt').getByText('You: Twinkey had never seen this reason').waitFor()
    expect(await focused()).toBe('“Tax export” is dead')
  })

  it('was judged wrongly where Gemini takes the key again: the receipt goes', async () => {
    await button('Not sure: ask again').click()
    await heading('Revoke “Tax export”, and prove it').waitFor()
    await alert('This key still works.').waitFor()
    await options.getByRole('link', { name: 'Receipts of dead keys' }).click()
    await options.getByText('No receipt yet.').waitFor()
  })
})

describe('a key that was disabled', () => {
  it('is found dead by the asking that goes on, with a receipt', async () => {
    await goToRevoke('Tax export')
    await button('Ask again').click()
    await options.getByRole('timer').getByText('is asked again in').waitFor()
    twinkey.exchange.keys.disable(auditor.publicKey)
    await heading('“Tax export” is dead').waitFor({ timeout: 20_000 })
    expect(await focused()).toBe('“Tax export” is dead')
    await options.getByText('it refused it with “InvalidApiKey”. That is the proof.').waitFor()
    await entry('Receipt').getByText('Not erased here yet').waitFor()
    await expectReceipt(button('Save the receipt'), /Reason: +InvalidApiKey/)
  })

  it('stays proven after a lock, and in the list', async () => {
    await lockAndUnlock()
    await heading('“Tax export” is dead').waitFor()
    await options.getByRole('link', { name: 'Keys', exact: true }).first().click()
    await entry('Tax export').getByText('Proven dead').waitFor()
    await entry('Tax export').getByRole('link', { name: 'see the receipt and erase it' }).click()
    await entry('Receipt').waitFor()
  })

  it('is erased with its secret, and the receipt stays', async () => {
    await button('Erase the secret').click()
    await heading('“Tax export” is dead, and its secret erased').waitFor()
    expect(await focused()).toBe('“Tax export” is dead, and its secret erased')
    await entry('Receipt')
      .getByText(/^Erased here on/)
      .waitFor()
    await options.reload()
    await heading('“Tax export” is dead, and its secret erased').waitFor()
    await options.getByRole('link', { name: 'Keys', exact: true }).first().click()
    await entry('Grid bot').waitFor()
    expect(await entry('Tax export').count()).toBe(0)
    await options.getByRole('link', { name: 'Health' }).click()
    await options.getByRole('link', { name: 'Receipts' }).click()
    await entry('Tax export')
      .getByText(/^Erased here on/)
      .waitFor()
    await expectReceipt(entry('Tax export').getByRole('button', { name: 'Save as text' }), /Secret: +Erased/)
  })
})

/** What is saved says this, and holds nothing secret. */
async function expectReceipt(saver: ReturnType<Page['getByRole']>, words: RegExp): Promise<void> {
  const download = options.waitForEvent('download')
  await saver.click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^gemini-key-receipt-tax-export-\d{4}-\d\d-\d\d\.txt$/)
  const text = readFileSync(await file.path(), 'utf8')
  await file.delete() // a second one of its name would be numbered
  expect(text).toMatch(/^Key: +Tax export$/m)
  expect(text).toMatch(words)
  expect(text).not.toContain(auditor.secret)
  expect(text).not.toContain(auditor.publicKey)
}

describe('the brake', () => {
  const shown = () => options.getByText(/^curl -X POST/)

  it('is a signed call that cancels the orders once it is sent, and not before', async () => {
    const call = makeCaller(twinkey.exchange, trader)
    const order = { symbol: 'btcusd', amount: '0.01', price: '100.00', side: 'buy', type: 'exchange limit' }
    expect((await call('/v1/order/new', order)).status).toBe(200)
    await goToRevoke('Grid bot')
    await button('Sign the call').click()
    await options.getByRole('status').getByText('Not sent.').waitFor()
    await options
      .getByRole('timer')
      .getByText(/^Good for \d+ s more/)
      .waitFor()
    const cancels = () => twinkey.exchange.requests.filter(({ path }) => path === '/v1/order/cancel/all').length
    expect(cancels()).toBe(0)
    const sent = await sendCurl(await shown().innerText())
    expect(sent.status).toBe(200)
    expect(sent.json.details.cancelledOrders).toHaveLength(1)
    expect(cancels()).toBe(1)
  })

  it('is gone once the proof has used the key', async () => {
    await goToRevoke('Old bot')
    await button('Sign the call').click()
    await shown().waitFor()
    await askOnce()
    await options.getByRole('status').getByText('the key was used for another one since').waitFor()
    expect(await shown().count()).toBe(0)
  })

  it('is for the account of the group that one chooses', async () => {
    await goToRevoke('Family')
    await options.getByLabel('Account', { exact: true }).selectOption('Savings')
    await options.getByText('every open order of the account “Savings”').waitFor()
    await button('Sign the call').click()
    const curl = await shown().innerText()
    const payload = /X-GEMINI-PAYLOAD: ([\w+/=]+)/.exec(curl)?.[1] ?? ''
    expect(JSON.parse(Buffer.from(payload, 'base64').toString())).toMatchObject({ account: 'savings' })
  })

  it('holds a key whose nonces may rise, over a reload, until it is burnt', async () => {
    await goToRevoke('Old bot')
    await button('Sign the call').click()
    await shown().waitFor()
    await options.reload()
    const out = options.getByRole('region', { name: 'Ticket out: Old bot' })
    await out.getByText('Cancels every open order of the account').waitFor()
    await out.getByText(/^Good for \d+ s more if this key’s nonces go by the clock/).waitFor()
    const before = askings(classic)
    await out.getByRole('button', { name: 'Burn it' }).click()
    await options.getByRole('status').getByText('Burnt: the key has made another call since.').waitFor()
    expect(askings(classic)).toBe(before + 1)
    await button('Sign the call').click()
    await shown().waitFor()
    await button('I sent it').click()
    await options.getByRole('status').getByText('Noted. Twinkey uses this key again').waitFor()
    expect(await shown().count()).toBe(0)
  })

  it('comes with haste for a key that may have leaked, and is not offered for one that can’t trade', async () => {
    await options.getByRole('link', { name: 'Back to the key' }).click()
    await entry('Old bot').getByRole('button', { name: 'It may have leaked' }).click()
    await options.getByRole('dialog').getByRole('button', { name: 'It may have leaked' }).click()
    await options.getByRole('dialog').waitFor({ state: 'detached' })
    await goToRevoke('Old bot')
    await options.getByText('Revoke it now. You said on').waitFor()
    await goToRevoke('Museum')
    expect(await button('Sign the call').count()).toBe(0)
  })
})

/** Sends what was copied, as curl would. */
function sendCurl(curl: string): ReturnType<typeof send> {
  const url = new URL(/"(https:[^"]+)"/.exec(curl)?.[1] ?? '')
  expect(url.host).toBe('api.gemini.com')
  const headers = [...curl.matchAll(/-H "([^:"]+): ([^"]*)"/g)].map(([, name, value]) => [name ?? '', value ?? ''])
  return send(twinkey.exchange, 'production', 'POST', url.pathname, Object.fromEntries(headers))
}

describe('a replacement', () => {
  const newer = { ...practiceKey('Disabled'), isDisabled: false }

  it('begins with a new key, which the guide proposes, and keeps what was typed over a lock', async () => {
    twinkey.exchange.keys.enable(newer.publicKey)
    await options.getByRole('link', { name: 'Back to the key' }).click()
    await entry('Grid bot').getByRole('link', { name: 'Edit' }).click()
    await options.getByLabel('Applications that use it').fill('Bot on the server\nMonth-end sheet')
    await button('Save').click()
    await entry('Grid bot').getByRole('link', { name: 'Replace' }).click()
    await heading('Replace “Grid bot”').waitFor()
    await options.getByText('what uses the old one has it, too').waitFor()
    const steps = options.getByRole('list', { name: 'Steps of the replacement' }).getByRole('listitem')
    expect(await steps.first().getAttribute('aria-current')).toBe('step')
    await fillInKey(options, newer, 'Grid bot, new')
    await lockAndUnlock()
    await heading('Replace “Grid bot”').waitFor()
    expect(await options.getByLabel('Name', { exact: true }).inputValue()).toBe('Grid bot, new')
    expect(await options.getByLabel('API secret', { exact: true }).inputValue()).toBe('')
    await options.getByLabel('API secret', { exact: true }).fill(newer.secret)
    await sendKey(options)
    await heading('Switch over to “Grid bot, new”').waitFor()
    await options.getByText('Its secret stands on Gemini’s page alone').waitFor()
    expect(await focused()).toBe('Switch over to “Grid bot, new”')
    await options.getByRole('status').getByText('“Grid bot, new” is stored').waitFor()
  })

  it('goes on with each application in turn, and hands over none that was forgotten', async () => {
    await options.reload()
    await options.getByRole('checkbox', { name: 'Put the new key into Bot on the server' }).check()
    await button('Hand over').click()
    await alert('Not all of them are ticked.').waitFor()
    await options.getByRole('checkbox', { name: 'Put the new key into Month-end sheet', checked: false }).check()
    await button('Hand over').click()
    await heading('Revoke “Grid bot”').waitFor()
    expect(await focused()).toBe('Revoke “Grid bot”')
  })

  it('says in the list at which step it is', async () => {
    await options.getByRole('link', { name: 'Later' }).click()
    await entry('Grid bot, new').getByText('Bot on the server, Month-end sheet').waitFor()
    const old = options.getByRole('article', { name: 'Grid bot', exact: true })
    await old.getByRole('link', { name: 'Step 3 of 3: revoke this one' }).click()
    await heading('Revoke “Grid bot”').waitFor()
  })

  it('ends with the old key proven dead and erased', async () => {
    twinkey.exchange.keys.disable(trader.publicKey)
    await options.getByRole('link', { name: 'Revoke, and prove it' }).click()
    await button('I have disabled it: prove it').click()
    await heading('“Grid bot” is dead').waitFor()
    await options.goBack()
    await heading('“Grid bot, new” has replaced “Grid bot”').waitFor()
    await options.getByRole('link', { name: 'Erase its secret' }).click()
    await button('Erase the secret').click()
    await heading('“Grid bot” is dead, and its secret erased').waitFor()
    await options.getByRole('link', { name: 'All receipts' }).click()
    await entry('Tax export').waitFor()
    const download = options.waitForEvent('download')
    await button('Save all as text').click()
    expect(readFileSync(await (await download).path(), 'utf8')).toMatch(/Key: +Grid bot\n[\s\S]*Key: +Tax export\n/)
  })
})

// At the end: a clock that a page was given is that of all pages, and runs ahead of the worker’s from then on.
describe('the time that passes', () => {
  beforeAll(async () => {
    await options.clock.install()
    await options.reload()
    await heading('Receipts').waitFor()
  })

  it('takes the brake from the page once Gemini would not take it any more', async () => {
    await goToRevoke('Family')
    await button('Sign the call').click()
    await options.getByText(/^curl -X POST/).waitFor()
    await options.clock.runFor(51_000)
    await options.getByRole('status').getByText('Its time is over').waitFor()
    await button('Sign it anew').waitFor()
    expect(await options.getByText(/^curl -X POST/).count()).toBe(0)
  })

  it('ends after 24 askings where a key lives on', async () => {
    await goToRevoke('Museum')
    await button('I have disabled it: prove it').click()
    for (let count = 1; count < 24; count += 1) {
      await options.getByRole('timer').getByText(`asked ${count} of at most 24 times, and`).waitFor()
      await options.clock.runFor(5000)
    }
    await options.getByRole('status').getByText('Gemini was asked 24 times.').waitFor({ state: 'attached' })
    expect(await focused()).toBe('Ask again')
    const after = askings(collector)
    await options.clock.runFor(60_000)
    expect(askings(collector)).toBe(after)
    await alert('This key still works.').waitFor()
  })
})

function invalidSignature(): Fault {
  const body = '{"result":"error","reason":"InvalidSignature","message":"InvalidSignature"}'
  return { kind: 'answer', status: 400, body }
}

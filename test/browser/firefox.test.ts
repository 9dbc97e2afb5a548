import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureBrowsers } from '../../tools/browsers/install.ts'
import { fromRoot } from '../../tools/root.ts'
import { type Exchange, startExchange } from '../exchange/exchange.ts'
import { practiceKey } from '../exchange/practice-keys.ts'
import { button, field } from './by-label.ts'

const extensionId = 'twinkey@twinkey.example'
/** Firefox addresses an extension by a random id of its own; here it is told which. */
const uuid = '5e1f0e0a-7a1d-4b7e-9c57-7a3b6f0d2c11'

let exchange: Exchange
let firefox: Browser
let profile: string
beforeAll(async () => {
  exchange = await startExchange()
  profile = mkdtempSync(join(tmpdir(), 'twinkey-firefox-'))
  const { hostname, port } = new URL(exchange.proxyUrl)
  firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath: ensureBrowsers().firefox,
    headless: true,
    userDataDir: profile,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
      'network.proxy.type': 1,
      'network.proxy.http': hostname,
      'network.proxy.http_port': Number(port),
      'network.proxy.ssl': hostname,
      'network.proxy.ssl_port': Number(port),
    },
  })
  await firefox.installExtension(fromRoot('dist/firefox'))
})
afterAll(async () => {
  await firefox.close()
  await exchange.close()
  rmSync(profile, { recursive: true, force: true })
})

/**
 * Opens a page of the extension. Firefox never reports its load, so what is waited for is that the tab has arrived there:
 * while the old document gives way to the new one, asking it anything fails ("right-hand side of 'in'").
 */
async function open(page: 'popup' | 'options'): Promise<Page> {
  const tab = await firefox.newPage()
  const address = `moz-extension://${uuid}/src/${page}/index.html`
  void tab.goto(address).catch(() => {})
  const whereItIs = () => tab.evaluate(() => location.href).catch(() => 'between two documents')
  await expect.poll(whereItIs, { timeout: 20_000 }).toContain(address)
  return tab
}

describe('in Firefox, the built package', () => {
  it('takes a passphrase and a key, and shows what it holds', async () => {
    const options = await open('options')
    await (await field(options, 'Choose a passphrase')).type('made-up words for a fox')
    await (await field(options, 'Type it again')).type('made-up words for a fox')
    await (await button(options, 'Create the vault')).click()
    const { publicKey, secret } = practiceKey('Auditor')
    await (await field(options, 'Name')).type('Tax export')
    await (await field(options, 'API key')).type(publicKey)
    await (await field(options, 'API secret')).type(secret)
    await (await button(options, 'Check with Gemini and keep')).click()
    await options.waitForFunction(() =>
      document.querySelector('[role=status]')?.textContent?.includes('“Tax export” is stored'),
    )

    const popup = await open('popup')
    await popup.waitForFunction(() => document.querySelector('[aria-label="Assets"]')?.textContent?.includes('Bitcoin'))
    const shown = await popup.evaluate(() => document.querySelector('[aria-label="Total value"]')?.textContent)
    expect(shown).toContain('$48,213.57')
  })

  it('asked nobody but Gemini', () => {
    const allowed = exchange.contacts.filter((one) => one.allowed).map((one) => one.host)
    expect([...new Set(allowed)]).toEqual(['api.gemini.com'])
    const others = exchange.contacts.filter((one) => !one.allowed).map((one) => one.host)
    // Firefox's own errands, which the proxy refuses.
    expect(others.filter((host) => !/\.(mozilla|firefox)\.(com|org|net)$/.test(host))).toEqual([])
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { expect } from 'vitest'
import { ensureBrowsers } from '../../tools/browsers/install.ts'
import { fromRoot } from '../../tools/root.ts'
import { type Exchange, startExchange } from '../exchange/exchange.ts'

/** The built package in a real Firefox with a new profile, beside a local exchange of its own. */
export interface TwinkeyInFirefox {
  readonly firefox: Browser
  readonly exchange: Exchange
  open(page: 'popup' | 'options'): Promise<Page>
  /** Ends everything and removes the profile. */
  end(): Promise<void>
}

const extensionId = 'twinkey@twinkey.example'
/** Firefox addresses an extension by a random id of its own; here it is told which. */
const uuid = '5e1f0e0a-7a1d-4b7e-9c57-7a3b6f0d2c11'

/** @param preferences of Firefox, besides those that every test needs */
export async function startTwinkeyInFirefox(
  preferences: Readonly<Record<string, unknown>> = {},
): Promise<TwinkeyInFirefox> {
  const exchange = await startExchange()
  const profile = mkdtempSync(join(tmpdir(), 'twinkey-firefox-'))
  const { hostname, port } = new URL(exchange.proxyUrl)
  const firefox = await puppeteer.launch({
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
      ...preferences,
    },
  })
  await firefox.installExtension(fromRoot('dist/firefox'))
  return {
    firefox,
    exchange,
    open: (page) => open(firefox, page),
    async end() {
      await firefox.close()
      await exchange.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

/**
 * Opens a page of the extension. Firefox never reports its load, so what is waited for is that the tab has arrived there:
 * while the old document gives way to the new one, asking it anything fails ("right-hand side of 'in'").
 */
async function open(firefox: Browser, page: 'popup' | 'options'): Promise<Page> {
  const tab = await firefox.newPage()
  const address = `moz-extension://${uuid}/src/${page}/index.html`
  void tab.goto(address).catch(() => {})
  const whereItIs = () => tab.evaluate(() => location.href).catch(() => 'between two documents')
  await expect.poll(whereItIs, { timeout: 20_000 }).toContain(address)
  return tab
}

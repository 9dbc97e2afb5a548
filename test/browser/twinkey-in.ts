import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type LoadedExtension, type LoadingOptions, loadIntoChromium } from '../../tools/browsers/chromium.ts'
import { firefoxId, loadIntoFirefox } from '../../tools/browsers/firefox.ts'
import { ensureBrowsers, ensureChromium } from '../../tools/browsers/install.ts'
import { fromRoot } from '../../tools/root.ts'
import { type Exchange, startExchange } from '../exchange/exchange.ts'
import type { BrowserName } from './capabilities.ts'

/** The built package in a real browser with a new profile, beside a local exchange of its own. */
export interface Twinkey extends LoadedExtension {
  readonly exchange: Exchange
  readonly profile: string
  /** Stops the worker, or the event page, at once, as the browser does when it pleases. */
  stopWorker(from: Page): Promise<void>
  /**
   * Ends the browser and starts it again on the same profile.
   * @param meanwhile what happens to the files of the profile in between
   * @param changed what is wished otherwise from then on
   */
  restarted(meanwhile?: (profile: string) => void | Promise<void>, changed?: Wishes): Promise<Twinkey>
  /** Ends everything and removes the profile. */
  end(): Promise<void>
}

export interface Wishes extends Pick<LoadingOptions, 'language' | 'preferences'> {
  /** The folder of the package, where it is not the one that was built. */
  readonly extension?: string
}

export async function startTwinkeyIn(browser: BrowserName, wishes: Wishes = {}): Promise<Twinkey> {
  const exchange = await startExchange()
  const profile = mkdtempSync(join(tmpdir(), 'twinkey-'))
  return load(exchange, profile, browser, wishes)
}

async function load(exchange: Exchange, profile: string, browser: BrowserName, wishes: Wishes): Promise<Twinkey> {
  const loaded = await browsers[browser]({
    executablePath: browser === 'chromium' ? ensureChromium() : ensureBrowsers().firefox,
    extension: fromRoot(browser === 'chromium' ? 'dist/chrome' : 'dist/firefox'),
    proxyUrl: exchange.proxyUrl,
    profile,
    isHeadless: true,
    ...wishes,
  })
  return {
    ...loaded,
    exchange,
    profile,
    async restarted(meanwhile = () => {}, changed = {}) {
      await loaded.close()
      await meanwhile(profile)
      return load(exchange, profile, browser, { ...wishes, ...changed })
    },
    async end() {
      await loaded.close()
      await exchange.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

type Loaded = LoadedExtension & Pick<Twinkey, 'stopWorker'>

const browsers: Readonly<Record<BrowserName, (options: LoadingOptions) => Promise<Loaded>>> = {
  async chromium(options) {
    const loaded = await loadIntoChromium(options)
    return {
      ...loaded,
      async stopWorker(from) {
        const cdp = await loaded.context.newCDPSession(from)
        await cdp.send('ServiceWorker.enable')
        await cdp.send('ServiceWorker.stopAllWorkers')
        await cdp.detach()
      },
    }
  },
  async firefox(options) {
    const loaded = await loadIntoFirefox(options)
    return {
      ...loaded,
      async stopWorker() {
        const stop = `WebExtensionPolicy.getByID('${firefoxId}').extension.terminateBackground()`
        await loaded.askBrowser(`${stop}.then(() => null)`)
      },
    }
  },
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type LoadedExtension, loadIntoChromium } from '../../tools/browsers/chromium.ts'
import { ensureChromium } from '../../tools/browsers/install.ts'
import { fromRoot } from '../../tools/root.ts'
import { type Exchange, startExchange } from '../exchange/exchange.ts'

/** The built package in a real Chromium with a new profile, beside a local exchange of its own. */
export interface TwinkeyInChromium extends LoadedExtension {
  readonly exchange: Exchange
  readonly profile: string
  /** Stops the worker at once, as the browser does when it pleases. */
  stopWorker(from: Page): Promise<void>
  /**
   * Ends the browser and starts it again on the same profile.
   * @param meanwhile what happens to the files of the profile in between
   */
  restarted(meanwhile?: (profile: string) => void | Promise<void>): Promise<TwinkeyInChromium>
  /** Ends everything and removes the profile. */
  end(): Promise<void>
}

/** @param extension the folder of the package, where it is not the one that was built */
export async function startTwinkey(extension = fromRoot('dist/chrome')): Promise<TwinkeyInChromium> {
  const exchange = await startExchange()
  return load(exchange, extension, mkdtempSync(join(tmpdir(), 'twinkey-')))
}

async function load(exchange: Exchange, extension: string, profile: string): Promise<TwinkeyInChromium> {
  const loaded = await loadIntoChromium({
    executablePath: ensureChromium(),
    extension,
    proxyUrl: exchange.proxyUrl,
    profile,
    isHeadless: true,
  })
  return {
    ...loaded,
    exchange,
    profile,
    async stopWorker(from) {
      const cdp = await loaded.context.newCDPSession(from)
      await cdp.send('ServiceWorker.enable')
      await cdp.send('ServiceWorker.stopAllWorkers')
      await cdp.detach()
    },
    async restarted(meanwhile = () => {}) {
      await loaded.close()
      await meanwhile(profile)
      return load(exchange, extension, profile)
    },
    async end() {
      await loaded.close()
      await exchange.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

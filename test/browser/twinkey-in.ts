import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type LoadedExtension, type LoadingOptions, loadIntoChromium } from '../../tools/browsers/chromium.ts'
import { loadIntoFirefox } from '../../tools/browsers/firefox.ts'
import { ensureBrowsers, ensureChromium } from '../../tools/browsers/install.ts'
import { fromRoot } from '../../tools/root.ts'
import { type Exchange, startExchange } from '../exchange/exchange.ts'
import type { BrowserName } from './capabilities.ts'
import type { Hands } from './hands.ts'
import { handsInChromium } from './hands-in-chromium.ts'
import { handsInFirefox } from './hands-in-firefox.ts'

/** The built package in a real browser with a new profile, beside a local exchange of its own. */
export interface Twinkey extends LoadedExtension, Hands {
  readonly exchange: Exchange
  readonly profile: string
  /**
   * Ends the browser and starts it again on the same profile.
   * @param meanwhile what happens in between, as to the files of the profile
   * @param changed what is wished otherwise from then on
   */
  restarted(meanwhile?: () => void | Promise<void>, changed?: Wishes): Promise<Twinkey>
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

/** The folder of the package that was built for a browser. */
export function packageFor(browser: BrowserName): string {
  return fromRoot(browser === 'chromium' ? 'dist/chrome' : 'dist/firefox')
}

async function load(exchange: Exchange, profile: string, browser: BrowserName, wishes: Wishes): Promise<Twinkey> {
  const loaded = await loadedIn(browser, {
    executablePath: browser === 'chromium' ? ensureChromium() : ensureBrowsers().firefox,
    extension: packageFor(browser),
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
      await meanwhile()
      return load(exchange, profile, browser, { ...wishes, ...changed })
    },
    async end() {
      await loaded.close()
      await exchange.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

/** Every page that is open in a browser started here: what a person would see now. */
export function openPages(): readonly Page[] {
  return [...running].flatMap(({ context }) => context.pages())
}

const running = new Set<LoadedExtension>()

async function loadedIn(browser: BrowserName, options: LoadingOptions): Promise<LoadedExtension & Hands> {
  const loaded = await browsers[browser](options)
  running.add(loaded)
  return {
    ...loaded,
    async close() {
      running.delete(loaded)
      await loaded.close()
    },
  }
}

const browsers: Readonly<Record<BrowserName, (options: LoadingOptions) => Promise<LoadedExtension & Hands>>> = {
  async chromium(options) {
    const loaded = await loadIntoChromium(options)
    return { ...loaded, ...handsInChromium(loaded, options.profile) }
  },
  async firefox(options) {
    const loaded = await loadIntoFirefox(options)
    return { ...loaded, ...handsInFirefox(loaded, options.profile) }
  },
}

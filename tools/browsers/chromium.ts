import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { openingIn, tabSize } from './opening.ts'

/** What a browser is started with. */
export interface LoadingOptions {
  readonly executablePath: string
  /** The folder of the built extension. */
  readonly extension: string
  /** All traffic goes through this proxy: the local exchange's. */
  readonly proxyUrl: string
  /** The folder of the browser's profile. */
  readonly profile: string
  readonly isHeadless: boolean
  /** The language of the browser, as BCP 47 has it; English where nothing is said. */
  readonly language?: string
  /** Of Firefox, besides those that every test needs. */
  readonly preferences?: Readonly<Record<string, string | number | boolean>>
}

/** The built extension, as it would be shipped, loaded into a real browser. */
export interface LoadedExtension {
  readonly context: BrowserContext
  readonly id: string
  /** Where a page of the extension is. */
  address(page: 'popup' | 'options' | 'panel'): string
  /** Opens a page of the extension in a tab, at its own size: the popup's is that of the popup. */
  open(page: 'popup' | 'options', hash?: string): Promise<Page>
  close(): Promise<void>
}

/**
 * Starts Chromium with the extension. Nothing in the extension knows of the proxy or of the certificate behind it: both
 * are the browser's settings, so what is tested is what is shipped.
 */
export async function loadIntoChromium(options: LoadingOptions): Promise<LoadedExtension> {
  const context = await chromium.launchPersistentContext(options.profile, {
    executablePath: options.executablePath,
    headless: options.isHeadless,
    viewport: options.isHeadless ? tabSize : null,
    locale: options.language ?? 'en-US',
    ignoreDefaultArgs: ['--disable-extensions', '--lang=en-US'],
    args: [
      `--lang=${options.language ?? 'en-US'}`,
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      `--proxy-server=${options.proxyUrl}`,
      '--proxy-bypass-list=<-loopback>',
      '--ignore-certificate-errors',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Chromium can't sandbox itself as root, which is what containers run as.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.isHeadless ? ['--disable-gpu'] : []),
    ],
  })
  const id = await extensionId(context)
  const address = (page: string) => `chrome-extension://${id}/src/${page}/index.html`
  return {
    context,
    id,
    address,
    open: openingIn(context, address, options.isHeadless),
    close: () => context.close(),
  }
}

async function extensionId(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  return new URL(worker.url()).host
}

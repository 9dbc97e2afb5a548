import { type BrowserContext, firefox } from 'playwright-core'
import { reportPagesOfExtensions } from './bidi-extensions.ts'
import { BidiRelay } from './bidi-relay.ts'
import { withTransport } from './bidi-transport.ts'
import type { LoadedExtension, LoadingOptions } from './chromium.ts'
import { openingIn, tabSize } from './opening.ts'

export interface LoadedIntoFirefox extends LoadedExtension {
  /** Runs an expression with the rights of the browser itself, and gives what it gives, where that is plain. */
  askBrowser(expression: string): Promise<unknown>
}

export const firefoxId = 'twinkey@twinkey.example'
/** Firefox addresses an extension by a random id of its own; here it is told which. */
const uuid = '5e1f0e0a-7a1d-4b7e-9c57-7a3b6f0d2c11'

/** Starts Firefox with the extension, as {@link loadIntoChromium} starts Chromium. */
export async function loadIntoFirefox(options: LoadingOptions): Promise<LoadedIntoFirefox> {
  const { hostname, port } = new URL(options.proxyUrl)
  let relay: BidiRelay | undefined
  const launch = () =>
    firefox.launchPersistentContext(options.profile, {
      // What this names is the protocol: WebDriver BiDi, which a Firefox as it is shipped speaks.
      channel: 'moz-firefox',
      executablePath: options.executablePath,
      headless: options.isHeadless,
      viewport: options.isHeadless ? tabSize : null,
      ignoreHTTPSErrors: true,
      // Without it nothing may look into the pages of an extension.
      args: ['--remote-allow-system-access'],
      firefoxUserPrefs: {
        'extensions.webextensions.uuids': JSON.stringify({ [firefoxId]: uuid }),
        // An unsigned extension is installed for one run only. What it has stored shall be there in the next, as a signed one's is.
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
        // Notifications in windows of its own, which show without a desktop, too.
        'alerts.useSystemBackend': false,
        'network.proxy.type': 1,
        'network.proxy.http': hostname,
        'network.proxy.http_port': Number(port),
        'network.proxy.ssl': hostname,
        'network.proxy.ssl_port': Number(port),
        'intl.locale.requested': options.language ?? 'en-US',
        ...options.preferences,
      },
    })
  const context: BrowserContext = await withTransport((transport) => {
    relay = new BidiRelay(transport)
    return relay
  }, launch)
  if (relay === undefined) throw new Error('Firefox was reached without the relay')
  const { ask, askBrowser } = { ask: relay.ask.bind(relay), askBrowser: relay.askBrowser.bind(relay) }
  await askBrowser(reportPagesOfExtensions)
  await ask('webExtension.install', { extensionData: { type: 'path', path: options.extension } })
  const address = (page: string) => `moz-extension://${uuid}/src/${page}/index.html`
  return {
    context,
    id: uuid,
    address,
    askBrowser,
    open: openingIn(context, address, options.isHeadless),
    close: () => context.close(),
  }
}

import type { BidiMessage, BidiTransport } from './bidi-transport.ts'

/**
 * Stands between Playwright and Firefox ESR, and makes up for what that Firefox does not say yet:
 * - It reports no page of an extension, but for a check of which `bidi-extensions.ts` rids it.
 * - That such a page is closed it does not tell even then; where Playwright closed it, the relay does.
 * - A download that a page begins has no navigation, and Playwright, which goes by that, overlooks it: it is given a name.
 * - Some commands of Playwright are newer than it. They emulate what no page of Twinkey looks at, and are answered with nothing;
 *   the one that matters, light or dark and how much moves, is done with the rights of the browser.
 */
export class BidiRelay implements BidiTransport {
  onmessage?: ((message: BidiMessage) => void) | undefined
  onclose?: ((reason?: string) => void) | undefined
  readonly #transport: BidiTransport
  readonly #waiting = new Map<number, (answer: BidiMessage) => void>()
  readonly #sent = new Map<number, BidiMessage>()
  /** Far from those of Playwright, which count from one. */
  #lastId = 2 ** 40

  constructor(transport: BidiTransport) {
    this.#transport = transport
    transport.onmessage = (message) => this.#hear(message)
    transport.onclose = (reason) => this.onclose?.(reason)
  }

  send(message: BidiMessage): void {
    if (message.id !== undefined && /^emulation\.|^browsingContext\.close$/.test(message.method ?? ''))
      this.#sent.set(message.id, message)
    this.#transport.send(message)
  }

  close(): void {
    this.#transport.close()
  }

  /** Sends a command of our own. @throws Error with Firefox's words */
  async ask(method: string, params: Record<string, unknown>): Promise<Record<string, unknown>> {
    this.#lastId += 1
    const id = this.#lastId
    const answer = new Promise<BidiMessage>((resolve) => this.#waiting.set(id, resolve))
    this.#transport.send({ id, method, params })
    const { type, error, message, result } = await answer
    if (type !== 'success') throw new Error(`${method}: ${error}: ${message}`)
    return result ?? {}
  }

  /** Runs code with the rights of the browser itself. The code is an expression; what it gives must be plain. */
  async askBrowser(expression: string): Promise<unknown> {
    const tree = await this.ask('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 })
    const context = (tree['contexts'] as { context: string }[])[0]?.context
    const { result, exceptionDetails } = await this.ask('script.evaluate', {
      expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
      target: { context },
      awaitPromise: true,
    })
    if (result === undefined) throw new Error((exceptionDetails as { text: string }).text)
    return JSON.parse((result as { value: string }).value)
  }

  #hear(message: BidiMessage): void {
    const id = message.id ?? 0
    const resolve = this.#waiting.get(id)
    if (resolve !== undefined) {
      this.#waiting.delete(id)
      resolve(message)
      return
    }
    const sent = this.#sent.get(id)
    this.#sent.delete(id)
    if (sent !== undefined && message.error === 'unknown command') this.#emulate(sent)
    else this.onmessage?.(namingDownloads(message))
    if (sent?.method === 'browsingContext.close') this.#reportEnd(sent.params?.['context'])
  }

  #emulate({ id, method, params }: BidiMessage): void {
    const done = () => this.onmessage?.({ type: 'success', id: id as number, result: {} })
    if (method !== 'emulation.setMediaFeaturesOverride' || params?.['contexts'] === undefined) {
      done()
      return
    }
    const features = params['features'] as Record<string, string | null>
    this.askBrowser(`(() => {
      const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs')
      for (const id of ${JSON.stringify(params['contexts'])})
        Object.assign(NavigableManager.getBrowsingContextById(id), ${JSON.stringify({
          prefersColorSchemeOverride: features['prefers-color-scheme'] ?? 'none',
          prefersReducedMotionOverride: features['prefers-reduced-motion'] ?? 'none',
        })})
    })()`).then(done, (error) =>
      this.onmessage?.({ type: 'error', id: id as number, error: 'unknown error', message: String(error) }),
    )
  }

  /** Playwright takes no offence at an end that is told twice. */
  #reportEnd(context: unknown): void {
    const params = { context, parent: null, children: [], url: '' }
    this.onmessage?.({ type: 'event', method: 'browsingContext.contextDestroyed', params })
  }
}

/** Both events of a download have its address, and each address is of one download: a page makes it for that. */
function namingDownloads(message: BidiMessage): BidiMessage {
  if (!/^browsingContext\.download/.test(message.method ?? '')) return message
  return { ...message, params: { ...message.params, download: message.params?.['url'] } }
}

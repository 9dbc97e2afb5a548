import { firefox } from 'playwright-core'

/** A message of WebDriver BiDi: a command, its answer, or an event. */
export interface BidiMessage {
  id?: number
  type?: 'success' | 'error' | 'event'
  method?: string
  params?: Record<string, unknown>
  result?: Record<string, unknown>
  error?: string
  message?: string
}

/** What carries messages between Playwright and a browser, as Playwright has it. */
export interface BidiTransport {
  send(message: BidiMessage): void
  close(): void
  onmessage?: ((message: BidiMessage) => void) | undefined
  onclose?: ((reason?: string) => void) | undefined
}

interface BidiLauncher {
  connectToTransport(transport: BidiTransport, options: unknown): Promise<unknown>
}

/**
 * Lets something stand between Playwright and each Firefox that is launched meanwhile. Playwright has no door for that: its
 * version is therefore pinned, and where a later one has other rooms this says so at once.
 */
export async function withTransport<Value>(
  between: (transport: BidiTransport) => BidiTransport,
  launch: () => Promise<Value>,
): Promise<Value> {
  const { _connection } = firefox as never as {
    _connection?: { toImpl?(client: unknown): { _bidiFirefox?: BidiLauncher } }
  }
  const launcher = _connection?.toImpl?.(firefox)._bidiFirefox
  if (launcher === undefined) throw new Error('this playwright-core keeps its WebDriver BiDi elsewhere: look there')
  const connect = launcher.connectToTransport
  launcher.connectToTransport = (transport, options) => connect.call(launcher, between(transport), options)
  try {
    return await launch()
  } finally {
    launcher.connectToTransport = connect
  }
}

import { makeCertificate } from './certificate.ts'
import { crowdKeys } from './crowd.ts'
import { decimal } from './decimal.ts'
import { type Dialect, usualDialect } from './dialect.ts'
import type { Environment } from './environment.ts'
import { type Faults, makeFaults } from './faults.ts'
import { openFloor } from './floor.ts'
import { cancelSilentSessions } from './heartbeat.ts'
import { makeHttpsServer } from './https-server.ts'
import { instruments } from './instruments.ts'
import { type Keyring, makeKeyring } from './keyring.ts'
import { listen } from './listening.ts'
import { movePrice } from './matching.ts'
import { makePace } from './pace.ts'
import { practiceKeys } from './practice-keys.ts'
import { type Contact, makeProxy } from './proxy.ts'
import type { Hall } from './reception.ts'
import { type LoggedRequest, makeRequestLog } from './request-log.ts'

/** Ports are chosen by the system unless given. `now` is the clock in ms, `Date.now` by default. */
export interface ExchangeOptions {
  now?: () => number
  proxyPort?: number
  httpsPort?: number
}

/** The local exchange: a stand-in for Gemini on loopback, both environments. */
export interface Exchange {
  /** `http://127.0.0.1:PORT`: leads to Gemini's two API names and nowhere else. */
  readonly proxyUrl: string
  /** `https://127.0.0.1:PORT`: the Host header picks the environment. */
  readonly httpsUrl: string
  readonly certificatePem: string
  /** Every attempt to reach a host through the proxy. */
  readonly contacts: readonly Contact[]
  readonly requests: readonly LoggedRequest[]
  readonly faults: Faults
  readonly keys: Keyring
  /** The open questions about Gemini's behaviour, to be turned while it runs. */
  readonly dialect: Dialect
  /** The most requests of this key that were ever in flight at once. */
  maxOverlap(keyId: string): number
  /** How far the exchange's clock, as clients see it, is ahead of `now`. */
  setSkewSeconds(seconds: number): void
  /** Off, nobody is ever too fast: for tests with a frozen clock, which never earns a turn back. On at the start. */
  setRateLimits(on: boolean): void
  /** Moves a symbol's price, with all that follows for resting and stop orders. `price` is decimal text. */
  movePrice(environment: Environment, symbol: string, price: string): void
  /** Forgets contacts, requests and overlaps. */
  clearLogs(): void
  close(): Promise<void>
}

/** Starts the exchange and its proxy on 127.0.0.1. */
export async function startExchange(options: ExchangeOptions = {}): Promise<Exchange> {
  const now = options.now ?? Date.now
  let skewMs = 0
  const dialect = usualDialect()
  const hall: Hall = {
    now,
    serverMs: () => now() + skewMs,
    dialect,
    floors: { production: openFloor('production', now()), sandbox: openFloor('sandbox', now()) },
    keys: makeKeyring([...practiceKeys, ...crowdKeys]),
    faults: makeFaults(),
    pace: makePace(now, dialect),
    log: makeRequestLog(),
  }
  const contacts: Contact[] = []
  const certificate = await makeCertificate()
  const https = await listen(makeHttpsServer(hall, certificate), options.httpsPort ?? 0)
  const proxy = await listen(makeProxy(https.port, now, contacts), options.proxyPort ?? 0)
  return {
    proxyUrl: `http://127.0.0.1:${proxy.port}`,
    httpsUrl: `https://127.0.0.1:${https.port}`,
    certificatePem: certificate.certificatePem,
    contacts,
    requests: hall.log.entries,
    faults: hall.faults,
    keys: hall.keys,
    dialect,
    maxOverlap: hall.log.maxOverlap,
    setSkewSeconds(seconds) {
      skewMs = seconds * 1000
    },
    setRateLimits(on) {
      hall.pace.isOn = on
    },
    movePrice(environment, symbol, price) {
      const instrument = instruments.get(symbol.toLowerCase())
      if (!instrument) throw new RangeError(`no symbol ${symbol}`)
      const floor = hall.floors[environment]
      cancelSilentSessions(floor, hall.keys, now())
      movePrice(floor, instrument, decimal(price), hall.serverMs())
    },
    clearLogs() {
      contacts.length = 0
      hall.log.clear()
    },
    async close() {
      await Promise.all([proxy.close(), https.close()])
    },
  }
}

import 'fake-indexeddb/auto'
import { request } from 'node:https'
import { IDBFactory } from 'fake-indexeddb'
import { answer } from '../../src/background/desk.ts'
import { chosenScope } from '../../src/background/flows/choose-scope.ts'
import { DayChangeFeed } from '../../src/background/gemini/day-changes.ts'
import type { get, HttpAnswer, post } from '../../src/background/gemini/http.ts'
import { KeyLines } from '../../src/background/gemini/key-lines.ts'
import type { House } from '../../src/background/house.ts'
import { KeyRing } from '../../src/background/keyring/key-ring.ts'
import { Preferences } from '../../src/background/keyring/preferences.ts'
import { Signers } from '../../src/background/keyring/signers.ts'
import { Session } from '../../src/background/session.ts'
import { Database } from '../../src/background/store/database.ts'
import { kdfFloor } from '../../src/background/vault/parameters.ts'
import { Publisher, shutView } from '../../src/background/view/publisher.ts'
import type { Environment } from '../../src/core/gemini/environment.ts'
import { GeminiError } from '../../src/core/gemini/failure.ts'
import type { Asks, CommandName, Gets, Page } from '../../src/protocol/commands.ts'
import { FaultError } from '../../src/protocol/fault.ts'
import { type SliceName, slotOf, type View } from '../../src/protocol/view.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { type FakeClipboard, fakeClipboard } from './fake-clipboard.ts'

/**
 * The background as it runs in a browser, with the browser itself replaced: databases and session storage in memory,
 * and the local exchange reached without a proxy. A new worker on the same storage is `restarted()`.
 */
export interface HouseUnderTest {
  readonly house: House
  /** Milliseconds that have been added to the clock. */
  readonly clock: { shiftMs: number }
  readonly area: Map<string, unknown>
  readonly alarms: Map<string, number>
  readonly clipboard: FakeClipboard
  ask<C extends CommandName>(from: Page, command: C, asks: Asks<C>): Promise<Gets<C>>
  view<S extends SliceName>(slice: S): View[S] | undefined
  /** What a new worker finds after this one was stopped. */
  restarted(): Promise<HouseUnderTest>
}

/** A background that has never run before. */
export async function newHouse(exchange: Exchange): Promise<HouseUnderTest> {
  globalThis.indexedDB = new IDBFactory()
  return build(exchange, { shiftMs: 0 }, new Map(), new Map(), fakeClipboard())
}

async function build(
  exchange: Exchange,
  clock: { shiftMs: number },
  area: Map<string, unknown>,
  alarms: Map<string, number>,
  clipboard: FakeClipboard,
): Promise<HouseUnderTest> {
  const now = () => Date.now() + clock.shiftMs
  // As in a browser: what goes in and out of storage is a copy.
  const sessionArea = {
    read: async (name: string): Promise<unknown> => structuredClone(area.get(name)),
    write: async (items: Readonly<Record<string, unknown>>) => {
      for (const [name, item] of Object.entries(items)) area.set(name, JSON.parse(JSON.stringify(item)))
    },
  }
  const realClock = { now, wait: (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms)) }
  const database = new Database()
  const session = new Session(sessionArea, database, now)
  const keyRing = new KeyRing(database, session)
  const { sendPost, sendGet } = transportTo(exchange)
  const house: House = {
    clock: realClock,
    database,
    session,
    sessionArea,
    preferences: new Preferences(),
    keyRing,
    signers: new Signers(database, session),
    lines: new KeyLines(realClock, sendPost),
    dayChanges: new DayChangeFeed(now, sendGet),
    publisher: new Publisher(sessionArea, session, keyRing, () => chosenScope(database, session)),
    wakeUps: {
      wakeAt: async (name, at) => void alarms.set(name, at),
      cancelWakeUp: async (name) => void alarms.delete(name),
    },
    clipboard,
    kdf: { name: 'argon2id', ...kdfFloor, lanes: 1 },
  }
  await session.resume(shutView('locked'))
  return {
    house,
    clock,
    area,
    alarms,
    clipboard,
    async ask(from, command, asks) {
      const said = await answer(house, from, JSON.parse(JSON.stringify({ command, asks })))
      if (!said.ok) throw new FaultError(said.fault)
      return said.value as Gets<typeof command>
    },
    view: (slice) => area.get(slotOf(slice)) as never,
    restarted: async () => {
      await database.close()
      return build(exchange, clock, area, alarms, clipboard)
    },
  }
}

/** Sends to the local exchange what the real transport would send to Gemini. */
function transportTo(exchange: Exchange): { sendPost: typeof post; sendGet: typeof get } {
  const hosts: Readonly<Record<Environment, string>> = {
    production: 'api.gemini.com',
    sandbox: 'api.sandbox.gemini.com',
  }
  const send = (environment: Environment, method: string, path: string, headers: Record<string, string>) =>
    new Promise<HttpAnswer>((resolve, reject) => {
      const host = hosts[environment]
      const options = { method, servername: host, ca: exchange.certificatePem, headers: { ...headers, Host: host } }
      const call = request(exchange.httpsUrl + path, options, (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => {
          body += chunk
        })
        response.on('error', reject)
        response.on('end', () => {
          const date = Date.parse(response.headers.date ?? '')
          resolve({
            status: response.statusCode ?? 0,
            body,
            serverTime: Number.isNaN(date) ? null : date,
            retryAfter: response.headers['retry-after'] ?? null,
          })
        })
      })
      call.on('error', (cause) => reject(new GeminiError({ code: 'unreachable' }, { cause })))
      call.end()
    })
  return {
    sendPost: (environment, endpoint, headers) =>
      send(environment, 'POST', endpoint, { ...headers, 'Content-Length': '0' }),
    sendGet: (environment, endpoint) => send(environment, 'GET', endpoint, {}),
  }
}

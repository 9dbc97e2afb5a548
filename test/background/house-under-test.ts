import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { answer } from '../../src/background/desk.ts'
import { RefreshRounds } from '../../src/background/flows/refresh-rounds.ts'
import { nothingStaged } from '../../src/background/flows/staged-backup.ts'
import { Governor } from '../../src/background/gemini/governor.ts'
import type { Transport } from '../../src/background/gemini/http.ts'
import { KeyLines } from '../../src/background/gemini/key-lines.ts'
import { MarketCatalogue } from '../../src/background/gemini/market-catalogue.ts'
import { PriceFeeds } from '../../src/background/gemini/price-feeds.ts'
import { ReachedHosts } from '../../src/background/gemini/reached-hosts.ts'
import type { House } from '../../src/background/house.ts'
import { attend } from '../../src/background/jobs/attention.ts'
import { FeeTable } from '../../src/background/keyring/fee-table.ts'
import { History } from '../../src/background/keyring/history.ts'
import { KeyRing } from '../../src/background/keyring/key-ring.ts'
import { ReminderSchedule } from '../../src/background/keyring/reminder-schedule.ts'
import { Signers } from '../../src/background/keyring/signers.ts'
import { SigningLog } from '../../src/background/keyring/signing-log.ts'
import { Session } from '../../src/background/session.ts'
import { Database } from '../../src/background/store/database.ts'
import { RecordStore } from '../../src/background/store/record-store.ts'
import { kdfFloor } from '../../src/background/vault/parameters.ts'
import { KeptGlance } from '../../src/background/view/kept-glance.ts'
import { Publisher, shutView } from '../../src/background/view/publisher.ts'
import type { Environment } from '../../src/core/gemini/environment.ts'
import { Turns } from '../../src/core/turns.ts'
import type { Asks, CommandName, Gets, Page } from '../../src/protocol/commands.ts'
import { FaultError } from '../../src/protocol/fault.ts'
import { type SliceName, slotOf, type View } from '../../src/protocol/view.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { areaIn } from './fake-area.ts'
import { type FakeClipboard, fakeClipboard } from './fake-clipboard.ts'
import { immortal, type Life, stoppable } from './mortal-worker.ts'
import { transportTo } from './transport-to-exchange.ts'

/**
 * The background as it runs in a browser, with the browser itself replaced: databases and session storage in memory,
 * and the local exchange reached without a proxy. A new worker on the same storage is `restarted()`.
 */
export interface HouseUnderTest {
  readonly house: House
  /** Milliseconds that have been added to the clock. */
  readonly clock: { shiftMs: number }
  readonly area: Map<string, unknown>
  /** The first copy of what is stored, and the second. */
  readonly database: Database
  readonly mirror: Map<string, unknown>
  readonly alarms: Map<string, number>
  readonly clipboard: FakeClipboard
  /** What shows outside of pages. */
  readonly outside: Outside
  /** Whether calls are kept apart as Gemini's limits want it: an exchange without limits can be asked faster. */
  readonly pace: { isKept: boolean }
  /** What the browser says of the network, and how long a call waits for an answer, in milliseconds. */
  readonly network: Network
  /** How many pages wait for a refresh. */
  readonly waiters: { waiting: number }
  ask<C extends CommandName>(from: Page, command: C, asks: Asks<C>): Promise<Gets<C>>
  /** The names of all rows that begin so, in the first copy. */
  rowsNamed(group: string): Promise<string[]>
  /** Every row of the first copy. */
  texts(): Promise<Record<string, string>>
  /** Puts another text into a row of both copies, with checksums that are right: only its seal can tell. */
  replaceInBoth(name: string, text: string): Promise<void>
  view<S extends SliceName>(slice: S): View[S] | undefined
  /** What a new worker finds after this one was stopped. */
  restarted(life?: Life): Promise<HouseUnderTest>
}

interface Network {
  isOnline: boolean
  /** Whose hosts the browser does not let Twinkey reach. */
  readonly forbidden: Set<Environment>
  patienceMs: number
}

/** What Twinkey shows outside of its pages. */
export interface Outside {
  readonly badge: { text: string; isUrgent: boolean }
  /** Every notification that was ever shown, oldest first. */
  readonly notifications: { id: string; title: string; message: string }[]
  /** The words of those that are still to be seen, by their ids. */
  readonly shown: Map<string, string>
}

/** What the browser keeps for the extension, besides the database. */
export type Kept = Pick<HouseUnderTest, 'area' | 'alarms' | 'mirror'>

/** A background that has never run before. */
export async function newHouse(exchange: Exchange, life: Life = immortal): Promise<HouseUnderTest> {
  globalThis.indexedDB = new IDBFactory()
  return houseOn(exchange, { area: new Map(), alarms: new Map(), mirror: new Map() }, life)
}

/** A background that finds this, and the database that is there. */
export function houseOn(exchange: Exchange, kept: Kept, life: Life = immortal): Promise<HouseUnderTest> {
  return build(exchange, { shiftMs: 0 }, kept, fakeClipboard(), nothingOutside(), life)
}

function nothingOutside(): Outside {
  return { badge: { text: '', isUrgent: false }, notifications: [], shown: new Map() }
}

async function build(
  exchange: Exchange,
  clock: { shiftMs: number },
  { area, alarms, mirror }: Kept,
  clipboard: FakeClipboard,
  outside: Outside,
  allottedLife: Life,
): Promise<HouseUnderTest> {
  const { life, stop } = stoppable(allottedLife)
  const now = () => Date.now() + clock.shiftMs
  // As in a browser: what goes in and out of storage is a copy.
  const sessionArea = {
    read: async (name: string): Promise<unknown> => {
      await life.step()
      return structuredClone(area.get(name))
    },
    write: async (items: Readonly<Record<string, unknown>>) => {
      await life.step()
      for (const [name, item] of Object.entries(items)) area.set(name, JSON.parse(JSON.stringify(item)))
    },
  }
  const realClock = { now, wait: (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms)) }
  const database = new Database()
  life.owns(database)
  const session = new Session(sessionArea, database, now)
  const store = new RecordStore(database, areaIn(mirror, life), now)
  const keyRing = new KeyRing(store, session)
  const log = new SigningLog(store, session, now)
  const history = new History(store, session, now)
  const schedule = new ReminderSchedule(store)
  const keptGlance = new KeptGlance(store, session)
  const network: Network = { isOnline: true, forbidden: new Set(), patienceMs: 20_000 }
  const reachedHosts = new ReachedHosts(sessionArea, now)
  const { sendPost, sendGet } = transportTo(exchange, network, (host) => reachedHosts.note(host))
  const waiters = { waiting: 0 }
  const pace = { isKept: true }
  const governorsClock = { now, wait: async (ms: number) => (pace.isKept ? realClock.wait(ms) : undefined) }
  // Half of the jitter, always: what waits in a test waits equally long each time.
  const governor = new Governor({
    clock: governorsClock,
    random: () => 0.5,
    isOnline: () => network.isOnline,
    mayReach: async (environment) => !network.forbidden.has(environment),
    shelf: sessionArea,
  })
  const governedGet: Transport['get'] = (environment, endpoint, about) =>
    governor.inTurn({ environment, who: 'public' }, () => sendGet(environment, endpoint, about))
  const house: House = {
    clock: realClock,
    store,
    session,
    sessionArea,
    keyRing,
    signers: new Signers(store, session, keyRing, log, now),
    log,
    history,
    lines: new KeyLines(realClock, governor, sendPost),
    priceFeeds: new PriceFeeds(now, governedGet),
    reachedHosts,
    refreshing: new RefreshRounds(sessionArea, now),
    waiters: { count: () => waiters.waiting },
    markets: new MarketCatalogue(now, governedGet, sessionArea),
    fees: new FeeTable(),
    publisher: new Publisher({
      sessionArea,
      session,
      keyRing,
      history,
      store,
      schedule,
      keptGlance,
      clock: realClock,
      onPublished: (published) => attend(house, published),
    }),
    schedule,
    keptGlance,
    attention: {
      showBadge: async (badge) => void Object.assign(outside.badge, badge),
      notify: async (id, words) => {
        outside.notifications.push({ id, ...words })
        outside.shown.set(id, `${words.title} ${words.message}`)
      },
      clearNotifications: async () => outside.shown.clear(),
    },
    attending: new Turns(),
    wakeUps: {
      wakeAt: async (name, at) => void alarms.set(name, at),
      cancelWakeUp: async (name) => void alarms.delete(name),
    },
    clipboard,
    kdf: { name: 'argon2id', ...kdfFloor, lanes: 1 },
    ageWork: 2,
    tries: new Turns(),
  }
  await session.resume({ ...shutView({ state: 'locked', nextTryAt: null }), ...nothingStaged })
  return {
    house,
    clock,
    area,
    alarms,
    database,
    mirror,
    clipboard,
    outside,
    network,
    pace,
    waiters,
    async ask(from, command, asks) {
      const said = await answer(house, from, JSON.parse(JSON.stringify({ command, asks })))
      if (!said.ok) throw new FaultError(said.fault)
      return said.value as Gets<typeof command>
    },
    async rowsNamed(group) {
      const names = await (await database.connection()).getAllKeys('rows')
      return names.filter((name) => name.startsWith(group))
    },
    async texts() {
      const rows = await (await database.connection()).getAll('rows')
      return Object.fromEntries(rows.map(({ name, text }) => [name, text]))
    },
    async replaceInBoth(name, text) {
      await store.write({ put: { [name]: text } })
    },
    view: (slice) => area.get(slotOf(slice)) as never,
    restarted: async (nextLife = immortal) => {
      await database.close()
      stop()
      return build(exchange, clock, { area, alarms, mirror }, clipboard, outside, nextLife)
    },
  }
}

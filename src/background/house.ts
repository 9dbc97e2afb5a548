import type { ClearingOutcome } from '../core/clipboard/clearing.ts'
import type { CopiedText } from '../core/clipboard/copied-text.ts'
import type { Turns } from '../core/turns.ts'
import type { RefreshRounds } from './flows/refresh-rounds.ts'
import type { Clock } from './gemini/clock.ts'
import type { KeyLines } from './gemini/key-lines.ts'
import type { MarketCatalogue } from './gemini/market-catalogue.ts'
import type { PriceFeeds } from './gemini/price-feeds.ts'
import type { ReachedHosts } from './gemini/reached-hosts.ts'
import type { FeeTable } from './keyring/fee-table.ts'
import type { History } from './keyring/history.ts'
import type { KeyRing } from './keyring/key-ring.ts'
import type { ReminderSchedule } from './keyring/reminder-schedule.ts'
import type { Signers } from './keyring/signers.ts'
import type { SigningLog } from './keyring/signing-log.ts'
import type { Attention } from './platform/attention.ts'
import type { SessionArea } from './platform/session-area.ts'
import type { Session } from './session.ts'
import type { RecordStore } from './store/record-store.ts'
import type { KdfParameters } from './vault/parameters.ts'
import type { KeptGlance } from './view/kept-glance.ts'
import type { Publisher } from './view/publisher.ts'

/** The rooms of the background, put together once by index.ts and handed to whatever a command needs done. */
export interface House {
  readonly clock: Clock
  readonly store: RecordStore
  readonly session: Session
  readonly sessionArea: SessionArea
  readonly keyRing: KeyRing
  readonly signers: Signers
  readonly log: SigningLog
  readonly history: History
  readonly lines: KeyLines
  readonly priceFeeds: PriceFeeds
  readonly reachedHosts: ReachedHosts
  readonly refreshing: RefreshRounds
  /** Pages that wait for a refresh. */
  readonly waiters: Waiters
  readonly markets: MarketCatalogue
  readonly fees: FeeTable
  readonly publisher: Publisher
  readonly keptGlance: KeptGlance
  readonly schedule: ReminderSchedule
  readonly attention: Attention
  /** What shows outside of pages follows one published view after the other. */
  readonly attending: Turns
  readonly wakeUps: WakeUps
  readonly clipboard: Clipboard
  readonly kdf: KdfParameters
  /** The scrypt work of a new backup, as the base-2 logarithm of N. */
  readonly ageWork: number
  /** Tries of a passphrase follow one another. */
  readonly tries: Turns
}

/** The pages that wait for a refresh: one that was closed waits no more. */
export interface Waiters {
  count(): number
}

/** The alarm clock of the browser. */
export interface WakeUps {
  wakeAt(name: string, at: number): Promise<void>
  cancelWakeUp(name: string): Promise<void>
}

/** The clipboard of the computer, as far as the browser lets Twinkey near it. */
export interface Clipboard {
  clearClipboard(ifStill: CopiedText | null): Promise<ClearingOutcome>
  mayReadClipboard(): Promise<boolean>
}

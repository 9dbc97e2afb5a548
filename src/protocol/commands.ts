import type { Clearing, ClearingSeconds } from '../core/clipboard/clearing.ts'
import type { Environment } from '../core/gemini/environment.ts'
import type { HigherUnit, NonceRule } from '../core/gemini/nonce.ts'
import type { ReachedHost } from '../core/gemini/reached-host.ts'
import type { Expiry } from '../core/keys/expiry.ts'
import type { KeyRef, ProfileChange } from '../core/keys/key-profile.ts'
import type { KeyScope } from '../core/keys/public-key.ts'
import type { Receipt } from '../core/keys/receipt.ts'
import type { ReminderPolicy } from '../core/keys/reminder-policy.ts'
import type { ProofAnswer } from '../core/keys/revocation-proof.ts'
import type { DisplayCurrency } from '../core/money/display-currency.ts'
import type { AutoLockMinutes, BadgeChoice, PostDateSeconds, RefreshMinutes, SortOrder } from '../core/preferences.ts'
import type { BackupChoice, BackupView, MadeBackup, MergedBackup } from './backup-view.ts'
import type { KeyNonces } from './doctor-view.ts'
import type { Fault } from './fault.ts'
import type { HistoryQuestion, HistoryView } from './history-view.ts'
import type { Json } from './json.ts'
import type { LogView } from './log-view.ts'
import type {
  CopyableTicket,
  MarketList,
  MarketPrices,
  TermsQuestion,
  TicketOrder,
  TicketReading,
  TradingTerms,
} from './ticket-view.ts'

/** The pages that may speak to the worker. */
export type Page = 'popup' | 'options'

/** One thing a page may ask: from which pages, with what, and what comes back. All of it must survive JSON. */
type Command<T extends { from: Page; asks: Json; gets: Json }> = T

/** What a person can want of Twinkey. Each is an intention, never `fetch this` or `sign these bytes`. */
export type Commands = {
  /** Asks the worker to publish the view: for a page that found none, as after an update. */
  'view.publish': Command<{ from: Page; asks: null; gets: null }>

  'vault.create': Command<{ from: 'options'; asks: { passphrase: string }; gets: null }>
  'vault.unlock': Command<{ from: Page; asks: { passphrase: string }; gets: null }>
  /** Gives the vault another passphrase. Nothing but its wrapped key changes. */
  'vault.change-passphrase': Command<{ from: 'options'; asks: { present: string; next: string }; gets: null }>
  /** Makes a new vault in the place of a damaged one, which no passphrase can open any more. */
  'vault.replace-damaged': Command<{ from: 'options'; asks: { passphrase: string }; gets: null }>
  /** Destroys the vault and everything in it, for good. The keys live on at Gemini. */
  'vault.destroy': Command<{ from: Page; asks: null; gets: null }>
  /** The owner has read that a damaged copy was mended. */
  'vault.acknowledge-mending': Command<{ from: Page; asks: null; gets: null }>
  'vault.lock': Command<{ from: Page; asks: null; gets: null }>
  /** Says that a person is using a page, which moves the auto-lock on. */
  'vault.touch': Command<{ from: Page; asks: null; gets: null }>

  'settings.change': Command<{ from: 'options'; asks: SettingsChange; gets: null }>

  /** Checks a key with Gemini and, if Gemini knows it, stores it. */
  'key.add': Command<{ from: 'options'; asks: NewKey; gets: AddedKey }>
  /** Changes what the owner says of a key: its name, its dates, who uses it. */
  'key.edit': Command<{ from: 'options'; asks: { ref: KeyRef; change: ProfileChange }; gets: null }>
  /** Says how a key's nonces go, as its owner chose when it was made at Gemini. */
  'key.say-nonces': Command<{ from: Page; asks: { ref: KeyRef; rule: NonceRule }; gets: null }>
  /** Says that somebody else may have the secret of a key, or takes that back. */
  'key.mark-compromised': Command<{ from: Page; asks: { ref: KeyRef; isCompromised: boolean }; gets: null }>
  /** Gives the applications of one key to the one that takes its place. */
  'key.hand-over': Command<{ from: 'options'; asks: { from: KeyRef; to: KeyRef }; gets: null }>
  /** Forgets a key here. The key lives on at Gemini. */
  'key.remove': Command<{ from: 'options'; asks: { ref: KeyRef }; gets: null }>
  /** Asks Gemini again what a key may do, and what its accounts hold. */
  'key.check': Command<{ from: Page; asks: { ref: KeyRef }; gets: null }>

  /** Puts a reminder off; what else comes due for the same cause is told all the same. */
  'reminder.snooze': Command<{ from: Page; asks: { reference: string; days: SnoozeDays }; gets: null }>
  /** The owner is done with a reminder: it does not come again for the same cause and day. */
  'reminder.done': Command<{ from: Page; asks: { reference: string }; gets: null }>

  /** Asks Gemini with one harmless call whether a key is dead. Where it is, a receipt is kept. */
  'revocation.ask': Command<{ from: 'options'; asks: { ref: KeyRef }; gets: ProofAnswer }>
  /** The owner takes the last refusal, for a reason that Twinkey has never seen, for the proof. */
  'revocation.judge': Command<{ from: 'options'; asks: { ref: KeyRef }; gets: null }>
  /** Erases the secret of a key that is proven dead, and all else of it but its receipt. */
  'revocation.erase': Command<{ from: 'options'; asks: { ref: KeyRef }; gets: null }>
  /** The receipts of dead keys, newest first. */
  'receipts.read': Command<{ from: 'options'; asks: null; gets: readonly Receipt[] }>

  /** Every market of an environment with the rules of its orders, as last read from Gemini. */
  'market.list': Command<{ from: Page; asks: { environment: Environment }; gets: MarketList }>
  /** The best prices of a market, now. */
  'market.best': Command<{ from: Page; asks: { environment: Environment; symbol: string }; gets: MarketPrices }>

  /** What is known of a key's fees and funds in a market. Asks Gemini where that costs nobody anything. */
  'ticket.terms': Command<{ from: Page; asks: TermsQuestion; gets: TradingTerms }>
  /** Signs a ticket, to copy. Twinkey does not send it, and does not keep it. */
  'ticket.sign': Command<{ from: Page; asks: TicketOrder; gets: CopyableTicket }>
  /** Ends the ticket that is out with one harmless call, whose nonce is higher. */
  'ticket.burn': Command<{ from: Page; asks: { ref: KeyRef }; gets: null }>
  /** The owner has sent the ticket that is out, or will not: the key may be used again. */
  'ticket.sent': Command<{ from: Page; asks: { ref: KeyRef }; gets: null }>
  /** Says what a pasted ticket would do, who signed it, and whether Gemini would take it now. It is sent nowhere. */
  'ticket.read': Command<{ from: Page; asks: { text: string }; gets: TicketReading }>

  /** Puts every key with its secret into a file that opens with `passphrase`. `present` is the vault's own. */
  'backup.make': Command<{ from: 'options'; asks: { present: string; passphrase: string }; gets: MadeBackup }>
  /** Opens a backup and says what is in it. Nothing changes. `file` is base64. */
  'backup.open': Command<{ from: 'options'; asks: { file: string; passphrase: string }; gets: BackupView }>
  /** Takes in the backup that was opened last: all that was decided, or nothing. */
  'backup.merge': Command<{ from: 'options'; asks: { choices: readonly BackupChoice[] }; gets: MergedBackup }>
  /** Forgets the backup that was opened last. */
  'backup.discard': Command<{ from: 'options'; asks: null; gets: null }>

  /** What Twinkey knows of each key's nonces, and of the clock. Asks Gemini nothing. */
  'doctor.read': Command<{ from: 'options'; asks: null; gets: readonly KeyNonces[] }>
  /** Measures the clock with one harmless call. `isAskedFor`: even where that restarts a heartbeat. */
  'doctor.measure': Command<{ from: 'options'; asks: { ref: KeyRef; isAskedFor: boolean }; gets: null }>
  /** Raises the nonces of a rising key for good, beside another program that uses higher ones. */
  'doctor.raise-nonces': Command<{ from: 'options'; asks: { ref: KeyRef; unit: HigherUnit }; gets: null }>

  /** How the value of something went over a time. */
  'history.read': Command<{ from: 'options'; asks: HistoryQuestion; gets: HistoryView }>
  /** Deletes the whole history of balances, of production and sandbox, for good. */
  'history.delete': Command<{ from: 'options'; asks: null; gets: null }>

  /** Which hosts calls have left for since the browser was started; told while locked, too. */
  'hosts.read': Command<{ from: 'options'; asks: null; gets: readonly ReachedHost[] }>

  /** The signing log, checked for changes from outside. */
  'log.read': Command<{ from: 'options'; asks: null; gets: LogView }>

  /** Brings the figures of every key up to date, but of those that require a heartbeat. */
  'balances.refresh': Command<{ from: Page; asks: null; gets: null }>
  /** Keeps amounts from sight wherever Twinkey shows balances, or shows them again. */
  'balances.hide': Command<{ from: 'popup'; asks: { isHidden: boolean }; gets: null }>
  /** How the assets are put in order, and whether dust is left out of the list. */
  'balances.arrange': Command<{ from: 'popup'; asks: { order: SortOrder; hidesDust: boolean }; gets: null }>
  /** Chooses whose balances the popup shows. */
  'balances.choose': Command<{ from: 'popup'; asks: { scopeId: string }; gets: null }>

  /** Says that the page has just put this text on the clipboard; tells when it is cleared, or null if it is not. */
  'clipboard.copied': Command<{ from: Page; asks: { text: string }; gets: Clearing | null }>
}
export type CommandName = keyof Commands
export type CommandsFrom<P extends Page> = {
  [C in CommandName]: P extends Commands[C]['from'] ? C : never
}[CommandName]
export type Asks<C extends CommandName> = Commands[C]['asks']
export type Gets<C extends CommandName> = Commands[C]['gets']

/** What is to be chosen anew; what is absent stays. */
export type SettingsChange = {
  autoLockMinutes?: AutoLockMinutes | null
  clipboardSeconds?: ClearingSeconds | null
  reminders?: ReminderPolicy
  badge?: BadgeChoice
  hasNotifications?: boolean
  postDateSeconds?: PostDateSeconds
  currency?: DisplayCurrency
  refreshMinutes?: RefreshMinutes | null
}

/** For how many days a reminder can be put off. */
export const snoozeDays = [1, 3, 7, 30] as const
export type SnoozeDays = (typeof snoozeDays)[number]

export type NewKey = {
  environment: Environment
  scope: KeyScope
  name: string
  publicKey: string
  secret: string
  nonceRule: NonceRule
  createdAt: number | null
  expiry: Expiry
  requiresHeartbeat: boolean
  trustedIps: 'yes' | 'no' | 'unknown'
  applications: string[]
  note: string
  revokeBy: number | null
  /** The stored key that it is to take the place of; null: none. */
  replaces: KeyRef | null
}

export type AddedKey = {
  ref: KeyRef
  /** By how much this computer's clock is off Gemini's, where that had to be corrected for; else null. */
  clockOffSeconds: number | null
}

/** How a message looks on its way in, and on its way out. */
export type Message<C extends CommandName = CommandName> = { command: C; asks: Asks<C> }
export type Answer<C extends CommandName = CommandName> = { ok: true; value: Gets<C> } | { ok: false; fault: Fault }

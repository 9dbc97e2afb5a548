import type { ClearingSeconds } from '../core/clipboard/clearing.ts'
import type { Environment } from '../core/gemini/environment.ts'
import type { Roles } from '../core/gemini/roles.ts'
import type { Expiry } from '../core/keys/expiry.ts'
import type { KeyLife } from '../core/keys/key-life.ts'
import type { KeyRef } from '../core/keys/key-profile.ts'
import type { KeyScope } from '../core/keys/public-key.ts'
import type { Reminder } from '../core/keys/reminder.ts'
import type { ReminderPolicy } from '../core/keys/reminder-policy.ts'
import type { Amount } from '../core/money/amount.ts'
import type { Dust } from '../core/money/arrangement.ts'
import type { DisplayCurrency } from '../core/money/display-currency.ts'
import type { Totals } from '../core/money/totals.ts'
import type { AutoLockMinutes, BadgeChoice, PostDateSeconds, RefreshMinutes, SortOrder } from '../core/preferences.ts'
import type { TicketOut } from '../core/tickets/ticket-out.ts'
import type { Fault } from './fault.ts'

/**
 * What pages may see. The worker publishes it in slices to memory-only storage; pages paint from there before they ask
 * anything. No slice ever holds a secret, the vault key or a signed request.
 */
export interface View {
  readonly vault: VaultSlice
  /** Null while locked. */
  readonly glance: GlanceSlice | null
  /** Every scope that can be chosen; null while locked. Not in the glance: a popup paints before it reads hundreds of them. */
  readonly scopes: readonly ScopeLine[] | null
  /** How far a refresh has come; null where none is under way. */
  readonly refreshing: RefreshingSlice | null
  /** Null while locked. */
  readonly keys: KeysSlice | null
  /** Null while locked. */
  readonly settings: SettingsSlice | null
  readonly storage: StorageSlice
  readonly reminders: RemindersSlice
  /** All reminders, the most pressing first; null while locked. Of hundreds of keys it is long, and not read before the first paint. */
  readonly reminderList: readonly ReminderItem[] | null
}
export type SliceName = keyof View

/** Under which name a slice stands in the session's storage area. */
export function slotOf(slice: SliceName): `view.${SliceName}` {
  return `view.${slice}`
}

export type VaultSlice =
  | { readonly state: 'none' }
  /** Too many wrong passphrases make the next try wait until `nextTryAt`, in milliseconds since 1970. */
  | { readonly state: 'locked'; readonly nextTryAt: number | null }
  /** The stored header can't be read: no passphrase will open it. */
  | { readonly state: 'damaged' }
  /**
   * Open until `lockAt`, in milliseconds since 1970, past which a page shows it locked, whatever else it has read; null:
   * until the browser ends.
   */
  | { readonly state: 'open'; readonly lockAt: number | null }
export type ShutVault = Exclude<VaultSlice, { state: 'open' }>

/** What the owner has chosen, and how it stands with their backup. Times are milliseconds since 1970. */
export interface SettingsSlice {
  /** Minutes without use; null: when the browser ends. */
  readonly autoLockMinutes: AutoLockMinutes | null
  /** Null: never. */
  readonly clipboardSeconds: ClearingSeconds | null
  readonly backup: BackupState
  readonly reminders: ReminderPolicy
  /** In what values are shown. */
  readonly currency: DisplayCurrency
  /** After how many minutes figures are refreshed by themselves while the vault is open; null: only when asked for. */
  readonly refreshMinutes: RefreshMinutes | null
  /** What the toolbar's badge says. */
  readonly badge: BadgeChoice
  /** Whether reminders come as notifications of the system, too. */
  readonly hasNotifications: boolean
  /** By how much the nonce of a ticket is ahead, where nonces go by the clock. */
  readonly postDateSeconds: PostDateSeconds
}

export interface BackupState {
  /** The last one made; null where there is none. */
  readonly madeAt: number | null
  /** When the last one was opened again to see that it works; null where it never was. */
  readonly testedAt: number | null
  /** Keys that were added since, and are in no backup. */
  readonly newKeys: number
}

/** How the two stored copies do. */
export interface StorageSlice {
  /** Damage that was found, and mended as far as it could be; null once the owner has read of it. */
  readonly mending: { readonly at: number; readonly mended: number; readonly lost: number } | null
  /** The second copy could not be written: for now there is one only. */
  readonly hasOneCopyOnly: boolean
}

/** What there is to be reminded of now. */
export interface RemindersSlice {
  /** How many; known while locked too. */
  readonly count: number
  /** The most pressing one; null where there is none, and while locked. */
  readonly first: ReminderItem | null
}

export interface ReminderItem {
  /** Names it in commands, notifications and addresses; says nothing of the key. */
  readonly reference: string
  /** The key's name. */
  readonly name: string
  readonly reminder: Reminder
}

/** Whose balances can be shown: all of one environment, or one account. */
export interface Scope {
  readonly id: string
  readonly label: string
  readonly environment: Environment
  readonly kind: 'environment' | 'account'
}

/** A scope as it stands in the list of all of them. */
export interface ScopeLine extends Scope {
  /** In the currency of the glance; null where it was never read, or not in that currency. */
  readonly value: Amount | null
  /** How old its oldest figure is, in milliseconds since 1970; null where there is none. */
  readonly asOf: number | null
  /** Whether the last asking failed. */
  readonly hasTrouble: boolean
}

export interface RefreshingSlice {
  /** Accounts whose balances were read, well or badly, of so many. */
  readonly done: number
  readonly total: number
  /** When it came so far, in milliseconds since 1970: a worker may be stopped and leave it. */
  readonly at: number
}

/** Balances of the chosen scope, reckoned already: a page only writes them down. */
export interface GlanceSlice {
  /** Whether amounts are kept from sight; a page then writes none of them down. */
  readonly hidesAmounts: boolean
  readonly chosen: Scope | null
  /** How many scopes can be chosen. */
  readonly scopeCount: number
  /** The accounts in the chosen scope whose figures have come. */
  readonly accountCount: number
  /** Spot assets are in their order, and without dust where that is left out. */
  readonly totals: Totals
  /** How the total went in the last 7 days; null before the first point of its history. */
  readonly line: ValueLine | null
  /** Moves whenever points of the history came or went: what was read of it before is old. */
  readonly historyChangedAt: number | null
  readonly order: SortOrder
  readonly hidesDust: boolean
  /** What there is of dust, listed or not. It is in the total. */
  readonly dust: Dust
  readonly seenTwice: SeenTwice
  /** What is wrong with the figures, key by key and account by account. */
  readonly troubles: readonly KeyTrouble[]
  /** The keys that a refresh leaves alone: their figures grow old. */
  readonly resting: readonly RestingKey[]
  /** Keys whose figures have never come. */
  readonly waiting: number
  /** Whether a refresh would ask for anything. */
  readonly isRefreshable: boolean
  /** When the figures that a refresh asks for were asked for, the oldest of them; null where some never were. */
  readonly refreshedAt: number | null
  readonly keyCount: number
}

/** A line of at most 60 points, oldest first. */
export interface ValueLine {
  readonly points: readonly {
    /** Milliseconds since 1970. */
    readonly at: number
    /** In the currency of the totals. */
    readonly value: Amount
    /** The line does not come from the point before: nobody knows how it went in between. */
    readonly isAfterGap: boolean
  }[]
  readonly lowest: Amount
  readonly highest: Amount
}

/** Accounts of the chosen scope that several keys see. Each is counted once. */
export interface SeenTwice {
  readonly count: number
  /** How many keys see the account that most of them see. */
  readonly mostKeys: number
  /** By the names of account and keys; of more than two accounts nothing but their number is told. */
  readonly told: readonly { readonly account: string; readonly keys: readonly string[] }[]
}

/** A key that is not asked by itself: any call would restart its heartbeat, or end a ticket that is out. */
export interface RestingKey {
  readonly ref: KeyRef
  readonly name: string
  readonly why: 'heartbeat' | 'ticket-out'
}

export interface KeyTrouble {
  readonly ref: KeyRef
  readonly name: string
  /** What could not be read; null: the key's figures as a whole. */
  readonly at: { readonly account: string; readonly part: AccountPart } | null
  readonly fault: Fault
}

/** What is asked for of an account, each on its own. */
export type AccountPart = 'balances' | 'staked' | 'positions' | 'orders'

export interface KeysSlice {
  /** In the order in which they were added. */
  readonly cards: readonly KeyCard[]
  /** Stored keys that don't open because what is stored of them is damaged. */
  readonly damaged: number
}

/** All that a page may know of a key. Times are milliseconds since 1970. */
export interface KeyCard {
  readonly ref: KeyRef
  readonly name: string
  readonly maskedKey: string
  readonly environment: Environment
  readonly scope: KeyScope
  readonly accounts: readonly { readonly shortName: string; readonly name: string }[]
  readonly addedAt: number
  /** When it was made at Gemini; null where nobody knows. */
  readonly createdAt: number | null
  readonly roles: Roles
  readonly rolesCheckedAt: number
  readonly expiry: Expiry
  /** Null where it never expires or nobody knows. */
  readonly expiresAt: number | null
  readonly requiresHeartbeat: boolean
  readonly trustedIps: 'yes' | 'no' | 'unknown'
  /** The applications that use it, in its owner's words. */
  readonly applications: readonly string[]
  readonly note: string
  readonly revokeBy: number | null
  readonly compromisedAt: number | null
  /** The last call with this key that Gemini accepted from Twinkey. */
  readonly lastUsedAt: number
  /** When balances that it sees were last read, the newest of them; null where none were. */
  readonly figuresAt: number | null
  /** The last signature that its owner asked for; null where there was none. */
  readonly ownersUseAt: number | null
  /** How far its revocation has come; null where nobody went to revoke it. */
  readonly revocation: KeyLife['revocation']
  /** The key that takes its place. */
  readonly replacedBy: KeyRef | null
  /** A signed ticket that is out there, as far as anybody said; null where there is none. */
  readonly ticketOut: TicketOut | null
  /** Why the last call with this key failed; null when it did not. */
  readonly fault: Fault | null
}

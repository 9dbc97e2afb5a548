import type { RoleName } from '../gemini/roles.ts'
import type { KeyRef } from './key-profile.ts'

/** What there is to remind of, the most pressing first. */
export const reminderKinds = [
  'compromised',
  'still-alive',
  'refused',
  'permissions-changed',
  'expires',
  'revoke-by',
  'wider-than-use',
  'shared',
  'too-old',
  'unused',
  'heartbeat',
] as const
export type ReminderKind = (typeof reminderKinds)[number]

/** Of what a reminder is, with what its sentence needs. Times are milliseconds since 1970. */
export type ReminderSubject =
  | { readonly kind: 'compromised'; readonly at: number }
  /** Its owner went to revoke it, and it still answers. */
  | { readonly kind: 'still-alive'; readonly askedAt: number; readonly answeredAt: number }
  | { readonly kind: 'refused'; readonly code: string; readonly at: number }
  | {
      readonly kind: 'permissions-changed'
      readonly gained: readonly RoleName[]
      readonly lost: readonly RoleName[]
      readonly at: number
    }
  | { readonly kind: 'expires'; readonly at: number; readonly isRenewedByUse: boolean }
  | { readonly kind: 'revoke-by'; readonly at: number }
  /** For so many days the roles `would` would have done for all that Twinkey saw, in the place of those it `has`. */
  | {
      readonly kind: 'wider-than-use'
      readonly has: readonly RoleName[]
      readonly would: readonly RoleName[]
      readonly days: number
    }
  | { readonly kind: 'shared'; readonly applications: readonly string[] }
  /** `isCreation`: since it was made at Gemini; else only since it was added here. */
  | { readonly kind: 'too-old'; readonly since: number; readonly isCreation: boolean }
  | { readonly kind: 'unused'; readonly since: number; readonly applications: readonly string[] }
  /** It was not looked at since `checkedAt`, for a look is a call, and a call restarts its clock. */
  | { readonly kind: 'heartbeat'; readonly checkedAt: number }

/** One thing to be reminded of, whether its time has come or not. */
export interface Reminder {
  /** Names the cause: the same for the same cause, another for another. */
  readonly cause: string
  readonly ref: KeyRef
  readonly subject: ReminderSubject
  /** The day that it is about: when the key ends, say. */
  readonly dueAt: number
  /** When to remind of it, in rising order; at least one. */
  readonly remindAts: readonly number[]
}

/** What the owner did about the reminders of one cause. */
export interface ReminderState {
  /** No reminder up to this moment is shown any more; null: none was done with. */
  readonly doneUpTo: number | null
  /** The reminder of the moment `from` comes again at `until`; null: none was put off. */
  readonly snooze: { readonly from: number; readonly until: number } | null
}

/**
 * A reminder as it stands in the clear, for it must be given while the vault is locked: it says neither which key nor
 * what is on it.
 */
export interface ReminderEntry {
  /** Names the cause to who can open the vault, and tells nobody else anything. */
  readonly reference: string
  readonly kind: ReminderKind
  readonly dueAt: number
  /** Those that the owner is not done with; in rising order. */
  readonly remindAts: readonly number[]
}

import type { Reminder, ReminderEntry } from './reminder.ts'

/** One thing to do about a reminder. */
export type ReminderAction =
  /** Go and revoke it, with proof. */
  'revoke' | 'replace' | 'look' | 'check' | 'edit'

/** The sentence of a reminder: which key, and what of it. */
export function sentenceOf({ subject }: Reminder, name: string, _now: number): string {
  return `“${name}”: ${subject.kind}`
}

/** Why it is told, and what speaks for doing something. */
export function reasonOf({ subject }: Reminder, _now: number): string {
  return subject.kind
}

/** The one thing to do about it, and how its button says so. */
export function actionOf(_reminder: Reminder): { readonly action: ReminderAction; readonly words: string } {
  return { action: 'look', words: 'Review' }
}

/** The same while the vault is locked: it names no key. */
export function lockedSentenceOf({ kind }: ReminderEntry, _now: number): string {
  return `A Gemini API key: ${kind}. Unlock to see which.`
}

/** The most pressing first. */
export function pressingFirst(reminders: readonly Reminder[], _now: number): Reminder[] {
  return [...reminders]
}

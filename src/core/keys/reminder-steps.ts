import type { Reminder, ReminderEntry, ReminderState } from './reminder.ts'

/** The entry of a reminder, without what the owner is done with or has put off. */
export function entryOf(reminder: Reminder, state: ReminderState | null, reference: string): ReminderEntry {
  const { subject, dueAt, remindAts } = reminder
  return { reference, kind: subject.kind, dueAt, remindAts: remindAts.filter((at) => at > (state?.doneUpTo ?? -1)) }
}

/** The moment whose reminder is to be shown now: the last that has come; null where none has. */
export function currentStep({ remindAts }: ReminderEntry, now: number): number | null {
  return remindAts.findLast((at) => at <= now) ?? null
}

/** Whether to tell of it now. @param firedUpTo the moment of which was told last; null: none */
export function isToFire(entry: ReminderEntry, firedUpTo: number | null, now: number): boolean {
  const step = currentStep(entry, now)
  return step !== null && (firedUpTo === null || step > firedUpTo)
}

/** The next moment at which anything is to be told; null where there is none. */
export function nextStepAt(entries: readonly ReminderEntry[], now: number): number | null {
  const coming = entries.flatMap(({ remindAts }) => remindAts.filter((at) => at > now))
  return coming.length === 0 ? null : Math.min(...coming)
}

/** What is kept when the owner is done with what shows now; null where nothing does. */
export function afterDone(entry: ReminderEntry, now: number): ReminderState | null {
  const step = currentStep(entry, now)
  return step === null ? null : { doneUpTo: step, snooze: null }
}

/** What is kept when the owner puts off what shows now; null where nothing does. */
export function afterSnooze(entry: ReminderEntry, days: number, now: number): ReminderState | null {
  const step = currentStep(entry, now)
  return step === null ? null : { doneUpTo: null, snooze: { from: step, until: now + days * 86_400_000 } }
}

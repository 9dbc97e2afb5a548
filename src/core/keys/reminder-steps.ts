import { daysAfter } from './calendar.ts'
import type { Reminder, ReminderEntry, ReminderState } from './reminder.ts'

/**
 * The entry of a reminder, without what the owner is done with or has put off. What was put off comes again at `until`,
 * but not where a later reminder of the same cause comes first: nothing is told twice.
 */
export function entryOf(reminder: Reminder, state: ReminderState | null, reference: string): ReminderEntry {
  const { subject, dueAt, remindAts } = reminder
  const open = remindAts.filter((at) => state === null || state.doneUpTo === null || at > state.doneUpTo)
  return { reference, kind: subject.kind, dueAt, remindAts: withSnooze(open, state?.snooze ?? null) }
}

function withSnooze(moments: readonly number[], snooze: ReminderState['snooze']): number[] {
  if (snooze === null) return [...moments]
  const later = moments.filter((at) => at > snooze.from)
  const isPutOff = later.length < moments.length
  const isOvertaken = later.some((at) => at <= snooze.until)
  return isPutOff && !isOvertaken ? [snooze.until, ...later] : later
}

/** The moment whose reminder is to be shown now: the last that has come; null where none has. */
export function currentStep({ remindAts }: ReminderEntry, now: number): number | null {
  return remindAts.findLast((at) => at <= now) ?? null
}

/**
 * Whether to tell of it now: once for each moment, and of those that passed unheard only the last.
 * @param firedUpTo the moment of which was told last; null: none
 */
export function isToFire(entry: ReminderEntry, firedUpTo: number | null, now: number): boolean {
  const step = currentStep(entry, now)
  return step !== null && (firedUpTo === null || step > firedUpTo)
}

/** The next moment at which anything is to be told; null where there is none. */
export function nextStepAt(entries: readonly ReminderEntry[], now: number): number | null {
  const coming = entries.flatMap(({ remindAts }) => remindAts.filter((at) => at > now))
  return coming.length === 0 ? null : Math.min(...coming)
}

/**
 * What the owner has done by being done with what is shown now; later reminders of the same cause still come. Nothing
 * changes where none is shown.
 */
export function finishedAt(entry: ReminderEntry, state: ReminderState | null, now: number): ReminderState {
  const step = currentStep(entry, now)
  if (step === null) return state ?? untouched
  return { doneUpTo: Math.max(step, state?.doneUpTo ?? step), snooze: null }
}

/**
 * What the owner has done by putting off what is shown now: it comes again so many days later, at the same hour. Nothing
 * changes where none is shown.
 */
export function snoozedAt(entry: ReminderEntry, state: ReminderState | null, now: number, days: number): ReminderState {
  const from = currentStep(entry, now)
  if (from === null) return state ?? untouched
  return { doneUpTo: state?.doneUpTo ?? null, snooze: { from, until: daysAfter(now, days) } }
}

const untouched: ReminderState = { doneUpTo: null, snooze: null }

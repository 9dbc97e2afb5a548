import type { ReminderState } from '../../core/keys/reminder.ts'
import { afterDone, afterSnooze } from '../../core/keys/reminder-steps.ts'
import type { SnoozeDays } from '../../protocol/commands.ts'
import { FaultError } from '../../protocol/fault.ts'
import type { House } from '../house.ts'
import { type BookedReminder, bookedReminders, keepReminderState } from '../keyring/reminder-book.ts'

/** Puts a reminder off. @throws FaultError `no-such-reminder` where it is settled already */
export function snoozeReminder(house: House, reference: string, days: SnoozeDays): Promise<void> {
  return settle(house, reference, ({ entry }, now) => afterSnooze(entry, days, now))
}

/** The owner is done with a reminder. @throws FaultError `no-such-reminder` where it is settled already */
export function finishReminder(house: House, reference: string): Promise<void> {
  return settle(house, reference, ({ entry }, now) => afterDone(entry, now))
}

async function settle(
  house: House,
  reference: string,
  stateAfter: (booked: BookedReminder, now: number) => ReminderState | null,
): Promise<void> {
  const now = house.clock.now()
  const book = await bookedReminders(house.store, house.session.vault(), await house.keyRing.all(), now)
  const booked = book.find(({ entry }) => entry.reference === reference)
  const state = booked === undefined ? null : stateAfter(booked, now)
  if (booked === undefined || state === null) throw new FaultError({ code: 'no-such-reminder' })
  await keepReminderState(house.store, house.session.vault(), book, booked.reminder.cause, state)
  await house.publisher.publish()
}

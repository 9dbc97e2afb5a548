import type { ReminderEntry, ReminderState } from '../../core/keys/reminder.ts'
import { currentStep, finishedAt, snoozedAt } from '../../core/keys/reminder-steps.ts'
import type { SnoozeDays } from '../../protocol/commands.ts'
import { FaultError } from '../../protocol/fault.ts'
import type { House } from '../house.ts'
import { bookedReminders, changeReminderState } from '../keyring/reminder-book.ts'

/** Puts a reminder off. @throws FaultError `no-such-reminder` where it is settled already */
export function snoozeReminder(house: House, reference: string, days: SnoozeDays): Promise<void> {
  return settle(house, reference, (entry, state, now) => snoozedAt(entry, state, now, days))
}

/** The owner is done with a reminder. @throws FaultError `no-such-reminder` where it is settled already */
export function finishReminder(house: House, reference: string): Promise<void> {
  return settle(house, reference, finishedAt)
}

async function settle(
  house: House,
  reference: string,
  stateAfter: (entry: ReminderEntry, state: ReminderState | null, now: number) => ReminderState,
): Promise<void> {
  const now = house.clock.now()
  const book = await bookedReminders(house.store, house.session.vault(), await house.keyRing.all(), now)
  const booked = book.find(({ entry }) => entry.reference === reference && currentStep(entry, now) !== null)
  if (booked === undefined) throw new FaultError({ code: 'no-such-reminder' })
  await changeReminderState(house.store, house.session.vault(), book, booked.reminder.cause, (state) =>
    stateAfter(booked.entry, state, now),
  )
  await house.publisher.publish()
}

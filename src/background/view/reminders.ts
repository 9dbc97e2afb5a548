import { currentStep } from '../../core/keys/reminder-steps.ts'
import { pressingFirst } from '../../core/keys/reminder-words.ts'
import type { ReminderItem, RemindersSlice } from '../../protocol/view.ts'
import type { BookedReminder } from '../keyring/reminder-book.ts'
import { entriesShown, type Schedule } from '../keyring/reminder-schedule.ts'

/** The reminders whose time has come, for an open vault, the most pressing first. */
export function remindersShown(book: readonly BookedReminder[], now: number): ReminderItem[] {
  const shown = book.filter(({ entry }) => currentStep(entry, now) !== null)
  const inOrder = pressingFirst(
    shown.map(({ name, entry, reminder }) => ({ ...reminder, booked: { name, entry, reminder } })),
  )
  return inOrder.map(({ booked: { name, entry, reminder } }) => ({ reference: entry.reference, name, reminder }))
}

/** How many there are, and no more, for a vault that is not open. */
export function remindersCounted(schedule: Schedule, now: number): RemindersSlice {
  return { count: entriesShown(schedule, now).length, first: null }
}

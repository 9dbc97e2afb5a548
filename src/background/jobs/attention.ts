import type { ReminderEntry } from '../../core/keys/reminder.ts'
import { nextStepAt } from '../../core/keys/reminder-steps.ts'
import { lockedSentenceOf, reasonOf, sentenceOf } from '../../core/keys/reminder-words.ts'
import { badgeAmount } from '../../core/money/badge-amount.ts'
import { say, sayCounted } from '../../words/say.ts'
import { nextReminder } from '../alarms.ts'
import type { House } from '../house.ts'
import type { BookedReminder } from '../keyring/reminder-book.ts'
import { entriesShown, entriesToTell, type Schedule } from '../keyring/reminder-schedule.ts'
import type { Published } from '../view/publisher.ts'

/** Where a notification about several reminders leads; one about a single reminder leads to that. */
const severalReminders = 'reminders'

/**
 * What shows of reminders outside of pages: the badge, the notification, and the alarm for the next. Follows whatever was
 * published, open or locked. The owner is told of a reminder before that is written down: a worker stopped in between
 * tells the same once more, in the same notification, rather than never.
 */
export function attend(house: House, published: Published): Promise<void> {
  return house.attending.inTurn(async () => {
    const now = house.clock.now()
    if (published.isOpen) {
      const { badge, hasNotifications } = published.settings
      await house.schedule.replace({ entries: published.book.map(({ entry }) => entry), badge, hasNotifications })
    }
    const schedule = await house.schedule.read()
    await house.attention.showBadge(badgeOf(schedule, published, now))
    await setAlarm(house, schedule, now)

    const toTell = entriesToTell(schedule, now)
    if (toTell.length === 0) return
    // Locked since it was published: nothing of it is named any more.
    const book = published.isOpen && house.session.isOpen() ? published.book : []
    if (schedule.hasNotifications) await tell(house, toTell, book, now)
    await house.schedule.markTold(toTell, now)
  })
}

/**
 * Takes the reminders up after the worker was stopped: it may have been stopped after it had written them down, and before
 * it had set the alarm.
 * @returns whether there is something to be told, which comes with the next publishing
 */
export function takeUpReminders(house: House): Promise<boolean> {
  return house.attending.inTurn(async () => {
    const schedule = await house.schedule.read()
    const now = house.clock.now()
    await setAlarm(house, schedule, now)
    return entriesToTell(schedule, now).length > 0
  })
}

async function setAlarm({ wakeUps }: House, { entries }: Schedule, now: number): Promise<void> {
  const next = nextStepAt(entries, now)
  if (next === null) await wakeUps.cancelWakeUp(nextReminder)
  else await wakeUps.wakeAt(nextReminder, next)
}

/** Where in the options a notification leads. */
export function placeOfNotification(id: string): string {
  return id === severalReminders ? '#health' : `#reminder/${id}`
}

function badgeOf(schedule: Schedule, published: Published, now: number): { text: string; isUrgent: boolean } {
  const nothing = { text: '', isUrgent: false }
  if (schedule.badge === 'nothing') return nothing
  if (schedule.badge === 'reminders') {
    const count = entriesShown(schedule, now).length
    return count === 0 ? nothing : { text: count > 99 ? '99+' : String(count), isUrgent: true }
  }
  // A total that never came is no total; while locked, or kept from sight, nobody is to see it.
  if (!published.isOpen || published.glance.hidesAmounts || published.glance.totals.asOf === null) return nothing
  return { text: badgeAmount(published.glance.totals.total), isUrgent: false }
}

async function tell(
  { attention }: House,
  entries: readonly ReminderEntry[],
  book: readonly BookedReminder[],
  now: number,
): Promise<void> {
  const [entry] = entries
  if (entry === undefined) return
  if (entries.length > 1) {
    const names = book.filter((one) => entries.includes(one.entry)).map(({ name }) => name)
    await attention.notify(severalReminders, severalWords(entries.length, [...new Set(names)]))
    return
  }
  const booked = book.find((one) => one.entry.reference === entry.reference)
  const words =
    booked === undefined
      ? { title: 'Twinkey', message: lockedSentenceOf(entry, now) }
      : { title: sentenceOf(booked.reminder, booked.name, now), message: reasonOf(booked.reminder, now) }
  await attention.notify(entry.reference, words)
}

function severalWords(count: number, names: readonly string[]): { title: string; message: string } {
  return { title: sayCounted('notificationSeveral', count), message: namesInWords(names) }
}

function namesInWords([first, second, third, ...more]: readonly string[]): string {
  if (first === undefined) return say('notificationUnlock')
  if (second === undefined) return say('notificationOfOne', { first })
  if (third === undefined) return say('notificationOfTwo', { first, second })
  const three = { first, second, third }
  return more.length === 0 ? say('notificationOfThree', three) : sayCounted('notificationOfMore', more.length, three)
}

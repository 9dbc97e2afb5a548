import type { ReminderPolicy } from '../../core/keys/reminder-policy.ts'
import { type BadgeChoice, leadDayChoices } from '../../core/preferences.ts'

type LeadDays = (typeof leadDayChoices)[number]

/** How a lead time is called. */
export function leadWords(days: LeadDays): string {
  return days === 0 ? 'On the day itself' : days === 1 ? '1 day before' : `${days} days before`
}

/** The lead times with one taken in or out, the longest first, each once. */
export function withLead(chosen: ReminderPolicy['leadDays'], days: LeadDays, isWanted: boolean): LeadDays[] {
  return leadDayChoices.filter((choice) => (choice === days ? isWanted : chosen.includes(choice)))
}

/** What the chosen lead times come to, where that had better be said. */
export function leadMeaning(chosen: ReminderPolicy['leadDays']): string {
  return chosen.length === 0 ? 'Without any of these, Twinkey says nothing before a key ends.' : ''
}

/** A number of days, as a choice says it. */
export function daysWords(days: number): string {
  const years = days / 365
  if (!Number.isInteger(years)) return `After ${days} days`
  return years === 1 ? 'After a year' : `After ${years} years`
}

export const badgeWords: Readonly<Record<BadgeChoice, string>> = {
  reminders: 'How many reminders there are',
  total: 'The total value, hidden while locked',
  nothing: 'Nothing',
}

import type { ReminderPolicy } from '../../core/keys/reminder-policy.ts'
import { type BadgeChoice, leadDayChoices } from '../../core/preferences.ts'
import type { PlainMessage } from '../../words/message.ts'
import { say, sayCounted } from '../../words/say.ts'

type LeadDays = (typeof leadDayChoices)[number]

/** How a lead time is called. */
export function leadWords(days: LeadDays): string {
  return days === 0 ? say('settingsLeadSameDay') : sayCounted('settingsLeadDays', days)
}

/** The lead times with one taken in or out, the longest first, each once. */
export function withLead(chosen: ReminderPolicy['leadDays'], days: LeadDays, isWanted: boolean): LeadDays[] {
  return leadDayChoices.filter((choice) => (choice === days ? isWanted : chosen.includes(choice)))
}

/** What the chosen lead times come to, where that had better be said. */
export function leadMeaning(chosen: ReminderPolicy['leadDays']): string {
  return chosen.length === 0 ? say('settingsLeadNone') : ''
}

/** A number of days, as a choice says it. */
export function daysWords(days: number): string {
  const years = days / 365
  return Number.isInteger(years) ? sayCounted('settingsAfterYears', years) : say('settingsAfterDays', { count: days })
}

export const badgeWords: Readonly<Record<BadgeChoice, PlainMessage>> = {
  reminders: 'settingsBadgeReminders',
  total: 'settingsBadgeTotal',
  nothing: 'settingsBadgeNothing',
}

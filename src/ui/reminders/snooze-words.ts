import type { SnoozeDays } from '../../protocol/commands.ts'
import { say, sayCounted } from '../../words/say.ts'

/** When a reminder that is put off comes again. */
export function snoozeWords(days: SnoozeDays): string {
  return days === 7 ? say('snoozeForWeek') : sayCounted('snoozeForDays', days)
}

/** That a reminder was put off. @param name the key's */
export function snoozedWords(name: string, days: SnoozeDays): string {
  return days === 7 ? say('snoozedForWeek', { name }) : sayCounted('snoozedForDays', days, { name })
}

import type { SnoozeDays } from '../../protocol/commands.ts'

/** When a reminder that is put off comes again. */
export const snoozeWords: Readonly<Record<SnoozeDays, string>> = {
  1: 'Tomorrow',
  3: 'In 3 days',
  7: 'In a week',
  30: 'In 30 days',
}

/** That a reminder was put off. @param name the key's */
export function snoozedWords(name: string, days: SnoozeDays): string {
  const when = snoozeWords[days]
  return `Twinkey reminds you of “${name}” again ${when.charAt(0).toLowerCase()}${when.slice(1)}.`
}

import { useMemo } from 'preact/hooks'
import type { ReminderAction } from '../../core/keys/reminder-words.ts'
import type { Ask } from '../../protocol/client.ts'
import type { SnoozeDays } from '../../protocol/commands.ts'
import type { ReminderItem } from '../../protocol/view.ts'
import { openOptions } from '../../ui/connect.ts'
import { placeOf } from './action-place.ts'

/** What comes of the buttons of a reminder in the popup. */
export function useReminderActions(ask: Ask<'popup'>) {
  return useMemo(
    () => ({
      onAction: async ({ reminder: { ref } }: ReminderItem, action: ReminderAction) => {
        const { page, place } = placeOf(action, ref)
        if (page === 'popup') location.hash = place
        else await openOptions(place)
      },
      onSnooze: (reference: string, days: SnoozeDays) => ask('reminder.snooze', { reference, days }),
      onDone: (reference: string) => ask('reminder.done', { reference }),
    }),
    [ask],
  )
}

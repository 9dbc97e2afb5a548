import type { ReminderAction } from '../../core/keys/reminder-words.ts'
import type { Ask } from '../../protocol/client.ts'
import type { ReminderItem } from '../../protocol/view.ts'
import { ReminderList } from '../../ui/reminders/ReminderList.tsx'
import { placeFor } from './action-places.ts'

/** Reminders, with what comes of each of their buttons in the options. */
export function Reminders({ items, ask }: { items: readonly ReminderItem[]; ask: Ask<'options'> }) {
  const act = async ({ reminder: { ref } }: ReminderItem, action: ReminderAction) => {
    const place = placeFor(action, ref)
    if (place === null) await ask('key.check', { ref })
    else location.hash = place
  }
  return (
    <ReminderList
      items={items}
      onAction={act}
      onSnooze={(reference, days) => ask('reminder.snooze', { reference, days })}
      onDone={(reference) => ask('reminder.done', { reference })}
    />
  )
}

import { useRef } from 'preact/hooks'
import type { Ask } from '../../protocol/client.ts'
import type { KeysSlice, ReminderItem } from '../../protocol/view.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { say } from '../../words/say.ts'
import { KeyEntry } from '../keys/KeyEntry.tsx'
import { Reminders } from './Reminders.tsx'

interface ReminderPageProps {
  /** The reminder that one was led to, by a notification; null: it is settled already. */
  item: ReminderItem | null
  keys: KeysSlice
  ask: Ask<'options'>
}

/** One reminder, over the key that it is about. */
export function ReminderPage({ item, keys, ask }: ReminderPageProps) {
  const heading = useArrival()
  // Once it is done with, the key that it was about is still what one came to see.
  const about = useRef(item?.reminder.ref ?? null)
  if (item !== null) about.current = item.reminder.ref
  const card = keys.cards.find(({ ref }) => ref === about.current)
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {say('reminderTitle')}
      </h1>
      {item === null && about.current === null && (
        <Notice tone="ok" role="status">
          {say('reminderSettled')}
        </Notice>
      )}
      <Reminders items={item === null ? [] : [item]} ask={ask} />
      {card !== undefined && (
        <KeyEntry
          card={card}
          successor={keys.cards.find(({ ref }) => ref === card.replacedBy) ?? null}
          isShown
          ask={ask}
          onRemoved={() => location.assign('#keys')}
        />
      )}
      <p>
        <a href="#health">{say('reminderAll')}</a>
      </p>
    </>
  )
}

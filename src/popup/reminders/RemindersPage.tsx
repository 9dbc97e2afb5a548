import type { Ask } from '../../protocol/client.ts'
import type { ReminderItem } from '../../protocol/view.ts'
import { ReminderList } from '../../ui/reminders/ReminderList.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { say } from '../../words/say.ts'
import { PageHeader } from '../frame/PageHeader.tsx'
import styles from './RemindersPage.module.css'
import { useReminderActions } from './use-reminder-actions.ts'

interface RemindersPageProps {
  items: readonly ReminderItem[]
  ask: Ask<'popup'>
}

/** All that there is to be reminded of. */
export function RemindersPage({ items, ask }: RemindersPageProps) {
  const heading = useArrival()
  const actions = useReminderActions(ask)
  return (
    <>
      <PageHeader back="#balances" ask={ask}>
        <h1 ref={heading} tabIndex={-1}>
          {say('popupReminders')}
        </h1>
      </PageHeader>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must be able to scroll it */}
      <main class={styles.page} tabIndex={0}>
        <ReminderList items={items} {...actions} />
        {items.length === 0 && <p>{say('popupRemindersNone')}</p>}
      </main>
    </>
  )
}

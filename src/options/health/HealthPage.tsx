import type { ReminderPolicy } from '../../core/keys/reminder-policy.ts'
import type { Ask } from '../../protocol/client.ts'
import type { KeysSlice, ReminderItem } from '../../protocol/view.ts'
import { DamagedKeys } from '../../ui/DamagedKeys.tsx'
import { Say } from '../../ui/Say.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { say } from '../../words/say.ts'
import { Reminders } from '../reminder/Reminders.tsx'
import { HealthFiles } from './HealthFiles.tsx'
import styles from './HealthPage.module.css'
import { HealthTable } from './HealthTable.tsx'
import { healthRows, summaryOf } from './health-rows.ts'

interface HealthPageProps {
  keys: KeysSlice
  reminders: readonly ReminderItem[]
  /** When the owner wants to be reminded: a calendar file does so too. */
  policy: ReminderPolicy
  ask: Ask<'options'>
}

/** What there is to be reminded of, and how all keys do: the report of a whole household of keys. */
export function HealthPage({ keys, reminders, policy, ask }: HealthPageProps) {
  const heading = useArrival()
  const now = Date.now()
  const rows = healthRows(keys.cards, reminders, now)
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {say('healthTitle')}
      </h1>
      <DamagedKeys count={keys.damaged} />
      <section class={styles.part} aria-labelledby="reminders">
        <h2 id="reminders">{say('healthReminders')}</h2>
        {reminders.length === 0 && <p class={styles.quiet}>{say('healthNoReminders')}</p>}
        <Reminders items={reminders} ask={ask} />
      </section>
      <section class={styles.part} aria-labelledby="all-keys">
        <h2 id="all-keys">{say('healthAllKeys')}</h2>
        {rows.length === 0 ? (
          <p class={styles.quiet}>
            <Say message="healthEmpty" with={{ link: <a href="#add">{say('healthEmptyLink')}</a> }} />
          </p>
        ) : (
          <>
            <p class={styles.quiet}>{summaryOf(rows)}</p>
            <HealthFiles rows={rows} policy={policy} />
            <HealthTable rows={rows} />
          </>
        )}
      </section>
      <p class={styles.quiet}>
        <Say
          message="healthElsewhere"
          with={{
            receipts: <a href="#receipts">{say('healthReceipts')}</a>,
            doctor: <a href="#doctor">{say('healthDoctor')}</a>,
          }}
        />
      </p>
    </>
  )
}

import { useState } from 'preact/hooks'
import { healthCsv } from '../../core/keys/health-csv.ts'
import type { ReminderPolicy } from '../../core/keys/reminder-policy.ts'
import { Button } from '../../ui/Button.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { say } from '../../words/say.ts'
import styles from './HealthFiles.module.css'
import type { HealthRow } from './health-rows.ts'

/** The report and the dates as files to save. They leave the vault: whoever has them reads of which keys they are. */
export function HealthFiles({ rows, policy }: { rows: readonly HealthRow[]; policy: ReminderPolicy }) {
  const [said, setSaid] = useState('')
  const save = (name: string, content: string, type: string) => {
    saveFile(name, content, type)
    setSaid(say('healthSaved', { file: name }))
  }
  const saveReport = () => {
    const csv = healthCsv(
      rows.map(({ card, health }) => ({ key: card, health })),
      Date.now(),
    )
    // The mark at the front tells Excel that this is UTF-8.
    save('twinkey-keys.csv', `\uFEFF${csv}`, 'text/csv;charset=utf-8')
  }
  const saveDates = async () => {
    try {
      // Read only now: few want it, and it is half as large as the whole page.
      const { calendarFile } = await import('../../core/keys/calendar-file.ts')
      const cards = rows.map(({ card }) => card)
      save('twinkey-keys.ics', calendarFile(cards, policy, Date.now()), 'text/calendar;charset=utf-8')
    } catch {
      setSaid(say('healthCalendarFailed')) // as after an update of Twinkey
    }
  }
  const hasDates = rows.some(({ card }) => card.expiresAt !== null || card.revokeBy !== null)
  return (
    <div class={styles.files}>
      <div class={styles.row}>
        <Button kind="quiet" size="fit" onClick={saveReport}>
          {say('healthCsv')}
        </Button>
        {hasDates && (
          <Button kind="quiet" size="fit" onClick={() => void saveDates()}>
            {say('healthCalendar')}
          </Button>
        )}
      </div>
      <p class={styles.quiet}>{say(hasDates ? 'healthFilesWarning' : 'healthCsvWarning')}</p>
      <p class={styles.quiet} role="status">
        {said}
      </p>
    </div>
  )
}

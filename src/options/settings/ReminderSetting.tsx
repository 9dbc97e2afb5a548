import { useId } from 'preact/hooks'
import type { ReminderPolicy } from '../../core/keys/reminder-policy.ts'
import { leadDayChoices, mostAgeChoices, mostUnusedChoices } from '../../core/preferences.ts'
import { Select } from '../../ui/Select.tsx'
import { say } from '../../words/say.ts'
import { Tick } from '../add/Tick.tsx'
import styles from './ReminderSetting.module.css'
import { daysWords, leadMeaning, leadWords, withLead } from './reminder-choices.ts'

interface ReminderSettingProps {
  policy: ReminderPolicy
  hasNotifications: boolean
  onPolicy: (policy: ReminderPolicy) => void
  onNotifications: (hasNotifications: boolean) => void
}

const never = 'never'

/** When Twinkey reminds of a key, and whether the system says it too. */
export function ReminderSetting({ policy, hasNotifications, onPolicy, onNotifications }: ReminderSettingProps) {
  const id = useId()
  return (
    <>
      <fieldset class={styles.leads}>
        <legend>{say('settingsLead')}</legend>
        {leadDayChoices.map((days) => (
          <Tick
            key={days}
            id={`${id}-${days}`}
            label={leadWords(days)}
            input={{
              type: 'checkbox',
              checked: policy.leadDays.includes(days),
              onChange: (event) =>
                onPolicy({ ...policy, leadDays: withLead(policy.leadDays, days, event.currentTarget.checked) }),
            }}
          />
        ))}
      </fieldset>
      <p class={styles.meaning} role="status">
        {leadMeaning(policy.leadDays)}
      </p>
      <div class={styles.pair}>
        <DaysSelect
          label={say('settingsTooOld')}
          days={policy.mostAgeDays}
          choices={mostAgeChoices}
          onChoose={(mostAgeDays) => onPolicy({ ...policy, mostAgeDays })}
        />
        <DaysSelect
          label={say('settingsUnused')}
          days={policy.mostUnusedDays}
          choices={mostUnusedChoices}
          onChoose={(mostUnusedDays) => onPolicy({ ...policy, mostUnusedDays })}
        />
      </div>
      <Tick
        id={`${id}-notifications`}
        label={say('settingsNotifications')}
        hint={say('settingsNotificationsHint')}
        input={{
          type: 'checkbox',
          checked: hasNotifications,
          onChange: (event) => onNotifications(event.currentTarget.checked),
        }}
      />
    </>
  )
}

interface DaysSelectProps<D extends number> {
  label: string
  /** Null: never. */
  days: D | null
  choices: readonly D[]
  onChoose: (days: D | null) => void
}

function DaysSelect<D extends number>({ label, days, choices, onChoose }: DaysSelectProps<D>) {
  return (
    <Select
      label={label}
      value={days === null ? never : String(days)}
      choices={[
        ...choices.map((choice) => ({ value: String(choice), words: daysWords(choice) })),
        { value: never, words: say('settingsNever') },
      ]}
      onChoose={(value) => onChoose(choices.find((choice) => String(choice) === value) ?? null)}
    />
  )
}

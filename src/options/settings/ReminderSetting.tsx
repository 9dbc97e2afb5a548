import { useId } from 'preact/hooks'
import type { ReminderPolicy } from '../../core/keys/reminder-policy.ts'
import { leadDayChoices, mostAgeChoices, mostUnusedChoices } from '../../core/preferences.ts'
import { Select } from '../../ui/Select.tsx'
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
        <legend>Before a key ends, or is to be revoked</legend>
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
          label="A key is too old"
          days={policy.mostAgeDays}
          choices={mostAgeChoices}
          onChoose={(mostAgeDays) => onPolicy({ ...policy, mostAgeDays })}
        />
        <DaysSelect
          label="A key is unused"
          days={policy.mostUnusedDays}
          choices={mostUnusedChoices}
          onChoose={(mostUnusedDays) => onPolicy({ ...policy, mostUnusedDays })}
        />
      </div>
      <Tick
        id={`${id}-notifications`}
        label="Notifications of the system, too"
        hint="They come while Twinkey is locked as well, and then name no key: “A Gemini API key expires in 7 days. Unlock to see which.”"
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
        { value: never, words: 'Never' },
      ]}
      onChoose={(value) => onChoose(choices.find((choice) => String(choice) === value) ?? null)}
    />
  )
}

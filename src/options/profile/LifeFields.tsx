import type { ComponentChildren } from 'preact'
import { readDay } from '../../ui/expiry-words.ts'
import { Field } from '../../ui/Field.tsx'
import { Choice } from '../add/Choice.tsx'
import styles from './Fields.module.css'
import type { FilledProfile } from './filled-profile.ts'
import type { ProfileFaults } from './read-profile.ts'

interface LifeFieldsProps {
  /** What stands in the fields at first. */
  initial: FilledProfile
  /** What was chosen since: it says which fields there are. */
  chosen: Pick<FilledProfile, 'created' | 'expiry'>
  /** Whether it may have been made today. */
  isNew: boolean
  /** What all of this means for its end. */
  meaning: string
  faults: ProfileFaults
}

/** From when to when a key lives. Gemini tells neither by API. What is typed stays in fields that are not shown. */
export function LifeFields({ initial, chosen, isNew, meaning, faults }: LifeFieldsProps) {
  const { created, expiry } = chosen
  return (
    <>
      <Choice
        legend="Created at Gemini"
        name="created"
        initial={initial.created}
        error={created === 'day' ? undefined : faults.createdDay}
        options={[
          ...(isNew ? [{ value: 'today' as const, label: `Today, ${readDay(Date.now())}` }] : []),
          {
            value: 'day',
            label: isNew ? 'On another day' : 'On a day',
            under: (
              <Under isShown={created === 'day'}>
                <Field
                  label="Created on"
                  name="createdDay"
                  type="date"
                  initial={initial.createdDay}
                  error={created === 'day' ? faults.createdDay : undefined}
                />
              </Under>
            ),
          },
          { value: 'unknown', label: 'I don’t know' },
        ]}
      />
      <Choice
        legend="Expiry, as you set it at Gemini; Twinkey can’t ask Gemini for it"
        name="expiry"
        initial={initial.expiry}
        options={[
          { value: 'after-90', label: '90 days after its creation', hint: 'Gemini’s default' },
          {
            value: 'renews',
            label: 'Renews automatically',
            hint: 'Each use starts its days anew',
            under: (
              <Under isShown={expiry === 'renews'}>
                <Field
                  label="Days without use until it ends"
                  name="renewDays"
                  inputMode="numeric"
                  initial={initial.renewDays}
                  error={faults.renewDays}
                />
              </Under>
            ),
          },
          {
            value: 'after',
            label: 'Another number of days after its creation',
            under: (
              <Under isShown={expiry === 'after'}>
                <Field
                  label="How many days"
                  name="lifeDays"
                  inputMode="numeric"
                  initial={initial.lifeDays}
                  error={faults.lifeDays}
                />
              </Under>
            ),
          },
          {
            value: 'on',
            label: 'On a certain day',
            under: (
              <Under isShown={expiry === 'on'}>
                <Field
                  label="Ends on"
                  name="expiryDay"
                  type="date"
                  initial={initial.expiryDay}
                  error={faults.expiryDay}
                />
              </Under>
            ),
          },
          { value: 'never', label: 'Never' },
          { value: 'unknown', label: 'I don’t know when' },
        ]}
      />
      <p class={styles.meaning} role="status">
        {meaning}
      </p>
    </>
  )
}

/** What a choice asks for. While it is not chosen, what was typed waits there. */
function Under({ isShown, children }: { isShown: boolean; children: ComponentChildren }) {
  return (
    <div class={styles.under} hidden={!isShown}>
      {children}
    </div>
  )
}

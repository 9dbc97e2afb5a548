import type { ComponentChildren } from 'preact'
import { readDay } from '../../ui/expiry-words.ts'
import { Field } from '../../ui/Field.tsx'
import { say } from '../../words/say.ts'
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
        legend={say('profileCreatedLegend')}
        name="created"
        initial={initial.created}
        error={created === 'day' ? undefined : faults.createdDay}
        options={[
          ...(isNew
            ? [{ value: 'today' as const, label: say('profileCreatedToday', { day: readDay(Date.now()) }) }]
            : []),
          {
            value: 'day',
            label: say(isNew ? 'profileCreatedAnotherDay' : 'profileCreatedDay'),
            under: (
              <Under isShown={created === 'day'}>
                <Field
                  label={say('profileCreatedDayLabel')}
                  name="createdDay"
                  type="date"
                  initial={initial.createdDay}
                  error={created === 'day' ? faults.createdDay : undefined}
                />
              </Under>
            ),
          },
          { value: 'unknown', label: say('profileCreatedUnknown') },
        ]}
      />
      <Choice
        legend={say('profileExpiryLegend')}
        name="expiry"
        initial={initial.expiry}
        options={[
          { value: 'after-90', label: say('profileExpiryDefault'), hint: say('profileExpiryDefaultHint') },
          {
            value: 'renews',
            label: say('profileExpiryRenews'),
            hint: say('profileExpiryRenewsHint'),
            under: (
              <Under isShown={expiry === 'renews'}>
                <Field
                  label={say('profileExpiryRenewsLabel')}
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
            label: say('profileExpiryAfter'),
            under: (
              <Under isShown={expiry === 'after'}>
                <Field
                  label={say('profileExpiryAfterLabel')}
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
            label: say('profileExpiryOn'),
            under: (
              <Under isShown={expiry === 'on'}>
                <Field
                  label={say('profileExpiryOnLabel')}
                  name="expiryDay"
                  type="date"
                  initial={initial.expiryDay}
                  error={faults.expiryDay}
                />
              </Under>
            ),
          },
          { value: 'never', label: say('profileExpiryNever') },
          { value: 'unknown', label: say('profileExpiryUnknown') },
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

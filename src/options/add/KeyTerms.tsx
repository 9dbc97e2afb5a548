import { say } from '../../words/say.ts'
import type { FilledProfile } from '../profile/filled-profile.ts'
import { HandlingFields } from '../profile/HandlingFields.tsx'
import { LifeFields } from '../profile/LifeFields.tsx'
import { UseFields } from '../profile/UseFields.tsx'
import { Choice } from './Choice.tsx'
import styles from './KeyTerms.module.css'
import type { FormFaults } from './key-form.ts'
import { Step } from './Step.tsx'

interface KeyTermsProps {
  initial: FilledProfile
  filled: FilledProfile
  /** What was said so far means for its end. */
  meaning: string
  faults: FormFaults
}

/** The sixth step: how long the key lives, how it is to be used and by whom. Gemini tells none of this by API. */
export function KeyTerms({ initial, filled, meaning, faults }: KeyTermsProps) {
  const isUseWrong = [faults.applications, faults.revokeByDay, faults.note].some((fault) => fault !== undefined)
  return (
    <Step number={6} title={say('addTermsTitle')}>
      <LifeFields initial={initial} chosen={filled} isNew meaning={meaning} faults={faults} />
      <details class={styles.more} open={isUseWrong}>
        <summary>{say('addMoreUse')}</summary>
        <div class={styles.terms}>
          <UseFields initial={initial} faults={faults} />
        </div>
      </details>
      <details class={styles.more}>
        <summary>{say('addMoreHandling')}</summary>
        <div class={styles.terms}>
          <Choice
            legend={say('addNonceLegend')}
            name="nonceRule"
            initial="unknown"
            options={[
              {
                value: 'unknown',
                label: say('addNonceUnknown'),
                hint: say('addNonceUnknownHint'),
              },
              { value: 'time-based', label: say('addNonceTimeBased'), hint: say('addNonceTimeBasedHint') },
              { value: 'rising', label: say('addNonceRising'), hint: say('addNonceRisingHint') },
            ]}
          />
          <HandlingFields initial={initial} />
        </div>
      </details>
    </Step>
  )
}

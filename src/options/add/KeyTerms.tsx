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
    <Step number={6} title="Set when it ends, and how it works">
      <LifeFields initial={initial} chosen={filled} isNew meaning={meaning} faults={faults} />
      <details class={styles.more} open={isUseWrong}>
        <summary>Applications, note, a day to revoke it by</summary>
        <div class={styles.terms}>
          <UseFields initial={initial} faults={faults} />
        </div>
      </details>
      <details class={styles.more}>
        <summary>Nonce, heartbeat, trusted IPs</summary>
        <div class={styles.terms}>
          <Choice
            legend="Nonce"
            name="nonceRule"
            initial="unknown"
            options={[
              {
                value: 'unknown',
                label: 'Find out by itself',
                hint: 'Recommended: Twinkey learns it from Gemini’s answers',
              },
              { value: 'time-based', label: 'Time-based', hint: '“Uses a time based nonce” is ticked at Gemini' },
              { value: 'rising', label: 'Always rising', hint: 'It is not ticked, and another program uses the key' },
            ]}
          />
          <HandlingFields initial={initial} />
        </div>
      </details>
    </Step>
  )
}

import { useState } from 'preact/hooks'
import { readDay } from '../../ui/expiry-words.ts'
import { Field } from '../../ui/Field.tsx'
import { Choice } from './Choice.tsx'
import styles from './KeyTerms.module.css'
import { defaultExpiry, type ExpiryChoice, type FormFaults } from './key-form.ts'
import { Step } from './Step.tsx'
import { Tick } from './Tick.tsx'

/** The sixth step: how long the key lives, and how it is to be used. Gemini tells none of this by API. */
export function KeyTerms({ faults }: { faults: FormFaults }) {
  const [expiry, setExpiry] = useState<ExpiryChoice>('on-day')
  return (
    <Step number={6} title="Set when it ends, and how it works">
      <Choice
        legend="Expiry, as you set it at Gemini; Twinkey can’t ask Gemini for it"
        name="expiry"
        initial="on-day"
        onChange={setExpiry}
        options={[
          {
            value: 'on-day',
            label: `After 90 days, on ${readDay(defaultExpiry(Date.now()))}`,
            hint: 'Gemini’s default',
          },
          { value: 'renews', label: 'Renews automatically', hint: 'Each use starts the 90 days anew' },
          { value: 'other-day', label: 'On another day' },
          { value: 'never', label: 'Never' },
          { value: 'unknown', label: 'I don’t know when' },
        ]}
      />
      {expiry === 'other-day' && <Field label="Ends on" name="expiryDay" type="date" error={faults.expiryDay} />}
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
          <Tick
            id="requiresHeartbeat"
            label="Requires Heartbeat"
            hint="Gemini cancels its orders after 30 s of silence, and any call of ours would hide that silence. Twinkey then asks nothing with this key unless you do."
            input={{ type: 'checkbox', name: 'requiresHeartbeat' }}
          />
          <Choice
            legend="Trusted IPs only"
            name="trustedIps"
            initial="unknown"
            options={[
              { value: 'no', label: 'No, unrestricted' },
              { value: 'yes', label: 'Yes', hint: 'Your network’s address must be among them, and it may change' },
              { value: 'unknown', label: 'I don’t know' },
            ]}
          />
        </div>
      </details>
    </Step>
  )
}

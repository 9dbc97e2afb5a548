import { Choice } from '../add/Choice.tsx'
import { Tick } from '../add/Tick.tsx'
import type { FilledProfile } from './filled-profile.ts'

/** How Gemini was told to treat a key: two of its switches, which no API tells of. */
export function HandlingFields({ initial }: { initial: FilledProfile }) {
  return (
    <>
      <Tick
        id="requiresHeartbeat"
        label="Requires Heartbeat"
        hint="Gemini cancels its orders after 30 s of silence, and any call of ours would hide that silence. Twinkey then asks nothing with this key unless you do."
        input={{ type: 'checkbox', name: 'requiresHeartbeat', defaultChecked: initial.requiresHeartbeat }}
      />
      <Choice
        legend="Trusted IPs only"
        name="trustedIps"
        initial={initial.trustedIps}
        options={[
          { value: 'no', label: 'No, unrestricted' },
          { value: 'yes', label: 'Yes', hint: 'Your network’s address must be among them, and it may change' },
          { value: 'unknown', label: 'I don’t know' },
        ]}
      />
    </>
  )
}

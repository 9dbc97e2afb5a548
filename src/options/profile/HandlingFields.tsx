import { say } from '../../words/say.ts'
import { Choice } from '../add/Choice.tsx'
import { Tick } from '../add/Tick.tsx'
import type { FilledProfile } from './filled-profile.ts'

/** How Gemini was told to treat a key: two of its switches, which no API tells of. */
export function HandlingFields({ initial }: { initial: FilledProfile }) {
  return (
    <>
      <Tick
        id="requiresHeartbeat"
        label={say('profileHeartbeatLabel')}
        hint={say('profileHeartbeatHint')}
        input={{ type: 'checkbox', name: 'requiresHeartbeat', defaultChecked: initial.requiresHeartbeat }}
      />
      <Choice
        legend={say('profileIpsLegend')}
        name="trustedIps"
        initial={initial.trustedIps}
        options={[
          { value: 'no', label: say('profileIpsNo') },
          { value: 'yes', label: say('profileIpsYes'), hint: say('profileIpsYesHint') },
          { value: 'unknown', label: say('profileIpsUnknown') },
        ]}
      />
    </>
  )
}

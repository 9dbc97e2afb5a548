import { Field } from '../../ui/Field.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { say } from '../../words/say.ts'
import type { FilledProfile } from './filled-profile.ts'
import type { ProfileFaults } from './read-profile.ts'

/** Who uses a key, until when, and what else there is to say of it. */
export function UseFields({ initial, faults }: { initial: FilledProfile; faults: ProfileFaults }) {
  return (
    <>
      <TextArea
        label={say('profileApplicationsLabel')}
        name="applications"
        rows={2}
        hint={say('profileApplicationsHint')}
        initial={initial.applications}
        error={faults.applications}
      />
      <Field
        label={say('profileRevokeByLabel')}
        name="revokeByDay"
        type="date"
        hint={say('profileRevokeByHint')}
        initial={initial.revokeByDay}
        error={faults.revokeByDay}
      />
      <TextArea
        label={say('profileNoteLabel')}
        name="note"
        rows={3}
        hint={say('profileNoteHint')}
        initial={initial.note}
        error={faults.note}
      />
    </>
  )
}

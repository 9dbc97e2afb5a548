import { Field } from '../../ui/Field.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import type { FilledProfile } from './filled-profile.ts'
import type { ProfileFaults } from './read-profile.ts'

/** Who uses a key, until when, and what else there is to say of it. */
export function UseFields({ initial, faults }: { initial: FilledProfile; faults: ProfileFaults }) {
  return (
    <>
      <TextArea
        label="Applications that use it"
        name="applications"
        rows={2}
        hint="One in a line. Best is one key for one application: then revoking it stops nothing else."
        initial={initial.applications}
        error={faults.applications}
      />
      <Field
        label="Revoke it by"
        name="revokeByDay"
        type="date"
        hint="If you want it gone by a day, such as the end of a project. Twinkey reminds you; leave it empty for none."
        initial={initial.revokeByDay}
        error={faults.revokeByDay}
      />
      <TextArea
        label="Note"
        name="note"
        rows={3}
        hint="For yourself. It is encrypted like all the rest, and goes into backups. Put no secret here."
        initial={initial.note}
        error={faults.note}
      />
    </>
  )
}

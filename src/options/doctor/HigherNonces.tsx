import { useState } from 'preact/hooks'
import type { HigherUnit } from '../../core/gemini/nonce.ts'
import type { Ask } from '../../protocol/client.ts'
import type { KeyNonces } from '../../protocol/doctor-view.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/keys/ConfirmDialog.tsx'
import { Say } from '../../ui/Say.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { Spoken } from '../../ui/Spoken.tsx'
import type { PlainMessage } from '../../words/message.ts'
import { say } from '../../words/say.ts'

interface HigherNoncesProps {
  its: KeyNonces
  /** The lowest first. */
  units: readonly HigherUnit[]
  ask: Ask<'options'>
  onRaised: () => Promise<void>
}

const unitMessages: Readonly<Record<HigherUnit, PlainMessage>> = { us: 'doctorMicroseconds', ns: 'doctorNanoseconds' }

/** The owner's way to keep using a key that another program uses with higher nonces, and what that costs. */
export function HigherNonces({ its, units, ask, onRaised }: HigherNoncesProps) {
  const [isAsked, setAsked] = useState(false)
  const [unit, setUnit] = useState<HigherUnit>(units[0] ?? 'ns')
  return (
    <>
      <Button kind="quiet" size="fit" onClick={() => setAsked(true)}>
        {say('doctorHigher')} <Spoken>{say('doctorWith', { name: its.name })}</Spoken>
      </Button>
      {isAsked && (
        <ConfirmDialog
          question={say('doctorHigherQuestion', { name: its.name })}
          yes={say('doctorHigherYes')}
          no={say('doctorHigherNo')}
          onYes={() => ask('doctor.raise-nonces', { ref: its.ref, unit })}
          onClose={(isDone) => {
            setAsked(false)
            if (isDone) void onRaised()
          }}
        >
          <p>
            <Say message="doctorHigherCost" with={{ lockedOut: <b>{say('doctorHigherLockedOut')}</b> }} />
          </p>
          <Segments
            label={say('doctorHigherUnit')}
            value={unit}
            choices={units.map((value) => ({ value, words: say(unitMessages[value]) }))}
            onChoose={setUnit}
          />
        </ConfirmDialog>
      )}
    </>
  )
}

import { useState } from 'preact/hooks'
import type { HigherUnit } from '../../core/gemini/nonce.ts'
import type { Ask } from '../../protocol/client.ts'
import type { KeyNonces } from '../../protocol/doctor-view.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/keys/ConfirmDialog.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { Spoken } from '../../ui/Spoken.tsx'

interface HigherNoncesProps {
  its: KeyNonces
  /** The lowest first. */
  units: readonly HigherUnit[]
  ask: Ask<'options'>
  onRaised: () => Promise<void>
}

const unitWords: Readonly<Record<HigherUnit, string>> = { us: 'Microseconds', ns: 'Nanoseconds' }

/** The owner's way to keep using a key that another program uses with higher nonces, and what that costs. */
export function HigherNonces({ its, units, ask, onRaised }: HigherNoncesProps) {
  const [isAsked, setAsked] = useState(false)
  const [unit, setUnit] = useState<HigherUnit>(units[0] ?? 'ns')
  return (
    <>
      <Button kind="quiet" size="fit" onClick={() => setAsked(true)}>
        Use higher nonces… <Spoken>with {its.name}</Spoken>
      </Button>
      {isAsked && (
        <ConfirmDialog
          question={`Use higher nonces with “${its.name}”?`}
          yes="Use them for good"
          no="Leave it"
          onYes={() => ask('doctor.raise-nonces', { ref: its.ref, unit })}
          onClose={(isDone) => {
            setAsked(false)
            if (isDone) void onRaised()
          }}
        >
          <p>
            This can’t be undone: from Twinkey’s next call on, Gemini takes nothing lower of this key, and{' '}
            <b>any program that counts in less is locked out for good</b>. A key of its own for each program is better.
          </p>
          <Segments
            label="Count in"
            value={unit}
            choices={units.map((value) => ({ value, words: unitWords[value] }))}
            onChoose={setUnit}
          />
        </ConfirmDialog>
      )}
    </>
  )
}

import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import type { FormFaults } from './key-form.ts'

/** The two halves of a key. The secret is never shown, not even while it is typed. */
export function PastedPair({ faults, onSwap }: { faults: FormFaults; onSwap: () => void }) {
  return (
    <>
      <Field label="API key" name="publicKey" placeholder="account-…" error={faults.publicKey} />
      <Field
        label="API secret"
        name="secret"
        type="password"
        hint="Sealed with your passphrase as soon as Gemini has accepted it. It can’t be seen again, here either."
        error={faults.secret}
      />
      {faults.isSwapped === true && (
        <div>
          <Button kind="quiet" size="fit" onClick={onSwap}>
            Swap the two fields
          </Button>
        </div>
      )}
    </>
  )
}

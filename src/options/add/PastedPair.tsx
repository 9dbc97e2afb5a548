import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { say } from '../../words/say.ts'
import type { FormFaults } from './key-form.ts'

/** The two halves of a key. The secret is never shown, not even while it is typed. */
export function PastedPair({ faults, onSwap }: { faults: FormFaults; onSwap: () => void }) {
  return (
    <>
      <Field label={say('addKeyLabel')} name="publicKey" placeholder="account-…" error={faults.publicKey} />
      <Field
        label={say('addSecretLabel')}
        name="secret"
        type="password"
        hint={say('addSecretHint')}
        error={faults.secret}
      />
      {faults.isSwapped === true && (
        <div>
          <Button kind="quiet" size="fit" onClick={onSwap}>
            {say('addSwap')}
          </Button>
        </div>
      )}
    </>
  )
}

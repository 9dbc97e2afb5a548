import type { Ask } from '../../protocol/client.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'

interface LeakDialogProps {
  card: KeyCard
  ask: Ask<'options'>
  onClose: () => void
}

/** Asks once more before a key is marked, and says that a mark alone stops nobody. */
export function LeakDialog({ card, ask, onClose }: LeakDialogProps) {
  return (
    <ConfirmDialog
      question={`May somebody else have the secret of “${card.name}”?`}
      yes="It may have leaked"
      no="No"
      onYes={() => ask('key.mark-compromised', { ref: card.ref, isCompromised: true })}
      onClose={onClose}
    >
      <p>
        Twinkey then tells you of this key first, until it is revoked. The mark alone stops nobody:{' '}
        <b>only revoking the key at Gemini does.</b> You can take the mark back.
      </p>
    </ConfirmDialog>
  )
}

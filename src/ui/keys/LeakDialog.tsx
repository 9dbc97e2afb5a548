import { ConfirmDialog } from './ConfirmDialog.tsx'

interface LeakDialogProps {
  /** The key's. */
  name: string
  onYes: () => Promise<unknown>
  onClose: () => void
}

/** Asks once more before a key is marked, and says that a mark alone stops nobody. */
export function LeakDialog({ name, onYes, onClose }: LeakDialogProps) {
  return (
    <ConfirmDialog
      question={`May somebody else have the secret of “${name}”?`}
      yes="It may have leaked"
      no="No"
      onYes={onYes}
      onClose={onClose}
    >
      <p>
        Twinkey then tells you of this key first, until it is revoked. The mark alone stops nobody:{' '}
        <b>only revoking the key at Gemini does.</b> You can take the mark back.
      </p>
    </ConfirmDialog>
  )
}

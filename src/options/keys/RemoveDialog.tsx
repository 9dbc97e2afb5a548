import { settingsPageOf } from '../../core/gemini/environment.ts'
import type { Ask } from '../../protocol/client.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { ConfirmDialog } from '../../ui/keys/ConfirmDialog.tsx'

interface RemoveDialogProps {
  card: KeyCard
  ask: Ask<'options'>
  onDone: () => void
  onRemoved: () => void
}

/** Asks once more before a secret is gone for good, and says that Gemini still has the key. */
export function RemoveDialog({ card, ask, onDone, onRemoved }: RemoveDialogProps) {
  return (
    <ConfirmDialog
      question={`Remove “${card.name}”?`}
      yes="Remove from Twinkey"
      no="Keep it"
      onYes={() => ask('key.remove', { ref: card.ref })}
      onClose={(isDone) => {
        onDone()
        if (isDone) onRemoved()
      }}
    >
      <p>
        Its secret is deleted here and can’t be brought back. The key itself <b>stays alive at Gemini</b>: to end it,
        disable it on{' '}
        <a href={settingsPageOf(card.environment)} target="_blank" rel="noreferrer">
          Gemini’s API settings
        </a>
        , or <a href={`#revoke/${card.ref}`}>revoke it with proof</a> before you remove it.
      </p>
    </ConfirmDialog>
  )
}

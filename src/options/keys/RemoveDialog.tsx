import { settingsPageOf } from '../../core/gemini/environment.ts'
import type { Ask } from '../../protocol/client.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { ConfirmDialog } from '../../ui/keys/ConfirmDialog.tsx'
import { Say } from '../../ui/Say.tsx'
import { say } from '../../words/say.ts'

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
      question={say('keyListRemoveQuestion', { name: card.name })}
      yes={say('keyListRemoveYes')}
      no={say('keyListRemoveNo')}
      onYes={() => ask('key.remove', { ref: card.ref })}
      onClose={(isDone) => {
        onDone()
        if (isDone) onRemoved()
      }}
    >
      <p>
        <Say
          message="keyListRemoveWhat"
          with={{
            alive: <b>{say('keyListRemoveAlive')}</b>,
            page: (
              <a href={settingsPageOf(card.environment)} target="_blank" rel="noreferrer">
                {say('keyListRemovePage')}
              </a>
            ),
            revoke: <a href={`#revoke/${card.ref}`}>{say('keyListRemoveRevoke')}</a>,
          }}
        />
      </p>
    </ConfirmDialog>
  )
}

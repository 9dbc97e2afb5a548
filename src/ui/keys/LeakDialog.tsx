import { say } from '../../words/say.ts'
import { Say } from '../Say.tsx'
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
      question={say('leakQuestion', { name })}
      yes={say('leakYes')}
      no={say('leakNo')}
      onYes={onYes}
      onClose={onClose}
    >
      <p>
        <Say message="leakMark" with={{ onlyRevoking: <b>{say('leakOnlyRevoking')}</b> }} />
      </p>
    </ConfirmDialog>
  )
}

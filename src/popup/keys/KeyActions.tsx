import { useState } from 'preact/hooks'
import type { Ask } from '../../protocol/client.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { Button } from '../../ui/Button.tsx'
import { openOptions } from '../../ui/connect.ts'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { ConfirmDialog } from '../../ui/keys/ConfirmDialog.tsx'
import { LeakDialog } from '../../ui/keys/LeakDialog.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'

interface KeyActionsProps {
  card: KeyCard
  ask: Ask<'popup'>
}

/** What can be done about a key. What takes one to Gemini's site and back is done in the options: a popup closes. */
export function KeyActions({ card, ask }: KeyActionsProps) {
  const { ref, name, requiresHeartbeat, compromisedAt } = card
  const [asking, setAsking] = useState<'leak' | 'poll' | null>(null)
  const { isRunning, fault, attempt } = useAttempt()
  const check = () => ask('key.check', { ref })
  const mark = (isCompromised: boolean) => ask('key.mark-compromised', { ref, isCompromised })
  const isMarked = compromisedAt !== null
  return (
    <>
      <FaultNotice fault={fault} />
      <Button onClick={() => void openOptions(`#revoke/${ref}`)}>Revoke, and prove it</Button>
      <Button
        kind="quiet"
        disabled={isRunning}
        onClick={() => (requiresHeartbeat ? setAsking('poll') : void attempt(check))}
      >
        {isRunning ? 'Checking…' : 'Check permissions now'}
      </Button>
      <Button kind="quiet" onClick={() => void openOptions(`#edit/${ref}`)}>
        Edit what is known of it
      </Button>
      {/* One button for both, so that it keeps the focus. */}
      <Button
        kind="quiet"
        disabled={isRunning}
        onClick={() => (isMarked ? void attempt(() => mark(false)) : setAsking('leak'))}
      >
        {isMarked ? 'It has not leaked' : 'It may have leaked'}
      </Button>
      {asking === 'leak' && <LeakDialog name={name} onYes={() => mark(true)} onClose={() => setAsking(null)} />}
      {asking === 'poll' && (
        <ConfirmDialog
          question={`Call Gemini with “${name}”?`}
          yes="Check it"
          no="Leave it alone"
          onYes={check}
          onClose={() => setAsking(null)}
        >
          <p>
            It requires a heartbeat: after 30 seconds without a call, Gemini cancels its orders. Any call starts these
            30 seconds anew, this one too. Should the program that uses it have stopped, its orders stay that much
            longer.
          </p>
        </ConfirmDialog>
      )}
    </>
  )
}

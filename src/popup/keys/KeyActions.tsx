import { useState } from 'preact/hooks'
import type { Ask } from '../../protocol/client.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { Button } from '../../ui/Button.tsx'
import { openOptions } from '../../ui/connect.ts'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { ConfirmDialog } from '../../ui/keys/ConfirmDialog.tsx'
import { LeakDialog } from '../../ui/keys/LeakDialog.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'
import { say } from '../../words/say.ts'

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
      <Button onClick={() => void openOptions(`#revoke/${ref}`)}>{say('popupKeyRevoke')}</Button>
      <Button
        kind="quiet"
        disabled={isRunning}
        onClick={() => (requiresHeartbeat ? setAsking('poll') : void attempt(check))}
      >
        {say(isRunning ? 'popupKeyChecking' : 'popupKeyCheck')}
      </Button>
      <Button kind="quiet" onClick={() => void openOptions(`#edit/${ref}`)}>
        {say('popupKeyEdit')}
      </Button>
      {/* One button for both, so that it keeps the focus. */}
      <Button
        kind="quiet"
        disabled={isRunning}
        onClick={() => (isMarked ? void attempt(() => mark(false)) : setAsking('leak'))}
      >
        {say(isMarked ? 'popupKeyNotLeaked' : 'popupKeyLeaked')}
      </Button>
      {asking === 'leak' && <LeakDialog name={name} onYes={() => mark(true)} onClose={() => setAsking(null)} />}
      {asking === 'poll' && (
        <ConfirmDialog
          question={say('popupKeyCall', { key: name })}
          yes={say('popupKeyCallYes')}
          no={say('popupKeyCallNo')}
          onYes={check}
          onClose={() => setAsking(null)}
        >
          <p>{say('popupKeyCallWhat')}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

import { useState } from 'preact/hooks'
import type { Ask } from '../../protocol/client.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { LeakDialog } from '../../ui/keys/LeakDialog.tsx'
import { Say } from '../../ui/Say.tsx'
import { Spoken } from '../../ui/Spoken.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'
import { say } from '../../words/say.ts'
import styles from './KeyActions.module.css'
import { RemoveDialog } from './RemoveDialog.tsx'

interface KeyActionsProps {
  card: KeyCard
  ask: Ask<'options'>
  onRemoved: () => void
}

/** What can be done about a key that one does not want as it is. */
export function KeyActions({ card, ask, onRemoved }: KeyActionsProps) {
  const [asking, setAsking] = useState<'leak' | 'remove' | null>(null)
  const { isRunning, fault, attempt } = useAttempt()
  const isMarked = card.compromisedAt !== null
  const takeBack = () => void attempt(() => ask('key.mark-compromised', { ref: card.ref, isCompromised: false }))
  return (
    <>
      <FaultNotice fault={fault} />
      <div class={styles.actions}>
        <ButtonLink kind="quiet" size="fit" href={`#revoke/${card.ref}`}>
          <Say message="keyListRevoke" with={{ name: <Spoken>{card.name}</Spoken> }} />
        </ButtonLink>
        <ButtonLink kind="quiet" size="fit" href={`#replace/${card.ref}`}>
          <Say message="keyListReplace" with={{ name: <Spoken>{card.name}</Spoken> }} />
        </ButtonLink>
        {/* One button for both, so that it keeps the focus. */}
        <Button kind="quiet" size="fit" disabled={isRunning} onClick={isMarked ? takeBack : () => setAsking('leak')}>
          {say(isMarked ? 'keyListUnmarkLeaked' : 'keyListMarkLeaked')}
        </Button>
        <Button kind="quiet" size="fit" onClick={() => setAsking('remove')}>
          {say('keyListRemove')}
        </Button>
      </div>
      {asking === 'leak' && (
        <LeakDialog
          name={card.name}
          onYes={() => ask('key.mark-compromised', { ref: card.ref, isCompromised: true })}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'remove' && (
        <RemoveDialog card={card} ask={ask} onDone={() => setAsking(null)} onRemoved={onRemoved} />
      )}
    </>
  )
}

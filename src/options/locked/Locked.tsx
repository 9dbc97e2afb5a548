import type { Ask } from '../../protocol/client.ts'
import { UnlockForm } from '../../ui/UnlockForm.tsx'
import { say, sayCounted } from '../../words/say.ts'

interface LockedProps {
  nextTryAt: number | null
  /** How many reminders there are: which, is told once it is open. */
  reminders: number
  ask: Ask<'options'>
}

/** The lock, in a tab. */
export function Locked({ nextTryAt, reminders, ask }: LockedProps) {
  return (
    <>
      <h1>{say('lockedTitle')}</h1>
      {reminders > 0 && <p>{sayCounted('lockedReminders', reminders)}</p>}
      <UnlockForm nextTryAt={nextTryAt} onUnlock={(passphrase) => ask('vault.unlock', { passphrase })} />
      <p>
        <a href="#panic">{say('lockedForgot')}</a>
      </p>
    </>
  )
}

import type { Ask } from '../../protocol/client.ts'
import { UnlockForm } from '../../ui/UnlockForm.tsx'

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
      <h1>Twinkey is locked</h1>
      {reminders > 0 && <p>{reminders === 1 ? 'One reminder waits.' : `${reminders} reminders wait.`}</p>}
      <UnlockForm nextTryAt={nextTryAt} onUnlock={(passphrase) => ask('vault.unlock', { passphrase })} />
      <p>
        <a href="#panic">Forgot it, or in a hurry?</a>
      </p>
    </>
  )
}

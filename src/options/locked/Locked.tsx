import type { Ask } from '../../protocol/client.ts'
import { UnlockForm } from '../../ui/UnlockForm.tsx'

interface LockedProps {
  nextTryAt: number | null
  ask: Ask<'options'>
}

/** The lock, in a tab. */
export function Locked({ nextTryAt, ask }: LockedProps) {
  return (
    <>
      <h1>Twinkey is locked</h1>
      <UnlockForm nextTryAt={nextTryAt} onUnlock={(passphrase) => ask('vault.unlock', { passphrase })} />
      <p>
        <a href="#panic">Forgot it, or in a hurry?</a>
      </p>
    </>
  )
}

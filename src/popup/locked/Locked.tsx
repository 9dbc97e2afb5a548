import type { Ask } from '../../protocol/client.ts'
import type { ShutVault, StorageSlice } from '../../protocol/view.ts'
import { Button } from '../../ui/Button.tsx'
import { openOptions } from '../../ui/connect.ts'
import { DamagedVault } from '../../ui/DamagedVault.tsx'
import { Logo } from '../../ui/Logo.tsx'
import { StorageNotice } from '../../ui/StorageNotice.tsx'
import { UnlockForm } from '../../ui/UnlockForm.tsx'
import { say, sayCounted } from '../../words/say.ts'
import styles from './Locked.module.css'

interface LockedProps {
  /** Null while nothing is known of the vault: only the mark is shown. */
  vault: ShutVault | null
  storage: StorageSlice | undefined
  /** How many reminders wait. */
  reminders: number
  ask: Ask<'popup'>
}

/** What stands before an open vault: the first welcome, the lock, or the news that the vault is damaged. */
export function Locked({ vault, storage, reminders, ask }: LockedProps) {
  return (
    <main class={styles.locked}>
      <div class={styles.mark}>
        <Logo size="large" />
      </div>
      {vault?.state !== 'damaged' && (
        <StorageNotice storage={storage} onRead={() => ask('vault.acknowledge-mending', null)} />
      )}
      {vault?.state === 'none' && <Welcome />}
      {vault?.state === 'locked' && (
        <>
          <h1>{say('popupLockedTitle')}</h1>
          {reminders > 0 && <p>{sayCounted('popupLockedReminders', reminders)}</p>}
          <UnlockForm nextTryAt={vault.nextTryAt} onUnlock={(passphrase) => ask('vault.unlock', { passphrase })} />
          <p>{say('popupLockedAgain')}</p>
          <a class={styles.panic} href="#panic">
            {say('popupLockedPanic')}
          </a>
        </>
      )}
      {vault?.state === 'damaged' && (
        <>
          <DamagedVault />
          <Button onClick={() => void openOptions('#recover')}>{say('popupRecover')}</Button>
        </>
      )}
    </main>
  )
}

function Welcome() {
  return (
    <>
      <h1>{say('popupWelcome')}</h1>
      <p>{say('popupWelcomeWhat')}</p>
      <Button onClick={() => void openOptions()}>{say('popupSetUp')}</Button>
      <Button kind="quiet" onClick={() => void openOptions('#restore')}>
        {say('popupRestore')}
      </Button>
    </>
  )
}

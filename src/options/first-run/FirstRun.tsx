import { useRef } from 'preact/hooks'
import type { Ask } from '../../protocol/client.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
import { NewPassphrase, type NewPassphraseHandle } from '../passphrase/NewPassphrase.tsx'
import styles from './FirstRun.module.css'
import { Promises } from './Promises.tsx'

/** The first run: what Twinkey is, and the passphrase. Who has a backup comes to it with the vault that is made here. */
export function FirstRun({ isForBackup, ask }: { isForBackup: boolean; ask: Ask<'options'> }) {
  // The link to the backup is gone once it has been followed.
  const heading = useArrival(String(isForBackup))
  const passphrase = useRef<NewPassphraseHandle>(null)
  const { isRunning, fault, attempt } = useAttempt()

  async function create(event: Event): Promise<void> {
    event.preventDefault()
    const chosen = passphrase.current?.read() ?? null
    if (chosen === null) return
    if (await attempt(() => ask('vault.create', { passphrase: chosen }))) passphrase.current?.clear()
  }

  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        Look after your Gemini API keys
      </h1>
      {isForBackup ? (
        <Notice tone="plain">
          First a passphrase for the vault on this computer: a new one, or the one you had. Then comes the backup.
        </Notice>
      ) : (
        <Promises />
      )}
      <form class={styles.form} onSubmit={create}>
        <NewPassphrase
          label="Choose a passphrase"
          hint="It opens the vault on this computer. Several unrelated words are easier to remember than signs, and stronger."
          handle={passphrase}
          onCopied={(text) => ask('clipboard.copied', { text })}
        />
        <Notice tone="warn">
          Nobody can recover it, and neither can we. Without it what is stored here is lost; your keys at Gemini are
          not.
        </Notice>
        <FaultNotice fault={fault} />
        <Button type="submit" disabled={isRunning}>
          {isRunning ? 'Creating the vault…' : 'Create the vault'}
        </Button>
        {!isForBackup && (
          <p>
            Do you have a backup? <a href="#restore">Restore it</a>
          </p>
        )}
      </form>
    </>
  )
}

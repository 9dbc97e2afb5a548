import { useRef } from 'preact/hooks'
import type { Ask } from '../../protocol/client.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
import { say } from '../../words/say.ts'
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
        {say('firstRunTitle')}
      </h1>
      {isForBackup ? <Notice tone="plain">{say('firstRunForBackup')}</Notice> : <Promises />}
      <form class={styles.form} onSubmit={create}>
        <NewPassphrase
          label={say('firstRunPassphraseLabel')}
          hint={say('firstRunPassphraseHint')}
          handle={passphrase}
          onCopied={(text) => ask('clipboard.copied', { text })}
        />
        <Notice tone="warn">{say('firstRunWarning')}</Notice>
        <FaultNotice fault={fault} />
        <Button type="submit" disabled={isRunning}>
          {say(isRunning ? 'firstRunCreating' : 'firstRunCreate')}
        </Button>
        {!isForBackup && (
          <p>
            {say('firstRunHaveBackup')} <a href="#restore">{say('firstRunRestore')}</a>
          </p>
        )}
      </form>
    </>
  )
}

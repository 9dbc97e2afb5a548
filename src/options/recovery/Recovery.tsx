import { useRef } from 'preact/hooks'
import type { Ask } from '../../protocol/client.ts'
import { Button } from '../../ui/Button.tsx'
import { DamagedVault } from '../../ui/DamagedVault.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'
import { say } from '../../words/say.ts'
import { NewPassphrase, type NewPassphraseHandle } from '../passphrase/NewPassphrase.tsx'
import styles from './Recovery.module.css'

/** The way on from a vault that no passphrase can open any more: a new one in its place, and then the backup. */
export function Recovery({ ask, onReplaced }: { ask: Ask<'options'>; onReplaced: () => void }) {
  const passphrase = useRef<NewPassphraseHandle>(null)
  const { isRunning, fault, attempt } = useAttempt()

  async function replace(event: Event): Promise<void> {
    event.preventDefault()
    const chosen = passphrase.current?.read() ?? null
    if (chosen === null) return
    if (!(await attempt(() => ask('vault.replace-damaged', { passphrase: chosen })))) return
    passphrase.current?.clear()
    onReplaced()
  }

  return (
    <>
      <DamagedVault />
      <form class={styles.form} onSubmit={replace} aria-label={say('recoveryForm')}>
        <h2>{say('recoveryTitle')}</h2>
        <p>{say('recoveryWhat')}</p>
        <NewPassphrase
          label={say('recoveryPassphrase')}
          hint={say('recoveryPassphraseHint')}
          handle={passphrase}
          onCopied={(text) => ask('clipboard.copied', { text })}
        />
        <FaultNotice fault={fault} />
        <div>
          <Button type="submit" size="fit" disabled={isRunning}>
            {say(isRunning ? 'recoveryGoing' : 'recoveryGo')}
          </Button>
        </div>
      </form>
    </>
  )
}

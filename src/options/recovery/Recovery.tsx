import { useRef } from 'preact/hooks'
import type { Ask } from '../../protocol/client.ts'
import { Button } from '../../ui/Button.tsx'
import { DamagedVault } from '../../ui/DamagedVault.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'
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
      <form class={styles.form} onSubmit={replace} aria-label="A new vault in its place">
        <h2>Go on from a backup</h2>
        <p>
          Make a new vault in the place of the damaged one, then restore your backup into it. What is left of the old
          one is deleted: without the damaged part nobody can open it.
        </p>
        <NewPassphrase
          label="Choose a passphrase"
          hint="For the new vault. It may be the one that you had."
          handle={passphrase}
          onCopied={(text) => ask('clipboard.copied', { text })}
        />
        <FaultNotice fault={fault} />
        <div>
          <Button type="submit" size="fit" disabled={isRunning}>
            {isRunning ? 'Making a new vault…' : 'Make a new vault and restore'}
          </Button>
        </div>
      </form>
    </>
  )
}

import { useRef, useState } from 'preact/hooks'
import type { MadeBackup } from '../../protocol/backup-view.ts'
import type { Ask } from '../../protocol/client.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
import { NewPassphrase, type NewPassphraseHandle } from '../passphrase/NewPassphrase.tsx'
import styles from './Backup.module.css'
import { backupFileName, madeWords } from './backup-words.ts'
import { bytesOfBase64 } from './file-content.ts'

/** Asks for the passphrase of the file, and has the browser save it. */
export function MakeBackup({ ask }: { ask: Ask<'options'> }) {
  const passphrase = useRef<NewPassphraseHandle>(null)
  const { isRunning, fault, attempt } = useAttempt()
  const [made, setMade] = useState<{ name: string; backup: MadeBackup } | null>(null)

  async function make(event: Event): Promise<void> {
    event.preventDefault()
    setMade(null)
    const chosen = passphrase.current?.read() ?? null
    if (chosen === null) return
    const isMade = await attempt(async () => {
      const backup = await ask('backup.make', { passphrase: chosen })
      const name = backupFileName(Date.now())
      saveFile(name, bytesOfBase64(backup.file), 'application/octet-stream')
      setMade({ name, backup })
    })
    if (isMade) passphrase.current?.clear()
  }

  return (
    <form class={styles.form} onSubmit={make} aria-label="Make a backup">
      <NewPassphrase
        label="Passphrase of the backup"
        hint="The file opens with it alone, here or anywhere. It may be the passphrase of the vault; it stays what it is when you change that."
        handle={passphrase}
        onCopied={(text) => ask('clipboard.copied', { text })}
      />
      <FaultNotice fault={fault} />
      {made !== null && (
        <Notice tone={made.backup.leftOut.length === 0 ? 'ok' : 'warn'} role="status">
          {madeWords(made.name, made.backup)}
        </Notice>
      )}
      <div>
        <Button type="submit" size="fit" disabled={isRunning}>
          {isRunning ? 'Making the backup…' : 'Make a backup'}
        </Button>
      </div>
    </form>
  )
}

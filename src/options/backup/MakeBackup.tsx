import { useId, useRef, useState } from 'preact/hooks'
import type { MadeBackup } from '../../protocol/backup-view.ts'
import type { Ask } from '../../protocol/client.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { wordsOf } from '../../ui/fault-words.ts'
import { Notice } from '../../ui/Notice.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
import { say } from '../../words/say.ts'
import { Tick } from '../add/Tick.tsx'
import { NewPassphrase, type NewPassphraseHandle } from '../passphrase/NewPassphrase.tsx'
import styles from './Backup.module.css'
import { backupFileName, madeWords } from './backup-words.ts'
import { bytesOfBase64 } from './file-content.ts'

/**
 * Asks for the vault's passphrase once more, for secrets leave here; it opens the file too, unless another is chosen. Then
 * the browser saves the file.
 */
export function MakeBackup({ ask }: { ask: Ask<'options'> }) {
  const present = useRef<HTMLInputElement>(null)
  const other = useRef<NewPassphraseHandle>(null)
  const [hasOther, setHasOther] = useState(false)
  const [isEmpty, setEmpty] = useState(false)
  const [made, setMade] = useState<{ name: string; backup: MadeBackup } | null>(null)
  const { isRunning, fault, attempt } = useAttempt()

  async function make(event: Event): Promise<void> {
    event.preventDefault()
    const input = present.current
    if (input === null) return
    setMade(null)
    setEmpty(input.value === '')
    if (input.value === '') return input.focus()
    const passphrase = hasOther ? (other.current?.read() ?? null) : input.value
    if (passphrase === null) return
    const isMade = await attempt(async () => {
      const backup = await ask('backup.make', { present: input.value, passphrase })
      const name = backupFileName(Date.now())
      saveFile(name, bytesOfBase64(backup.file), 'application/octet-stream')
      setMade({ name, backup })
    })
    if (!isMade) return input.select()
    input.value = ''
    other.current?.clear()
  }

  const isAboutPresent = fault?.code === 'wrong-passphrase' || fault?.code === 'too-many-tries'
  return (
    <form class={styles.form} onSubmit={make} aria-label={say('backupMake')}>
      <Field
        label={say('backupPassphraseOfVault')}
        type="password"
        inputRef={present}
        hint={say('backupPassphraseHint')}
        error={isEmpty ? say('backupPassphraseMissing') : isAboutPresent ? wordsOf(fault) : null}
      />
      <Tick
        id={useId()}
        label={say('backupOther')}
        hint={say('backupOtherHint')}
        input={{
          type: 'checkbox',
          checked: hasOther,
          onChange: (event) => setHasOther(event.currentTarget.checked),
        }}
      />
      {hasOther && (
        <NewPassphrase
          label={say('backupOtherLabel')}
          hint={say('backupOtherWhat')}
          handle={other}
          onCopied={(text) => ask('clipboard.copied', { text })}
        />
      )}
      {!isAboutPresent && <FaultNotice fault={fault} />}
      {made !== null && (
        <Notice tone={made.backup.leftOut.length === 0 ? 'ok' : 'warn'} role="status">
          {madeWords(made.name, made.backup)}
        </Notice>
      )}
      <div>
        <Button type="submit" size="fit" disabled={isRunning}>
          {say(isRunning ? 'backupMaking' : 'backupMake')}
        </Button>
      </div>
    </form>
  )
}

import { useId, useRef, useState } from 'preact/hooks'
import type { BackupView } from '../../protocol/backup-view.ts'
import type { Ask } from '../../protocol/client.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { wordsOf } from '../../ui/fault-words.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
import { say } from '../../words/say.ts'
import styles from './Backup.module.css'
import { base64OfFile, largestFile } from './file-content.ts'

interface OpenBackupProps {
  ask: Ask<'options'>
  onOpened: (backup: BackupView) => void
}

type Missing = 'file' | 'passphrase' | 'too-large' | 'unreadable' | null

/** Asks for the file and its passphrase. Opening it changes nothing. */
export function OpenBackup({ ask, onOpened }: OpenBackupProps) {
  const id = useId()
  const file = useRef<HTMLInputElement>(null)
  const passphrase = useRef<HTMLInputElement>(null)
  const [missing, setMissing] = useState<Missing>(null)
  const { isRunning, fault, attempt } = useAttempt()

  async function open(event: Event): Promise<void> {
    event.preventDefault()
    const [picker, field] = [file.current, passphrase.current]
    const picked = picker?.files?.[0]
    if (picker === null || field === null) return
    if (picked === undefined || picked.size > largestFile) {
      setMissing(picked === undefined ? 'file' : 'too-large')
      return picker.focus()
    }
    setMissing(field.value === '' ? 'passphrase' : null)
    if (field.value === '') return field.focus()
    const content = await base64OfFile(picked)
    if (content === null) return setMissing('unreadable')
    const isOpen = await attempt(async () => {
      onOpened(await ask('backup.open', { file: content, passphrase: field.value }))
    })
    if (isOpen) field.value = ''
    else field.select()
  }

  const isAboutPassphrase = fault?.code === 'backup-wrong-passphrase'
  return (
    <form class={styles.form} onSubmit={open} aria-label={say('backupOpenForm')}>
      <p>{say('backupOpenFirst')}</p>
      <div class={styles.file}>
        <label for={id}>{say('backupFile')}</label>
        <input id={id} ref={file} type="file" accept=".age,.txt,application/octet-stream" />
        {missing === 'file' && <FileError>{say('backupFileMissing')}</FileError>}
        {missing === 'unreadable' && <FileError>{say('backupFileUnreadable')}</FileError>}
        {missing === 'too-large' && <FileError>{wordsOf({ code: 'backup-too-large' })}</FileError>}
      </div>
      <Field
        label={say('backupItsPassphrase')}
        type="password"
        inputRef={passphrase}
        error={missing === 'passphrase' ? say('backupItsPassphraseMissing') : isAboutPassphrase ? wordsOf(fault) : null}
      />
      {!isAboutPassphrase && <FaultNotice fault={fault} />}
      <div>
        <Button type="submit" size="fit" kind="quiet" disabled={isRunning}>
          {say(isRunning ? 'backupOpening' : 'backupOpen')}
        </Button>
      </div>
    </form>
  )
}

function FileError({ children }: { children: string }) {
  return (
    <div class={styles.error} role="alert">
      {children}
    </div>
  )
}

import { useEffect, useRef } from 'preact/hooks'
import type { BackupChoice, BackupItem } from '../../protocol/backup-view.ts'
import { Chip } from '../../ui/Chip.tsx'
import { ChipRow } from '../../ui/ChipRow.tsx'
import { Field } from '../../ui/Field.tsx'
import { MaskedKey } from '../../ui/MaskedKey.tsx'
import { say } from '../../words/say.ts'
import styles from './Backup.module.css'
import { itemWords } from './backup-words.ts'

interface BackupItemRowProps {
  item: BackupItem
  choice: BackupChoice
  onChoose: (choice: BackupChoice) => void
}

/** One key of a backup: what would become of it, and what there is to decide about it. */
export function BackupItemRow({ item, choice, onChoose }: BackupItemRowProps) {
  const { kind, nameTaken, index } = item
  const freeName = nameTaken?.freeName
  const first = useRef({ choice, onChoose })
  useEffect(() => {
    // The name that is offered counts as chosen, unless another is typed.
    if (freeName !== undefined) first.current.onChoose({ ...first.current.choice, name: freeName })
  }, [freeName])
  return (
    <fieldset class={styles.item}>
      <legend class={styles.name}>{item.name}</legend>
      <MaskedKey>{item.maskedKey}</MaskedKey>
      <ChipRow>
        <Chip>{say(item.environment)}</Chip>
      </ChipRow>
      <p>{itemWords(item)}</p>
      {kind === 'other-secret' && choice.leaveOut !== true && (
        <div class={styles.choices}>
          {secretChoices.map(([secret, message]) => (
            <label key={secret}>
              <input
                type="radio"
                name={`secret-${index}`}
                checked={choice.secret === secret}
                onChange={() => onChoose({ ...choice, secret })}
              />{' '}
              {say(message)}
            </label>
          ))}
        </div>
      )}
      {nameTaken !== null && choice.leaveOut !== true && (
        <Field
          label={say('backupNameHere')}
          initial={nameTaken.freeName}
          hint={say('backupNameTaken', { name: nameTaken.by })}
          onInput={(event) => onChoose({ ...choice, name: (event.currentTarget as HTMLInputElement).value.trim() })}
        />
      )}
      {kind !== 'same' && (
        <label>
          <input
            type="checkbox"
            checked={choice.leaveOut === true}
            onChange={(event) => onChoose({ ...choice, leaveOut: event.currentTarget.checked })}
          />{' '}
          {say('backupLeaveOut')}
        </label>
      )}
    </fieldset>
  )
}

const secretChoices = [
  ['stored', 'backupSecretStored'],
  ['backup', 'backupSecretBackup'],
] as const

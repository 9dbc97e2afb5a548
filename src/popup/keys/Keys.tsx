import type { KeysSlice, ReminderItem, SettingsSlice } from '../../protocol/view.ts'
import { Button } from '../../ui/Button.tsx'
import { backupReminder } from '../../ui/backup-reminder.ts'
import { openOptions } from '../../ui/connect.ts'
import { DamagedKeys } from '../../ui/DamagedKeys.tsx'
import { compromisedFirst } from '../../ui/keys/compromised-first.ts'
import { Notice } from '../../ui/Notice.tsx'
import { say } from '../../words/say.ts'
import { KeyCard } from './KeyCard.tsx'
import styles from './Keys.module.css'

interface KeysProps {
  keys: KeysSlice
  /** Null until they were read. */
  settings: SettingsSlice | null
  items: readonly ReminderItem[]
}

/** Every key, each a way to its own page. */
export function Keys({ keys, settings, items }: KeysProps) {
  const reminder = settings === null ? null : backupReminder(settings.backup, keys.cards.length)
  return (
    <div class={styles.keys}>
      <DamagedKeys count={keys.damaged} />
      {reminder !== null && (
        <Notice tone="warn">
          {reminder}{' '}
          <Button kind="bare" size="fit" onClick={() => void openOptions('#backup')}>
            {say('popupKeysBackup')}
          </Button>
        </Notice>
      )}
      <ul class={styles.keys} aria-label={say('popupKeys')}>
        {compromisedFirst(keys.cards).map((card) => (
          <li key={card.ref}>
            <KeyCard card={card} items={items} />
          </li>
        ))}
      </ul>
      <Button kind="quiet" onClick={() => void openOptions('#add')}>
        {say('popupKeysAdd')}
      </Button>
      <a class={styles.panic} href="#panic">
        {say('popupKeysPanic')}
      </a>
    </div>
  )
}

import { useEffect, useState } from 'preact/hooks'
import { type AutoLockMinutes, autoLockChoices } from '../../core/preferences.ts'
import { Button } from '../../ui/Button.tsx'
import { lockKeys, openShortcuts, tellsScreenLock } from '../../ui/connect.ts'
import { Say } from '../../ui/Say.tsx'
import { Select } from '../../ui/Select.tsx'
import { say, sayCounted } from '../../words/say.ts'
import styles from './LockSetting.module.css'

interface LockSettingProps {
  minutes: AutoLockMinutes | null
  onChoose: (minutes: AutoLockMinutes | null) => void
}

const browserEnd = 'browser'

/** When the vault locks by itself, and with which keys. */
export function LockSetting({ minutes, onChoose }: LockSettingProps) {
  const keys = useLockKeys()
  return (
    <>
      <Select
        label={say('settingsLock')}
        value={minutes === null ? browserEnd : String(minutes)}
        choices={[
          ...autoLockChoices.map((choice) => ({
            value: String(choice),
            words: sayCounted('settingsLockAfter', choice),
          })),
          { value: browserEnd, words: say('settingsLockAtEnd') },
        ]}
        onChoose={(value) => onChoose(autoLockChoices.find((choice) => String(choice) === value) ?? null)}
      />
      <p class={styles.quiet}>{say(tellsScreenLock() ? 'settingsLockScreen' : 'settingsLockNoScreen')}</p>
      <div class={styles.keys}>
        <p>
          {keys === null ? null : keys === '' ? (
            say('settingsLockNoKeys')
          ) : (
            <Say message="settingsLockKeys" with={{ keys: <kbd class={styles.kbd}>{keys}</kbd> }} />
          )}
        </p>
        <Button kind="bare" size="fit" onClick={() => void openShortcuts()}>
          {say('settingsLockChangeKeys')}
        </Button>
      </div>
    </>
  )
}

/** The keys that lock, as the browser has them now; empty where there are none, null while nothing is known yet. */
function useLockKeys(): string | null {
  const [keys, setKeys] = useState<string | null>(null)
  useEffect(() => {
    const read = () => void lockKeys().then((found) => setKeys(found ?? ''))
    read()
    // They are changed on a page of the browser's own.
    addEventListener('focus', read)
    return () => removeEventListener('focus', read)
  }, [])
  return keys
}

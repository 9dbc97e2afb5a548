import { useEffect, useState } from 'preact/hooks'
import { type AutoLockMinutes, autoLockChoices } from '../../core/preferences.ts'
import { Button } from '../../ui/Button.tsx'
import { lockKeys, openShortcuts, tellsScreenLock } from '../../ui/connect.ts'
import { Select } from '../../ui/Select.tsx'
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
        label="Lock by itself"
        value={minutes === null ? browserEnd : String(minutes)}
        choices={[
          ...autoLockChoices.map((choice) => ({
            value: String(choice),
            words: choice === 1 ? 'After 1 minute without use' : `After ${choice} minutes without use`,
          })),
          { value: browserEnd, words: 'Only when the browser closes' },
        ]}
        onChoose={(value) => onChoose(autoLockChoices.find((choice) => String(choice) === value) ?? null)}
      />
      <p class={styles.quiet}>
        {tellsScreenLock()
          ? 'It also locks when the screen is locked, and when the browser closes.'
          : 'It also locks when the browser closes. This browser does not tell Twinkey when the screen is locked: lock it yourself before you leave, or choose a short time.'}
      </p>
      <div class={styles.keys}>
        <p>
          {keys === null ? null : keys === '' ? (
            'No keys are set that lock Twinkey at once: perhaps another extension has taken them.'
          ) : (
            <>
              <kbd class={styles.kbd}>{keys}</kbd> locks Twinkey at once, from wherever in the browser.
            </>
          )}
        </p>
        <Button kind="bare" size="fit" onClick={() => void openShortcuts()}>
          Change the keys
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

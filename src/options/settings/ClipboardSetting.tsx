import { useEffect, useId, useState } from 'preact/hooks'
import { type ClearingSeconds, clearingSeconds } from '../../core/clipboard/clearing.ts'
import { clearingTime, clearingWords } from '../../ui/clipboard-words.ts'
import { clipboardReading } from '../../ui/connect.ts'
import { Select } from '../../ui/Select.tsx'
import { say } from '../../words/say.ts'
import { Tick } from '../add/Tick.tsx'
import styles from './ClipboardSetting.module.css'

const never = 'never'

interface ClipboardSettingProps {
  /** After how many seconds; null for never. */
  seconds: ClearingSeconds | null
  onChange: (seconds: ClearingSeconds | null) => void
}

/**
 * When what Twinkey copied is cleared, and whether Twinkey looks at it first. Looking is the browser's to permit: the
 * permission itself is the setting, so there is nothing of it to store.
 */
export function ClipboardSetting({ seconds, onChange }: ClipboardSettingProps) {
  const id = useId()
  const [mayRead, setMayRead] = useState(false)
  useEffect(() => {
    void clipboardReading.isGranted().then(setMayRead)
  }, [])
  const look = async (box: HTMLInputElement) => {
    // Asked straight in the click, as the browsers demand. Whatever came of it, what holds now is shown.
    await (box.checked ? clipboardReading.ask() : clipboardReading.giveUp()).catch(() => false)
    const isGranted = await clipboardReading.isGranted()
    setMayRead(isGranted)
    // Where nothing has changed, nothing is drawn anew, and the tick of the click would stay.
    box.checked = isGranted
  }
  return (
    <div class={styles.setting}>
      <Select
        label={say('settingsClear')}
        value={seconds === null ? never : String(seconds)}
        choices={[
          ...clearingSeconds.map((one) => ({ value: String(one), words: clearingTime(one) })),
          { value: never, words: say('settingsNever') },
        ]}
        onChoose={(value) => onChange(clearingSeconds.find((one) => String(one) === value) ?? null)}
      />
      {seconds !== null && (
        <Tick
          id={`${id}-look`}
          label={say('settingsClearIfStill')}
          hint={say('settingsClearIfStillHint')}
          input={{
            type: 'checkbox',
            checked: mayRead,
            onChange: (event) => void look(event.currentTarget),
          }}
        />
      )}
      <p class={styles.meaning} role="status">
        {clearingWords(seconds, mayRead)}
      </p>
    </div>
  )
}

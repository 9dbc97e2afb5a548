import { useRef, useState } from 'preact/hooks'
import type { Ask } from '../../protocol/client.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { wordsOf } from '../../ui/fault-words.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'
import { useSecondsUntil } from '../../ui/use-seconds-until.ts'
import { Wait } from '../../ui/Wait.tsx'
import { say } from '../../words/say.ts'
import { NewPassphrase, type NewPassphraseHandle } from '../passphrase/NewPassphrase.tsx'
import styles from './ChangePassphrase.module.css'

/** Asks for the present passphrase and for another. */
export function ChangePassphrase({ ask }: { ask: Ask<'options'> }) {
  const present = useRef<HTMLInputElement>(null)
  const next = useRef<NewPassphraseHandle>(null)
  const [isEmpty, setEmpty] = useState(false)
  const [isDone, setDone] = useState(false)
  const { isRunning, fault, attempt } = useAttempt()

  async function change(event: Event): Promise<void> {
    event.preventDefault()
    const input = present.current
    if (input === null || seconds > 0) return
    setDone(false)
    setEmpty(input.value === '')
    if (input.value === '') return input.focus()
    const chosen = next.current?.read() ?? null
    if (chosen === null) return
    if (await attempt(() => ask('vault.change-passphrase', { present: input.value, next: chosen }))) {
      input.value = ''
      next.current?.clear()
      setDone(true)
    } else input.select()
  }

  const seconds = useSecondsUntil(fault?.code === 'too-many-tries' ? fault.until : null)
  const isAboutPresent = fault?.code === 'wrong-passphrase' || fault?.code === 'too-many-tries'
  const said = fault?.code === 'wrong-passphrase' ? wordsOf(fault) : null
  return (
    <form class={styles.form} onSubmit={change} aria-label={say('settingsPassphraseChange')}>
      <Field
        label={say('settingsPresentPassphrase')}
        type="password"
        inputRef={present}
        error={isEmpty ? say('settingsPresentPassphraseEmpty') : said}
      />
      <Wait seconds={seconds} />
      <NewPassphrase
        label={say('settingsNewPassphrase')}
        hint={say('settingsNewPassphraseHint')}
        handle={next}
        onCopied={(text) => ask('clipboard.copied', { text })}
      />
      {fault !== null && !isAboutPresent && <FaultNotice fault={fault} />}
      {isDone && (
        <Notice tone="ok" role="status">
          {say('settingsPassphraseChanged')}
        </Notice>
      )}
      <div>
        <Button type="submit" size="fit" disabled={isRunning || seconds > 0}>
          {say(isRunning ? 'settingsPassphraseChanging' : 'settingsPassphraseChange')}
        </Button>
      </div>
    </form>
  )
}

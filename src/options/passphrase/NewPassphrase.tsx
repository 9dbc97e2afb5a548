import type { RefObject } from 'preact'
import { useImperativeHandle, useRef, useState } from 'preact/hooks'
import type { Clearing } from '../../core/clipboard/clearing.ts'
import { Field } from '../../ui/Field.tsx'
import { say } from '../../words/say.ts'
import styles from './NewPassphrase.module.css'
import { faultsOfPassphrase, type PassphraseFaults } from './passphrase-faults.ts'
import { StrengthMeter } from './StrengthMeter.tsx'
import { Suggestion } from './Suggestion.tsx'
import { useStrength } from './use-strength.ts'

/** What a form can do with a new passphrase. It is read when the form is sent, and is never state. */
export interface NewPassphraseHandle {
  /** The passphrase, or null where it will not do: that is said at the field, which has the focus. */
  read(): string | null
  clear(): void
}

interface NewPassphraseProps {
  label: string
  hint: string
  handle: RefObject<NewPassphraseHandle | null>
  /** A suggested one was copied. */
  onCopied: (text: string) => Promise<Clearing | null>
}

/** Two fields for a passphrase to be chosen, how strong it is, and one to take from us. */
export function NewPassphrase({ label, hint, handle, onCopied }: NewPassphraseProps) {
  const chosen = useRef<HTMLInputElement>(null)
  const again = useRef<HTMLInputElement>(null)
  const { strength, judge } = useStrength()
  const [faults, setFaults] = useState<PassphraseFaults>({})
  // A suggestion that has served is not to stay on the screen.
  const [round, setRound] = useState(0)

  function fill(passphrase: string): void {
    for (const { current } of [chosen, again]) if (current !== null) current.value = passphrase
    judge(passphrase)
    setFaults({})
  }

  useImperativeHandle(handle, () => ({
    read() {
      const [first, second] = [chosen.current, again.current]
      if (first === null || second === null) return null
      const found = faultsOfPassphrase(first.value, second.value)
      setFaults(found)
      if (found.chosen !== undefined) first.focus()
      else if (found.again !== undefined) second.focus()
      else return first.value
      return null
    },
    clear() {
      fill('')
      setRound((now) => now + 1)
    },
  }))

  return (
    <div class={styles.fields}>
      <Field
        label={label}
        type="password"
        inputRef={chosen}
        onInput={(event) => judge((event.currentTarget as HTMLInputElement).value)}
        hint={hint}
        error={faults.chosen}
      />
      <StrengthMeter strength={strength} />
      <Suggestion key={round} onTake={fill} onCopied={onCopied} />
      <Field label={say('passphraseAgain')} type="password" inputRef={again} error={faults.again} />
    </div>
  )
}

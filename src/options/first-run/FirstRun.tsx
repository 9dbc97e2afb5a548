import { useRef, useState } from 'preact/hooks'
import type { Ask } from '../../protocol/client.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'
import styles from './FirstRun.module.css'
import { Promises } from './Promises.tsx'
import { faultsOfPassphrase, type PassphraseFaults } from './passphrase-faults.ts'
import { StrengthMeter } from './StrengthMeter.tsx'
import { useStrength } from './use-strength.ts'

/** The first run: what Twinkey is, and the passphrase. */
export function FirstRun({ ask }: { ask: Ask<'options'> }) {
  const chosen = useRef<HTMLInputElement>(null)
  const again = useRef<HTMLInputElement>(null)
  const { strength, judge } = useStrength()
  const [faults, setFaults] = useState<PassphraseFaults>({})
  const { isRunning, fault, attempt } = useAttempt()

  async function create(event: Event): Promise<void> {
    event.preventDefault()
    const [first, second] = [chosen.current, again.current]
    if (first === null || second === null) return
    const found = faultsOfPassphrase(first.value, second.value)
    setFaults(found)
    if (found.chosen !== undefined) return first.focus()
    if (found.again !== undefined) return second.focus()
    if (!(await attempt(() => ask('vault.create', { passphrase: first.value })))) return
    first.value = ''
    second.value = ''
  }

  return (
    <>
      <h1>Look after your Gemini API keys</h1>
      <Promises />
      <form class={styles.form} onSubmit={create}>
        <Field
          label="Choose a passphrase"
          type="password"
          inputRef={chosen}
          onInput={(event) => judge((event.currentTarget as HTMLInputElement).value)}
          hint="It opens the vault on this computer. Several unrelated words are easier to remember than signs, and stronger."
          error={faults.chosen}
        />
        <StrengthMeter strength={strength} />
        <Field label="Type it again" type="password" inputRef={again} error={faults.again} />
        <Notice tone="warn">
          Nobody can recover it, and neither can we. Without it what is stored here is lost; your keys at Gemini are
          not.
        </Notice>
        <FaultNotice fault={fault} />
        <Button type="submit" disabled={isRunning}>
          {isRunning ? 'Creating the vault…' : 'Create the vault'}
        </Button>
      </form>
    </>
  )
}

import { useEffect, useRef, useState } from 'preact/hooks'
import type { Environment } from '../../core/gemini/environment.ts'
import type { KeyScope } from '../../core/keys/public-key.ts'
import type { Ask } from '../../protocol/client.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
import styles from './AddKey.module.css'
import { fieldOf, formIn, swapPair } from './form-fields.ts'
import { KeyPlan } from './KeyPlan.tsx'
import { KeyTerms } from './KeyTerms.tsx'
import { type FormFaults, readForm } from './key-form.ts'
import { PastedPair } from './PastedPair.tsx'
import { Step } from './Step.tsx'

interface AddKeyProps {
  ask: Ask<'options'>
  /** The vault has locked: the guide keeps its answers, out of sight, but for the secret. */
  isLocked: boolean
  onStored: (ref: string, clockOffSeconds: number | null) => void
}

/** The guide: from Gemini's settings page to a key that is checked and stored. Whatever goes wrong, the form stays filled. */
export function AddKey({ ask, isLocked, onStored }: AddKeyProps) {
  const heading = useArrival()
  const form = useRef<HTMLFormElement>(null)
  const [environment, setEnvironment] = useState<Environment>('production')
  const [scope, setScope] = useState<KeyScope>('account')
  const [faults, setFaults] = useState<FormFaults>({})
  const { isRunning, fault, attempt } = useAttempt()

  useEffect(() => {
    const secret = form.current === null ? null : fieldOf(form.current, 'secret')
    if (isLocked && secret !== null) secret.value = ''
  }, [isLocked])

  async function send(event: Event): Promise<void> {
    event.preventDefault()
    if (form.current === null) return
    const read = readForm(formIn(form.current), Date.now())
    setFaults('faults' in read ? read.faults : {})
    if ('faults' in read) return focusFirst(form.current, read.faults)
    await attempt(async () => {
      const { ref, clockOffSeconds } = await ask('key.add', read.key)
      form.current?.reset() // the secret goes out of the page before anything else happens
      onStored(ref, clockOffSeconds)
    })
  }

  return (
    <div class={styles.guide} hidden={isLocked}>
      <h1 ref={heading} tabIndex={-1}>
        Add a key
      </h1>
      <p class={styles.lead}>
        Eight steps, most of them on Gemini’s site. If you have the key already, choose its exchange, scope and name,
        and{' '}
        <Button kind="bare" size="fit" onClick={goToLast}>
          go to step 8
        </Button>
        .
      </p>
      <form ref={form} onSubmit={send} noValidate>
        <ol class={styles.steps}>
          <KeyPlan
            environment={environment}
            scope={scope}
            faults={faults}
            onEnvironment={setEnvironment}
            onScope={setScope}
          />
          <KeyTerms faults={faults} />
          <Step number={7} title="Keep Gemini’s page open">
            <Notice tone="warn">
              Gemini shows the secret once. Leave its page open until Twinkey says that the key is stored.
            </Notice>
          </Step>
          <Step number={8} title="Paste the key and its secret">
            <PastedPair
              faults={faults}
              onSwap={() => form.current !== null && setFaults(swapPair(form.current, faults))}
            />
            <FaultNotice fault={fault} isFocused />
            <Button type="submit" disabled={isRunning}>
              {isRunning ? 'Asking Gemini…' : 'Check with Gemini and keep'}
            </Button>
          </Step>
        </ol>
      </form>
    </div>
  )

  function goToLast(): void {
    if (form.current === null) return
    // Whoever skips the question has not said that the key was made today.
    const expiry = form.current.elements.namedItem('expiry')
    if (expiry instanceof RadioNodeList) expiry.value = 'unknown'
    fieldOf(form.current, 'publicKey')?.focus()
  }
}

/** Leads to the first field that is wrong, in the order of the steps. */
function focusFirst(form: HTMLFormElement, faults: FormFaults): void {
  const first = (['name', 'expiryDay', 'publicKey', 'secret'] as const).find((name) => faults[name] !== undefined)
  if (first !== undefined) fieldOf(form, first)?.focus()
}

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Environment } from '../../core/gemini/environment.ts'
import type { RoleName } from '../../core/gemini/roles.ts'
import type { KeyScope } from '../../core/keys/public-key.ts'
import type { Ask } from '../../protocol/client.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { wordsOf } from '../../ui/fault-words.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Say } from '../../ui/Say.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
import { say } from '../../words/say.ts'
import { meaningOf } from '../profile/expiry-meaning.ts'
import { focusFirstWrong } from '../profile/profile-fields.ts'
import { useFilled } from '../profile/use-filled.ts'
import styles from './AddKey.module.css'
import { fieldOf, formIn, skipLife, swapPair } from './form-fields.ts'
import { KeyPlan } from './KeyPlan.tsx'
import { KeyTerms } from './KeyTerms.tsx'
import { type FormFaults, readForm } from './key-form.ts'
import { planFor } from './key-plan.ts'
import { PastedPair } from './PastedPair.tsx'
import { Step } from './Step.tsx'

interface AddKeyProps {
  ask: Ask<'options'>
  /** The vault has locked: the guide keeps its answers, out of sight, but for the secret. */
  isLocked: boolean
  onStored: (ref: string, clockOffSeconds: number | null) => void
  /** The key that the new one is to take the place of, and the roles that would do. What it says at first is kept. */
  replaces?: { readonly card: KeyCard; readonly roles?: readonly RoleName[] }
  /** The names that are taken. */
  names?: readonly string[]
}

/** The guide: from Gemini's settings page to a key that is checked and stored. Whatever goes wrong, the form stays filled. */
export function AddKey({ ask, isLocked, onStored, replaces, names = [] }: AddKeyProps) {
  const heading = useArrival()
  const form = useRef<HTMLFormElement>(null)
  const [plan] = useState(() => planFor(replaces?.card ?? null, names))
  const [environment, setEnvironment] = useState<Environment>(plan.environment)
  const [scope, setScope] = useState<KeyScope>(plan.scope)
  const [filled, follow] = useFilled(plan.profile)
  const [faults, setFaults] = useState<FormFaults>({})
  const { isRunning, fault, attempt } = useAttempt()

  useEffect(() => {
    const secret = form.current === null ? null : fieldOf(form.current, 'secret')
    if (isLocked && secret !== null) secret.value = ''
  }, [isLocked])
  useEffect(() => {
    // Stands at the field, eight steps up: there is where to go.
    if (fault?.code === 'name-taken') setFaults({ name: wordsOf(fault) })
  }, [fault])
  // With the words, not a frame after them.
  useLayoutEffect(() => {
    if (form.current !== null && Object.keys(faults).length > 0) focusFirstWrong(form.current)
  }, [faults])

  async function send(event: Event): Promise<void> {
    event.preventDefault()
    if (form.current === null) return
    const read = readForm(formIn(form.current), plan.replaces, Date.now())
    setFaults('faults' in read ? read.faults : {})
    if ('faults' in read) return
    await attempt(async () => {
      const { ref, clockOffSeconds } = await ask('key.add', read.key)
      form.current?.reset() // the secret goes out of the page before anything else happens
      onStored(ref, clockOffSeconds)
    })
  }

  const now = Date.now()
  return (
    <div class={styles.guide} hidden={isLocked}>
      <h1 ref={heading} tabIndex={-1}>
        {plan.title}
      </h1>
      <p class={styles.lead}>
        <Say
          message="addLead"
          with={{
            link: (
              <Button kind="bare" size="fit" onClick={goToLast}>
                {say('addGoToLast')}
              </Button>
            ),
          }}
        />
      </p>
      <form ref={form} onSubmit={send} onInput={() => follow(form.current)} noValidate>
        <ol class={styles.steps}>
          <KeyPlan
            plan={plan}
            environment={environment}
            scope={scope}
            enough={replaces?.roles ?? null}
            faults={faults}
            onEnvironment={setEnvironment}
            onScope={setScope}
          />
          <KeyTerms
            initial={plan.profile}
            filled={filled}
            meaning={meaningOf(filled, null, now, now)}
            faults={faults}
          />
          <Step number={7} title={say('addKeepOpenTitle')}>
            <Notice tone="warn">
              {say(
                replaces === undefined || replaces.card.applications.length === 0
                  ? 'addKeepOpen'
                  : 'addKeepOpenForOthers',
              )}
            </Notice>
          </Step>
          <Step number={8} title={say('addPasteTitle')}>
            <PastedPair
              faults={faults}
              onSwap={() => form.current !== null && setFaults(swapPair(form.current, faults))}
            />
            <FaultNotice fault={fault?.code === 'name-taken' ? null : fault} isFocused />
            <Button type="submit" disabled={isRunning}>
              {say(isRunning ? 'addSending' : 'addSend')}
            </Button>
          </Step>
        </ol>
      </form>
    </div>
  )

  function goToLast(): void {
    if (form.current === null) return
    skipLife(form.current)
    follow(form.current)
    fieldOf(form.current, 'publicKey')?.focus()
  }
}

import { useRef, useState } from 'preact/hooks'
import type { Ask } from '../../protocol/client.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
import { say } from '../../words/say.ts'
import { Tick } from '../add/Tick.tsx'
import styles from './SwitchOver.module.css'

interface SwitchOverProps {
  old: KeyCard
  next: KeyCard
  ask: Ask<'options'>
  onHandedOver: () => void
}

/** What used the old key, to be given the new one. Each is ticked off, so that none is forgotten. */
export function SwitchOver({ old, next, ask, onHandedOver }: SwitchOverProps) {
  const heading = useArrival()
  const form = useRef<HTMLFormElement>(null)
  const [isMissing, setMissing] = useState(false)
  const { isRunning, fault, attempt } = useAttempt()

  async function handOver(event: Event): Promise<void> {
    event.preventDefault()
    const left = form.current?.querySelector<HTMLInputElement>('input[type=checkbox]:not(:checked)') ?? null
    setMissing(left !== null)
    if (left !== null) left.focus()
    else if (await attempt(() => ask('key.hand-over', { from: old.ref, to: next.ref }))) onHandedOver()
  }

  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {say('replaceSwitchTitle', { name: next.name })}
      </h1>
      <p class={styles.lead}>{say('replaceSwitchLead')}</p>
      <Notice tone="warn">{say('replaceSecretOnPage')}</Notice>
      <form ref={form} class={styles.form} onSubmit={handOver} aria-label={say('replaceSwitchForm')} noValidate>
        <ul class={styles.list}>
          {old.applications.map((application, i) => (
            <li key={application}>
              <Tick id={`switch-${i}`} label={say('replaceSwitchOne', { application })} input={{ type: 'checkbox' }} />
            </li>
          ))}
        </ul>
        {isMissing && (
          <Notice tone="bad" role="alert">
            {say('replaceSwitchMissing', { name: old.name })}
          </Notice>
        )}
        <FaultNotice fault={fault} isFocused />
        <div>
          <Button type="submit" size="fit" disabled={isRunning}>
            {say(isRunning ? 'replaceHandingOver' : 'replaceHandOver')}
          </Button>
        </div>
        <p class={styles.quiet}>{say('replaceHandOverHint', { name: next.name })}</p>
      </form>
    </>
  )
}

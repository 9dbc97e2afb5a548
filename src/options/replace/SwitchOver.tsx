import { useRef, useState } from 'preact/hooks'
import type { Ask } from '../../protocol/client.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
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
        Switch over to “{next.name}”
      </h1>
      <p class={styles.lead}>
        Both keys work now, so nothing stands still. Put the new key into each of these, see that it runs, and tick it
        off.
      </p>
      <Notice tone="warn">
        Its secret stands on Gemini’s page alone: Twinkey does not show it. Leave that page open until all of these have
        it. Closed already? Then make another key, for a secret is shown once.
      </Notice>
      <form ref={form} class={styles.form} onSubmit={handOver} aria-label="Switch over" noValidate>
        <ul class={styles.list}>
          {old.applications.map((application, i) => (
            <li key={application}>
              <Tick id={`switch-${i}`} label={`Put the new key into ${application}`} input={{ type: 'checkbox' }} />
            </li>
          ))}
        </ul>
        {isMissing && (
          <Notice tone="bad" role="alert">
            Not all of them are ticked. What still uses “{old.name}” stops when that is revoked.
          </Notice>
        )}
        <FaultNotice fault={fault} isFocused />
        <div>
          <Button type="submit" size="fit" disabled={isRunning}>
            {isRunning ? 'Handing over…' : 'Hand over'}
          </Button>
        </div>
        <p class={styles.quiet}>
          From then on they stand under “{next.name}” here. Nothing changes at Gemini: the old key lives until you
          revoke it.
        </p>
      </form>
    </>
  )
}

import { useState } from 'preact/hooks'
import type { Ask } from '../../protocol/client.ts'
import type { KeyNonces } from '../../protocol/doctor-view.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Spoken } from '../../ui/Spoken.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'
import { say } from '../../words/say.ts'
import styles from './Card.module.css'
import { restMessages } from './nonce-words.ts'

interface MeasuringProps {
  its: KeyNonces
  ask: Ask<'options'>
  onMeasured: () => Promise<void>
}

/** Asks Gemini with one harmless call, as far as that costs the owner nothing that they did not agree to. */
export function Measuring({ its, ask, onMeasured }: MeasuringProps) {
  const { isRunning, fault, attempt } = useAttempt()
  const [isDone, setDone] = useState(false)
  const mayBeAsked = its.restsFor === null || its.restsFor === 'heartbeat'
  const measure = async () => {
    setDone(false)
    const isAskedFor = its.restsFor === 'heartbeat'
    setDone(await attempt(() => ask('doctor.measure', { ref: its.ref, isAskedFor })))
    // A refusal teaches too.
    await onMeasured()
  }
  return (
    <>
      {mayBeAsked && (
        <Button kind="quiet" size="fit" disabled={isRunning} onClick={() => void measure()}>
          {say(
            isRunning ? 'doctorMeasuring' : its.restsFor === 'heartbeat' ? 'doctorMeasureAllTheSame' : 'doctorMeasure',
          )}
          <Spoken> {say('doctorWith', { name: its.name })}</Spoken>
        </Button>
      )}
      {its.restsFor !== null && <p class={styles.quiet}>{say(restMessages[its.restsFor])}</p>}
      {(isDone || fault !== null) && (
        <div class={styles.news}>
          {isDone && (
            <Notice tone="ok" role="status">
              {say('doctorMeasureDone')}
            </Notice>
          )}
          <FaultNotice fault={fault} />
        </div>
      )}
    </>
  )
}

import { useEffect } from 'preact/hooks'
import { clockStandingOf } from '../../core/keys/nonce-diagnosis.ts'
import type { Ask } from '../../protocol/client.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Say } from '../../ui/Say.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { say } from '../../words/say.ts'
import { ClockCard } from './ClockCard.tsx'
import styles from './DoctorPage.module.css'
import { Explanations } from './Explanations.tsx'
import { KeyNoncesCard } from './KeyNoncesCard.tsx'
import { useDoctor } from './use-doctor.ts'

interface DoctorPageProps {
  /** The key or the explanation that one came to see; null for all of it. */
  shown: string | null
  ask: Ask<'options'>
}

/** The doctor: whether the clock is right, how each key's nonces go and how that is known, and what to do. */
export function DoctorPage({ shown, ask }: DoctorPageProps) {
  const heading = useArrival(shown)
  const { keys, fault, read } = useDoctor(ask)
  const isRead = keys !== null
  useEffect(() => {
    const goal = shown === null || !isRead ? null : document.getElementById(`doctor-${shown}`)
    goal?.scrollIntoView()
    goal?.focus()
  }, [shown, isRead])
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {say('doctorTitle')}
      </h1>
      <p class={styles.quiet}>{say('doctorWhat')}</p>
      <FaultNotice fault={fault} />
      {fault !== null && (
        <div>
          <Button kind="quiet" size="fit" onClick={() => void read()}>
            {say('tryAgain')}
          </Button>
        </div>
      )}
      {keys !== null && (
        <>
          <ClockCard standing={clockStandingOf(keys.map(({ nonces }) => nonces?.clock ?? null))} />
          {keys.length === 0 && (
            <p class={styles.quiet}>
              <Say message="doctorEmpty" with={{ link: <a href="#add">{say('doctorEmptyLink')}</a> }} />
            </p>
          )}
          {keys.map((key) => (
            <KeyNoncesCard key={key.ref} its={key} ask={ask} onChanged={read} />
          ))}
          <Explanations />
        </>
      )}
    </>
  )
}

import type { KeyCard } from '../../protocol/view.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import styles from './LastStep.module.css'

interface LastStepProps {
  old: KeyCard
  next: KeyCard
  isDead: boolean
}

/** All is switched over: the old key is to go, or is gone already. */
export function LastStep({ old, next, isDead }: LastStepProps) {
  const heading = useArrival(String(isDead))
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {isDead ? `“${next.name}” has replaced “${old.name}”` : `Revoke “${old.name}”`}
      </h1>
      <p class={styles.lead}>
        {isDead
          ? 'The old key is proven dead. Its secret is of no use any more.'
          : `“${next.name}” has taken its place, and by what you said nothing uses it any more: make sure of that. A key that nobody needs can only do harm.`}
      </p>
      <div class={styles.actions}>
        <ButtonLink size="fit" href={`#revoke/${old.ref}`}>
          {isDead ? 'Erase its secret' : 'Revoke, and prove it'}
        </ButtonLink>
        <ButtonLink kind="quiet" size="fit" href={`#key/${next.ref}`}>
          {isDead ? 'To the new key' : 'Later'}
        </ButtonLink>
      </div>
    </>
  )
}

import type { KeyCard } from '../../protocol/view.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { say } from '../../words/say.ts'
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
        {isDead
          ? say('replaceDoneTitle', { next: next.name, old: old.name })
          : say('replaceRevokeTitle', { old: old.name })}
      </h1>
      <p class={styles.lead}>{isDead ? say('replaceDone') : say('replaceRevoke', { next: next.name })}</p>
      <div class={styles.actions}>
        <ButtonLink size="fit" href={`#revoke/${old.ref}`}>
          {say(isDead ? 'replaceErase' : 'replaceRevokeNow')}
        </ButtonLink>
        <ButtonLink kind="quiet" size="fit" href={`#key/${next.ref}`}>
          {say(isDead ? 'replaceToNew' : 'replaceRevokeLater')}
        </ButtonLink>
      </div>
    </>
  )
}

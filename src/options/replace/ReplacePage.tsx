import { useRef, useState } from 'preact/hooks'
import type { Ask } from '../../protocol/client.ts'
import type { KeyCard, ReminderItem } from '../../protocol/view.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Say } from '../../ui/Say.tsx'
import { say } from '../../words/say.ts'
import { AddKey } from '../add/AddKey.tsx'
import { storedWords } from '../add/stored-words.ts'
import { LastStep } from './LastStep.tsx'
import { Progress } from './Progress.tsx'
import { type Replacement, replacementOf, rolesEnough } from './replacement.ts'
import { SwitchOver } from './SwitchOver.tsx'

interface ReplacePageProps {
  /** The old key as it was when one came. */
  card: KeyCard
  /** Null while locked: what was typed into the guide stays, out of sight. */
  cards: readonly KeyCard[] | null
  reminders: readonly ReminderItem[]
  ask: Ask<'options'>
}

/** From an old key to a new one. Which step one is at is found in what is stored. */
export function ReplacePage({ card, cards, reminders, ask }: ReplacePageProps) {
  const [stored, setStored] = useState<{ ref: string; clockOffSeconds: number | null } | null>(null)
  const last = useRef<Replacement>({ step: 'make' })
  const old = cards?.find(({ ref }) => ref === card.ref) ?? card
  const isLocked = cards === null
  if (cards !== null) last.current = replacementOf(old, cards)
  const found = last.current
  if (found.step === 'make') {
    const roles = rolesEnough(old, reminders)
    return (
      <>
        {!isLocked && <Progress step="make" />}
        {!isLocked && old.compromisedAt !== null && (
          <Notice tone="bad">
            <Say
              message="replaceLeaked"
              with={{ link: <a href={`#revoke/${old.ref}`}>{say('replaceLeakedLink')}</a> }}
            />
          </Notice>
        )}
        <AddKey
          ask={ask}
          isLocked={isLocked}
          replaces={{ card, ...(roles === null ? {} : { roles }) }}
          names={cards?.map(({ name }) => name) ?? []}
          onStored={(ref, clockOffSeconds) => setStored({ ref, clockOffSeconds })}
        />
      </>
    )
  }
  if (isLocked) return null
  const { step, next } = found
  return (
    <>
      <Progress step={step} />
      {stored !== null && stored.ref === next.ref && step !== 'done' && (
        <Notice tone="ok" role="status">
          {storedWords(next, stored.clockOffSeconds)}
        </Notice>
      )}
      {step === 'switch' ? (
        <SwitchOver old={old} next={next} ask={ask} onHandedOver={() => setStored(null)} />
      ) : (
        <LastStep old={old} next={next} isDead={step === 'done'} />
      )}
    </>
  )
}

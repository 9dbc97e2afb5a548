import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Ask } from '../../protocol/client.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { wordsOf } from '../../ui/fault-words.ts'
import { MaskedKey } from '../../ui/MaskedKey.tsx'
import { useArrival } from '../../ui/use-arrival.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
import { say } from '../../words/say.ts'
import { meaningOf } from '../profile/expiry-meaning.ts'
import { filledFrom } from '../profile/filled-profile.ts'
import { HandlingFields } from '../profile/HandlingFields.tsx'
import { LifeFields } from '../profile/LifeFields.tsx'
import { changeOf } from '../profile/profile-change.ts'
import { focusFirstWrong, profileIn } from '../profile/profile-fields.ts'
import { type ProfileFaults, readProfile } from '../profile/read-profile.ts'
import { UseFields } from '../profile/UseFields.tsx'
import { useFilled } from '../profile/use-filled.ts'
import styles from './EditKey.module.css'
import { Part } from './Part.tsx'

interface EditKeyProps {
  /** As it was when one came to change it. */
  card: KeyCard
  /** The vault has locked: what was typed stays, out of sight. */
  isLocked: boolean
  ask: Ask<'options'>
  onSaved: () => void
}

/** What an owner says of a key, to be said otherwise. Whatever goes wrong, the form stays filled. */
export function EditKey({ card, isLocked, ask, onSaved }: EditKeyProps) {
  const heading = useArrival(String(isLocked))
  const form = useRef<HTMLFormElement>(null)
  const [initial] = useState(() => filledFrom(card))
  const [filled, follow] = useFilled(initial)
  const [faults, setFaults] = useState<ProfileFaults>({})
  const { isRunning, fault, attempt } = useAttempt()

  useEffect(() => {
    if (fault?.code === 'name-taken') setFaults({ name: wordsOf(fault) })
  }, [fault])
  // With the words, not a frame after them.
  useLayoutEffect(() => {
    if (form.current !== null && Object.keys(faults).length > 0) focusFirstWrong(form.current)
  }, [faults])

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    if (form.current === null) return
    const read = readProfile(profileIn(form.current), card, Date.now())
    setFaults('faults' in read ? read.faults : {})
    if ('faults' in read) return
    const change = changeOf(card, read.profile)
    const isSaved = await attempt(async () => {
      if (Object.keys(change).length > 0) await ask('key.edit', { ref: card.ref, change })
    })
    if (isSaved) onSaved()
  }

  return (
    <div class={styles.page} hidden={isLocked}>
      <h1 ref={heading} tabIndex={-1}>
        {say('editTitle', { name: card.name })}
      </h1>
      <form ref={form} class={styles.form} onSubmit={save} onInput={() => follow(form.current)} noValidate>
        <Part title={say('editKeyTitle')}>
          <p class={styles.fixed}>
            <MaskedKey>{card.maskedKey}</MaskedKey> · {say(card.environment)} ·{' '}
            {say(card.scope === 'master' ? 'editScopeMaster' : 'editScopePrimary')}
          </p>
          <p class={styles.fixed}>{say('editFixed')}</p>
          <Field
            label={say('editNameLabel')}
            name="name"
            hint={say('editNameHint')}
            initial={initial.name}
            error={faults.name}
          />
        </Part>
        <Part title={say('editLifeTitle')}>
          <LifeFields
            initial={initial}
            chosen={filled}
            isNew={false}
            meaning={meaningOf(filled, card, card.lastUsedAt, Date.now())}
            faults={faults}
          />
        </Part>
        <Part title={say('editUseTitle')}>
          <UseFields initial={initial} faults={faults} />
        </Part>
        <Part title={say('editHandlingTitle')}>
          <HandlingFields initial={initial} />
        </Part>
        <FaultNotice fault={fault?.code === 'name-taken' ? null : fault} isFocused />
        <div class={styles.actions}>
          <Button type="submit" size="fit" disabled={isRunning}>
            {say(isRunning ? 'editSaving' : 'save')}
          </Button>
          <ButtonLink kind="quiet" size="fit" href={`#key/${card.ref}`}>
            {say('editLeave')}
          </ButtonLink>
        </div>
      </form>
    </div>
  )
}

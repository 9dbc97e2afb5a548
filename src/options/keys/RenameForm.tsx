import { useRef, useState } from 'preact/hooks'
import type { Ask } from '../../protocol/client.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { wordsOf } from '../../ui/fault-words.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
import styles from './RenameForm.module.css'

interface RenameFormProps {
  card: KeyCard
  ask: Ask<'options'>
  onDone: () => void
}

export function RenameForm({ card, ask, onDone }: RenameFormProps) {
  const field = useRef<HTMLInputElement>(null)
  const [isEmpty, setEmpty] = useState(false)
  const { fault, attempt } = useAttempt()

  async function rename(event: Event): Promise<void> {
    event.preventDefault()
    const name = field.current?.value.trim() ?? ''
    setEmpty(name === '')
    if (name !== '' && (await attempt(() => ask('key.edit', { ref: card.ref, change: { name } })))) onDone()
  }

  const error = isEmpty ? 'Give the key a name.' : fault === null ? null : wordsOf(fault)
  return (
    <form class={styles.form} onSubmit={rename}>
      <Field label="Name" inputRef={field} initial={card.name} isFocused error={error} />
      <div class={styles.actions}>
        <Button type="submit" size="fit">
          Save name
        </Button>
        <Button kind="quiet" size="fit" onClick={onDone}>
          Leave it
        </Button>
      </div>
    </form>
  )
}

import { useRef, useState } from 'preact/hooks'
import type { Ask } from '../../protocol/client.ts'
import type { KeyCard } from '../../protocol/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { faultIn, wordsOf } from '../../ui/fault-words.ts'
import styles from './RenameForm.module.css'

interface RenameFormProps {
  card: KeyCard
  ask: Ask<'options'>
  onDone: () => void
}

export function RenameForm({ card, ask, onDone }: RenameFormProps) {
  const field = useRef<HTMLInputElement>(null)
  const [trouble, setTrouble] = useState<string | null>(null)

  async function rename(event: Event): Promise<void> {
    event.preventDefault()
    const name = field.current?.value.trim() ?? ''
    if (name === '') return setTrouble('Give the key a name.')
    try {
      await ask('key.rename', { ref: card.ref, name })
      onDone()
    } catch (error) {
      setTrouble(wordsOf(faultIn(error)))
    }
  }

  return (
    <form class={styles.form} onSubmit={rename}>
      <Field label="Name" inputRef={field} initial={card.name} isFocused error={trouble} />
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

import { useId } from 'preact/hooks'
import styles from './Select.module.css'

interface SelectProps<V extends string> {
  label: string
  value: V
  choices: readonly { readonly value: V; readonly words: string }[]
  onChoose: (value: V) => void
}

/** One of a few, by name. */
export function Select<V extends string>({ label, value, choices, onChoose }: SelectProps<V>) {
  const id = useId()
  return (
    <div class={styles.select}>
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value as V)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </select>
    </div>
  )
}

import { useId } from 'preact/hooks'
import styles from './Select.module.css'

interface SelectProps<V extends string> {
  label: string
  value: V
  choices: readonly {
    readonly value: V
    readonly words: string
    /** It is shown, and can't be chosen; its words say why. */
    readonly isClosed?: boolean
  }[]
  onChoose: (value: V) => void
  /** What is wrong with the choice; null or none where nothing is. */
  error?: string | null
}

/** One of a few, by name. */
export function Select<V extends string>({ label, value, choices, onChoose, error = null }: SelectProps<V>) {
  const id = useId()
  return (
    <div class={styles.select}>
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        {...(error === null ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-error` })}
        onChange={(event) => onChoose(event.currentTarget.value as V)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.isClosed === true}>
            {choice.words}
          </option>
        ))}
      </select>
      {error !== null && (
        <p id={`${id}-error`} class={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

import { useId } from 'preact/hooks'
import styles from './Segments.module.css'

interface SegmentsProps<V extends string> {
  label: string
  value: V
  choices: readonly { readonly value: V; readonly words: string; readonly tone?: 'ok' | 'bad' }[]
  onChoose: (value: V) => void
  /** What is wrong with the choice; null or none where nothing is. */
  error?: string | null
}

/** One of two or three, side by side. */
export function Segments<V extends string>({ label, value, choices, onChoose, error = null }: SegmentsProps<V>) {
  const name = useId()
  return (
    <fieldset
      class={styles.segments}
      data-wrong={error !== null}
      {...(error === null ? {} : { 'aria-describedby': `${name}-error` })}
    >
      <legend>{label}</legend>
      <div class={styles.row}>
        {choices.map((choice) => (
          <label key={choice.value} class={styles.choice} data-tone={choice.tone ?? 'plain'}>
            <input type="radio" name={name} checked={choice.value === value} onChange={() => onChoose(choice.value)} />
            {choice.words}
          </label>
        ))}
      </div>
      {error !== null && (
        <p id={`${name}-error`} class={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}

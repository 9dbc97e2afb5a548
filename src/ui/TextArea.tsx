import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import styles from './Field.module.css'

interface TextAreaProps {
  label: string
  name: string
  /** What stands in it at first; what is typed then is the field's own. */
  initial?: string
  rows: number
  hint?: ComponentChildren
  /** What is wrong with what was typed, and what to do. */
  error?: ComponentChildren
}

/** A labelled field of several lines, not controlled either. */
export function TextArea({ label, name, initial = '', rows, hint, error }: TextAreaProps) {
  const id = useId()
  const described = [hint != null && `${id}-hint`, error != null && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class={styles.field}>
      <label for={id}>{label}</label>
      {hint != null && (
        <p id={`${id}-hint`} class={styles.hint}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        class={styles.input}
        name={name}
        rows={rows}
        defaultValue={initial}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={error != null}
        {...(described === '' ? {} : { 'aria-describedby': described })}
      />
      {error != null && (
        <div id={`${id}-error`} class={styles.error} role="alert">
          {error}
        </div>
      )}
    </div>
  )
}

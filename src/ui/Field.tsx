import type { ComponentChildren, RefObject } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import styles from './Field.module.css'

interface FieldProps {
  label: string
  name?: string
  type?: 'text' | 'password' | 'date'
  /** What stands in it at first; what is typed then is the field's own. */
  initial?: string
  placeholder?: string
  /** Which keys a screen offers for it. */
  inputMode?: 'numeric'
  /** Takes the focus when it appears. */
  isFocused?: boolean
  inputRef?: RefObject<HTMLInputElement | null>
  onInput?: (event: InputEvent) => void
  /** What helps before anything is typed. */
  hint?: ComponentChildren
  /** What is wrong with what was typed, and what to do. */
  error?: ComponentChildren
}

/**
 * A labelled field. It is not controlled: what is typed stays in the field, which is read once when the form is sent, so
 * that no secret ever becomes state.
 */
export function Field({ label, type = 'text', initial = '', hint, error, isFocused = false, ...rest }: FieldProps) {
  const id = useId()
  const own = useRef<HTMLInputElement>(null)
  const input = rest.inputRef ?? own
  // Not `autofocus`: a browser heeds that once in the life of a page, and a vault locks more often.
  useEffect(() => {
    if (isFocused) input.current?.focus()
  }, [isFocused, input])
  const described = [hint != null && `${id}-hint`, error != null && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class={styles.field}>
      <label for={id}>{label}</label>
      {hint != null && (
        <p id={`${id}-hint`} class={styles.hint}>
          {hint}
        </p>
      )}
      <input
        id={id}
        class={styles.input}
        // Preact has a type for each kind of input; what is set here is common to all.
        type={type as 'text'}
        name={rest.name ?? ''}
        defaultValue={initial}
        placeholder={rest.placeholder ?? ''}
        {...(rest.inputMode === undefined ? {} : { inputMode: rest.inputMode })}
        ref={input}
        {...(rest.onInput === undefined ? {} : { onInput: rest.onInput })}
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

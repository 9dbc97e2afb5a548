import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { say } from '../../../words/say.ts'
import fieldStyles from '../../Field.module.css'
import styles from './TypedField.module.css'
import { useAfterPress } from './use-after-press.ts'

interface TypedFieldProps {
  label: string
  value: string
  inputMode?: 'decimal' | 'numeric' | 'text'
  placeholder?: string
  onType: (value: string) => void
  onLeave: () => void
  /** What is wrong with it; null where nothing is, or it is too early to say. */
  error: string | null
  /** What would do instead. */
  nearest?: readonly string[]
  /** Beside the label. */
  aside?: ComponentChildren
  /** Under the field. */
  children?: ComponentChildren
}

/** A field of a form that is worked out with every key: none for secrets. What would do instead is one press away. */
export function TypedField({
  label,
  value,
  inputMode = 'decimal',
  placeholder = '',
  onType,
  onLeave,
  error,
  nearest = [],
  aside,
  children,
}: TypedFieldProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const afterPress = useAfterPress()

  function fill(instead: string): void {
    onType(instead)
    input.current?.focus() // the button goes with the complaint
  }

  return (
    <div class={fieldStyles.field}>
      <div class={styles.head}>
        <label for={id}>{label}</label>
        {aside}
      </div>
      <input
        id={id}
        ref={input}
        class={fieldStyles.input}
        type="text"
        inputMode={inputMode}
        value={value}
        placeholder={placeholder}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={error !== null}
        {...(error === null ? {} : { 'aria-describedby': `${id}-error` })}
        onInput={(event) => onType(event.currentTarget.value)}
        onBlur={() => afterPress(onLeave)}
      />
      {error !== null && (
        <div class={fieldStyles.error}>
          <span id={`${id}-error`} role="alert">
            {error}
          </span>{' '}
          {nearest.map((instead) => (
            <button key={instead} type="button" class={styles.instead} onClick={() => fill(instead)}>
              {say('typedFieldUse', { instead })}
            </button>
          ))}
        </div>
      )}
      {children}
    </div>
  )
}

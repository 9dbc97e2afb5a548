import type { ComponentChildren, InputHTMLAttributes } from 'preact'
import styles from './Tick.module.css'

interface TickProps {
  label: string
  hint?: ComponentChildren
  /** The radio button or checkbox itself. */
  input: InputHTMLAttributes
  /** Names this one among all of the page. */
  id: string
}

/** Something to tick, with a word on what it means. */
export function Tick({ label, hint, input, id }: TickProps) {
  return (
    <div>
      <label class={styles.tick}>
        <input {...input} {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })} />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} class={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}

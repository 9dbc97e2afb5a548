import type { ComponentChildren } from 'preact'
import styles from './Choice.module.css'

export interface ChoiceOption<V extends string> {
  readonly value: V
  readonly label: string
  readonly hint?: ComponentChildren
}

interface ChoiceProps<V extends string> {
  legend: string
  name: string
  options: readonly ChoiceOption<V>[]
  initial: V
  onChange?: (value: V) => void
}

/** One of a few, as radio buttons, each with a word on what it means. */
export function Choice<V extends string>({ legend, name, options, initial, onChange }: ChoiceProps<V>) {
  return (
    <fieldset class={styles.choice}>
      <legend>{legend}</legend>
      {options.map(({ value, label, hint }) => (
        <div key={value} class={styles.option}>
          <label>
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={value === initial}
              onChange={() => onChange?.(value)}
              {...(hint === undefined ? {} : { 'aria-describedby': `${name}-${value}-hint` })}
            />
            <span>{label}</span>
          </label>
          {hint !== undefined && (
            <p id={`${name}-${value}-hint`} class={styles.hint}>
              {hint}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  )
}

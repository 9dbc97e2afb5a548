import { type ComponentChildren, Fragment } from 'preact'
import styles from './Choice.module.css'
import { Tick } from './Tick.tsx'

export interface ChoiceOption<V extends string> {
  readonly value: V
  readonly label: string
  readonly hint?: ComponentChildren
  /** What it asks for once it is chosen; stands right under it. */
  readonly under?: ComponentChildren
}

interface ChoiceProps<V extends string> {
  legend: string
  name: string
  options: readonly ChoiceOption<V>[]
  initial: V
  onChange?: (value: V) => void
  /** What is wrong with what was chosen, and what to do. */
  error?: string | undefined
}

/** One of a few, as radio buttons, each with a word on what it means. */
export function Choice<V extends string>({ legend, name, options, initial, onChange, error }: ChoiceProps<V>) {
  const wrong = error === undefined ? {} : { 'data-wrong': true, 'aria-describedby': `${name}-error` }
  return (
    <fieldset class={styles.choice} {...wrong}>
      <legend>{legend}</legend>
      {options.map(({ value, label, hint, under }) => (
        <Fragment key={value}>
          <Tick
            id={`${name}-${value}`}
            label={label}
            hint={hint}
            input={{
              type: 'radio',
              name,
              value,
              defaultChecked: value === initial,
              onChange: () => onChange?.(value),
            }}
          />
          {under}
        </Fragment>
      ))}
      {error !== undefined && (
        <p id={`${name}-error`} class={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}

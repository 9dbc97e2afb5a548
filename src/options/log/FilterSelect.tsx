import { useId } from 'preact/hooks'
import styles from './FilterSelect.module.css'

interface FilterSelectProps<V extends string> {
  label: string
  options: readonly { readonly value: V; readonly label: string }[]
  /** Undefined where it lets all through. */
  chosen: V | undefined
  /** What is offered for letting all through. */
  all: string
  onChoose: (value: V | undefined) => void
}

/** One of the values that a column has, or all of them. */
export function FilterSelect<V extends string>({ label, options, chosen, all, onChoose }: FilterSelectProps<V>) {
  const id = useId()
  const choose = (index: number) => onChoose(options[index - 1]?.value)
  return (
    <div class={styles.filter}>
      <label for={id}>{label}</label>
      <select
        id={id}
        class={styles.select}
        value={chosen ?? ''}
        // By place and not by value: a key may be named anything.
        onChange={(event) => choose(event.currentTarget.selectedIndex)}
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

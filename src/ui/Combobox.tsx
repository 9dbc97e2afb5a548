import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { say, sayCounted } from '../words/say.ts'
import styles from './Combobox.module.css'
import fieldStyles from './Field.module.css'

export interface Option {
  readonly value: string
  readonly words: string
  /** What else is to be said of it, set smaller. */
  readonly hint: string
}

interface ComboboxProps {
  label: string
  /** The chosen one; null where none is. */
  value: Option | null
  /** Those that fit what is typed, the likeliest first. */
  find: (typed: string) => readonly Option[]
  onChoose: (value: string) => void
  error?: ComponentChildren
}

/** More of them nobody reads through: one types another letter. */
const mostShown = 50

/**
 * A list to choose from by typing: an editable combobox with a list, after the ARIA Authoring Practices
 * (w3.org/WAI/ARIA/apg/patterns/combobox). What is typed chooses nothing by itself; left without a choice, the field shows
 * again what was chosen before.
 */
export function Combobox({ label, value, find, onChoose, error }: ComboboxProps) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  /** The place of the option that Enter would choose; below zero where it would choose none. */
  const [active, setActive] = useState(-1)
  const input = useRef<HTMLInputElement>(null)
  const isOpen = typed !== null
  const fitting = isOpen ? find(typed) : []
  const options = fitting.slice(0, mostShown)
  const current = options[active] ?? null

  function choose(option: Option | null): void {
    if (option !== null) onChoose(option.value)
    setTyped(null)
  }

  function press(event: KeyboardEvent): void {
    const isMove = event.key === 'ArrowDown' || event.key === 'ArrowUp'
    if (isMove) {
      event.preventDefault()
      if (isOpen) setActive(beside(active, event.key === 'ArrowDown' ? 1 : -1, options.length))
      else open()
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault() // it chooses, and does not send the form
      choose(current)
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault() // it closes the list, and not the popup
      setTyped(null)
    }
  }

  function open(): void {
    setTyped('')
    // Whoever opens the list and presses Enter has chosen nothing else.
    setActive(
      find('')
        .slice(0, mostShown)
        .findIndex((option) => option.value === value?.value),
    )
  }

  return (
    <div class={fieldStyles.field}>
      <label for={id}>{label}</label>
      <div class={styles.combobox}>
        <input
          id={id}
          ref={input}
          class={fieldStyles.input}
          type="text"
          role="combobox"
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={current === null ? undefined : `${id}-${current.value}`}
          aria-invalid={error != null}
          {...(error == null ? {} : { 'aria-describedby': `${id}-error` })}
          autocomplete="off"
          spellcheck={false}
          placeholder={say('comboboxHint')}
          value={typed ?? value?.words ?? ''}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => isOpen || open()}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            setActive(0)
          }}
          onKeyDown={press}
          onBlur={() => setTyped(null)}
        />
        {isOpen && (
          <div class={styles.list}>
            {options.length > 0 && (
              <div id={`${id}-list`} role="listbox" aria-label={label}>
                {options.map((option, index) => (
                  <Item
                    key={option.value}
                    id={`${id}-${option.value}`}
                    option={option}
                    isActive={index === active}
                    isChosen={option.value === value?.value}
                    onChoose={() => choose(option)}
                  />
                ))}
              </div>
            )}
            <p role="status" class={styles.rest}>
              {restWords(options.length, fitting.length - options.length)}
            </p>
          </div>
        )}
      </div>
      {error != null && (
        <div id={`${id}-error`} class={fieldStyles.error} role="alert">
          {error}
        </div>
      )}
    </div>
  )
}

/** The place above or below one, around the ends of the list; from none, the first or the last. */
function beside(active: number, step: 1 | -1, count: number): number {
  if (count === 0) return -1
  if (active < 0) return step === 1 ? 0 : count - 1
  return (active + step + count) % count
}

/** What the list does not show. */
function restWords(shown: number, more: number): string {
  if (shown === 0) return say('comboboxNothing')
  return more === 0 ? '' : sayCounted('comboboxMore', more)
}

interface ItemProps {
  id: string
  option: Option
  isActive: boolean
  isChosen: boolean
  onChoose: () => void
}

function Item({ id, option, isActive, isChosen, onChoose }: ItemProps) {
  const item = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field, which keeps the focus and moves over the list
    <div
      ref={item}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      data-chosen={isChosen}
      class={styles.option}
      // The field keeps the focus, so that the list is still there for the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span>{option.words}</span>
      <span class={styles.hint}>{option.hint}</span>
    </div>
  )
}

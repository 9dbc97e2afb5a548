import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { DisplayCurrency } from '../../core/money/display-currency.ts'
import { readValue } from '../../core/money/reading.ts'
import type { ScopeLine } from '../../protocol/view.ts'
import { Age } from '../../ui/Age.tsx'
import { say } from '../../words/say.ts'
import { HiddenAmount } from '../balances/HiddenAmount.tsx'
import styles from './ScopeList.module.css'
import { findScopes } from './scope-search.ts'

interface ScopeListProps {
  scopes: readonly ScopeLine[]
  chosenId: string
  currency: DisplayCurrency
  hidesAmounts: boolean
  onChoose: (scopeId: string) => void
  onShut: () => void
}

/** Figures older than this say how old they are, in milliseconds. */
const oldMs = 10 * 60_000

/**
 * Every account to choose from, found by typing: a combobox whose list stands open, after the ARIA Authoring Practices
 * (w3.org/WAI/ARIA/apg/patterns/combobox).
 */
export function ScopeList({ scopes, chosenId, currency, hidesAmounts, onChoose, onShut }: ScopeListProps) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(chosenId)
  const panel = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const { groups, more } = findScopes(scopes, typed)
  const shown = groups.flatMap((group) => group.scopes)
  const place = shown.findIndex((scope) => scope.id === active)

  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    const leave = (event: Event) => {
      if (event.target instanceof Node && !panel.current?.contains(event.target)) onShut()
    }
    document.addEventListener('pointerdown', leave)
    return () => document.removeEventListener('pointerdown', leave)
  }, [onShut])

  function press(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      PageDown: place + 8,
      PageUp: place - 8,
    }
    const next = steps[event.key]
    if (next !== undefined) {
      event.preventDefault()
      setActive(shown[Math.min(shown.length - 1, Math.max(0, next))]?.id ?? active)
    } else if (event.key === 'Enter') {
      event.preventDefault() // the button has the focus next, and must not be pressed by the same key
      const scope = shown[place] ?? shown[0]
      if (scope !== undefined) onChoose(scope.id)
    } else if (event.key === 'Escape') {
      event.preventDefault() // it closes the list, and not the popup
      onShut()
    } else if (event.key === 'Tab') {
      event.preventDefault()
      onShut()
    }
  }

  return (
    <div ref={panel} class={styles.panel} role="dialog" aria-label={say('popupChooseAccount')}>
      <input
        ref={field}
        class={styles.field}
        type="text"
        role="combobox"
        aria-label={say('popupFindAccount')}
        aria-expanded={true}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={place === -1 ? undefined : `${id}-${place}`}
        autocomplete="off"
        spellcheck={false}
        placeholder={say('popupTypeToFind')}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value)
          setActive(findScopes(scopes, event.currentTarget.value).groups[0]?.scopes[0]?.id ?? chosenId)
        }}
        onKeyDown={press}
      />
      <div id={`${id}-list`} class={styles.list} role="listbox" aria-label={say('popupAccounts')}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
          <div key={group.environment} role="group" aria-labelledby={`${id}-${group.environment}`}>
            <div id={`${id}-${group.environment}`} class={styles.heading}>
              {say(group.name)}
            </div>
            {group.scopes.map((scope) => (
              <Line
                key={scope.id}
                id={`${id}-${shown.indexOf(scope)}`}
                scope={scope}
                isActive={scope.id === active}
                isChosen={scope.id === chosenId}
                currency={currency}
                hidesAmounts={hidesAmounts}
                onChoose={() => onChoose(scope.id)}
              />
            ))}
          </div>
        ))}
      </div>
      <p role="status" class={styles.rest}>
        {shown.length === 0 ? say('popupNoAccount') : more > 0 ? say('popupMoreAccounts', { count: more }) : ''}
      </p>
    </div>
  )
}

interface LineProps {
  id: string
  scope: ScopeLine
  isActive: boolean
  isChosen: boolean
  currency: DisplayCurrency
  hidesAmounts: boolean
  onChoose: () => void
}

function Line({ id, scope, isActive, isChosen, currency, hidesAmounts, onChoose }: LineProps) {
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  const { label, value, asOf, hasTrouble } = scope
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field, which keeps the focus and moves over the list
    <div
      ref={line}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      data-chosen={isChosen}
      class={styles.line}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span class={styles.name}>{label}</span>
      <span class={styles.value}>
        {value === null ? '—' : hidesAmounts ? <HiddenAmount /> : readValue(value, currency)}
      </span>
      {(hasTrouble || (asOf !== null && Date.now() - asOf > oldMs)) && (
        <span class={styles.note}>
          {hasTrouble && <span class={styles.trouble}>{say('popupAccountTrouble')}</span>}
          {hasTrouble && asOf !== null && ' · '}
          {asOf !== null && <Age at={asOf} />}
        </span>
      )}
    </div>
  )
}

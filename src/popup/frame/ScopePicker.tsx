import { useRef, useState } from 'preact/hooks'
import type { DisplayCurrency } from '../../core/money/display-currency.ts'
import type { Scope, ScopeLine } from '../../protocol/view.ts'
import { Chip } from '../../ui/Chip.tsx'
import { later } from '../../ui/later.tsx'
import { say } from '../../words/say.ts'
import styles from './ScopePicker.module.css'

// A group may have hundreds of accounts: neither they nor what lists them is read before somebody wants to choose.
const ScopeList = later(async () => (await import('./ScopeList.tsx')).ScopeList)

interface ScopePickerProps {
  chosen: Scope
  scopeCount: number
  /** Null until they are read. */
  scopes: readonly ScopeLine[] | null
  currency: DisplayCurrency
  hidesAmounts: boolean
  onChoose: (scopeId: string) => void
}

/** Whose balances are shown, and a list to choose somebody else's. The sandbox says so when it is chosen. */
export function ScopePicker({ chosen, scopeCount, scopes, currency, hidesAmounts, onChoose }: ScopePickerProps) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)

  function shut(): void {
    setOpen(false)
    button.current?.focus()
  }

  return (
    <>
      {scopeCount < 2 ? (
        <span class={styles.only}>{chosen.label}</span>
      ) : (
        <button
          ref={button}
          type="button"
          class={styles.picker}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          aria-label={say('popupAccount', { account: chosen.label })}
          onPointerEnter={ScopeList.readAhead}
          onClick={() => setOpen(!isOpen)}
        >
          <span class={styles.chosen}>{chosen.label}</span>
          <span class={styles.arrow} aria-hidden="true" />
        </button>
      )}
      {chosen.environment === 'sandbox' && chosen.kind === 'account' && <Chip>{say('sandbox')}</Chip>}
      {isOpen && scopes !== null && (
        <ScopeList
          scopes={scopes}
          chosenId={chosen.id}
          currency={currency}
          hidesAmounts={hidesAmounts}
          onChoose={(scopeId) => {
            onChoose(scopeId)
            shut()
          }}
          onShut={shut}
        />
      )}
    </>
  )
}

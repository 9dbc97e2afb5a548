import type { Environment } from '../../core/gemini/environment.ts'
import type { Scope } from '../../protocol/view.ts'
import { Chip } from '../../ui/Chip.tsx'
import styles from './ScopePicker.module.css'

interface ScopePickerProps {
  scopes: readonly Scope[]
  chosen: Scope
  onChoose: (scopeId: string) => void
}

const groupNames: Readonly<Record<Environment, string>> = { production: 'Production', sandbox: 'Sandbox, play money' }

/** Whose balances are shown. The sandbox is a group of its own, and says so when it is chosen. */
export function ScopePicker({ scopes, chosen, onChoose }: ScopePickerProps) {
  const environments = [...new Set(scopes.map((scope) => scope.environment))]
  return (
    <>
      <select
        class={styles.picker}
        aria-label="Account"
        value={chosen.id}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {environments.map((environment) => (
          <optgroup key={environment} label={groupNames[environment]}>
            {scopes
              .filter((scope) => scope.environment === environment)
              .map((scope) => (
                <option key={scope.id} value={scope.id}>
                  {scope.label}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      {chosen.environment === 'sandbox' && chosen.kind === 'account' && <Chip>Sandbox</Chip>}
    </>
  )
}

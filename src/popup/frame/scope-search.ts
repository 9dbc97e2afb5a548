import type { Environment } from '../../core/gemini/environment.ts'
import type { ScopeLine } from '../../protocol/view.ts'
import type { PlainMessage } from '../../words/message.ts'

/** Scopes of one environment, under its name. */
export interface ScopeGroup {
  readonly environment: Environment
  readonly name: PlainMessage
  readonly scopes: readonly ScopeLine[]
}

const groupNames: Readonly<Record<Environment, PlainMessage>> = {
  production: 'production',
  sandbox: 'popupSandboxAccounts',
}

/** More of them nobody reads through: one types another letter. */
const mostShown = 250

/** The scopes whose names have what was typed in them, in whatever case, by environment; and how many more there are. */
export function findScopes(scopes: readonly ScopeLine[], typed: string): { groups: ScopeGroup[]; more: number } {
  const wanted = typed.trim().toLowerCase()
  const found = scopes.filter(({ label }) => label.toLowerCase().includes(wanted))
  const shown = found.slice(0, mostShown)
  const environments = [...new Set(shown.map(({ environment }) => environment))]
  return {
    groups: environments.map((environment) => ({
      environment,
      name: groupNames[environment],
      scopes: shown.filter((scope) => scope.environment === environment),
    })),
    more: found.length - shown.length,
  }
}

import { type Environment, environments } from '../../core/gemini/environment.ts'
import { isProvenDead } from '../../core/keys/key-life.ts'
import { type AccountHoldings, newestOfEach, totalsOf } from '../../core/money/holdings.ts'
import { isHeld } from '../../core/tickets/ticket-out.ts'
import type { GlanceSlice, RestingKey, Scope } from '../../protocol/view.ts'
import { isAskedByItself, type StoredKey } from '../keyring/stored-key.ts'

/**
 * What the popup shows first, for one scope.
 * @param chosenId the scope chosen last; where it is gone, the first there is: production before sandbox
 */
export function glanceOf(keys: readonly StoredKey[], chosenId: string | null, hidesAmounts: boolean): GlanceSlice {
  const accounts = newestOfEach(keys.flatMap((key) => key.figures.readings))
  const scopes = scopesOf(keys, accounts)
  const chosen = scopes.find((scope) => scope.id === chosenId) ?? scopes[0] ?? null
  const shown = chosen === null ? [] : accounts.filter((account) => isIn(account, chosen))
  const concerned = keys.filter((key) => chosen !== null && isConcerned(key, chosen))
  const refreshable = keys.filter(isAskedByItself).map((key) => key.figures.askedAt)
  return {
    hidesAmounts,
    scopes,
    chosen,
    totals: totalsOf(shown),
    troubles: concerned.flatMap(({ ref, profile, life, figures }) =>
      // A dead key is refused, as it should be.
      figures.fault === null || isProvenDead(life) ? [] : [{ ref, name: profile.name, fault: figures.fault }],
    ),
    resting: concerned.flatMap((key) => restingOf(key)),
    waiting: concerned.filter((key) => key.figures.askedAt === null).length,
    isRefreshable: refreshable.length > 0,
    refreshedAt: oldest(refreshable),
    keyCount: keys.length,
  }
}

function restingOf({ ref, profile, ticketOut }: StoredKey): RestingKey[] {
  const why = profile.requiresHeartbeat ? 'heartbeat' : ticketOut !== null && isHeld(ticketOut) ? 'ticket-out' : null
  return why === null ? [] : [{ ref, name: profile.name, why }]
}

/** Null where there is none, or where one is not known. */
function oldest(times: readonly (number | null)[]): number | null {
  const known = times.filter((time) => time !== null)
  return known.length === 0 || known.length < times.length ? null : Math.min(...known)
}

function scopesOf(keys: readonly StoredKey[], accounts: readonly AccountHoldings[]): Scope[] {
  const inUse = environments.filter((environment) => keys.some((key) => key.profile.environment === environment))
  return inUse.flatMap((environment) => [
    { id: environment, label: wholeOf[environment], environment, kind: 'environment' as const },
    ...accounts
      .filter((account) => account.environment === environment)
      .map(({ accountId, label }) => ({ id: accountId, label, environment, kind: 'account' as const })),
  ])
}

const wholeOf: Readonly<Record<Environment, string>> = { production: 'All accounts', sandbox: 'Sandbox' }

function isIn(account: AccountHoldings, scope: Scope): boolean {
  return scope.kind === 'environment' ? account.environment === scope.environment : account.accountId === scope.id
}

function isConcerned({ profile, figures }: StoredKey, scope: Scope): boolean {
  if (profile.environment !== scope.environment) return false
  return scope.kind === 'environment' || figures.readings.some((reading) => reading.accountId === scope.id)
}

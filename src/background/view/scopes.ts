import { type Environment, environments } from '../../core/gemini/environment.ts'
import { type Amount, add, zero } from '../../core/money/amount.ts'
import type { DisplayCurrency } from '../../core/money/display-currency.ts'
import { type AccountHoldings, newestOfEach } from '../../core/money/holdings.ts'
import { worthOf } from '../../core/money/totals.ts'
import type { Scope, ScopeLine } from '../../protocol/view.ts'
import { say } from '../../words/say.ts'
import type { StoredKey } from '../keyring/stored-key.ts'

/**
 * Whose balances can be shown: each environment that has a key as a whole, and then each of its accounts.
 * @param accounts each once
 */
export function scopesOf(keys: readonly StoredKey[], accounts: readonly AccountHoldings[]): Scope[] {
  const inUse = environments.filter((environment) => keys.some((key) => key.profile.environment === environment))
  return inUse.flatMap((environment) => [
    wholeOf(environment),
    ...accounts
      .filter((account) => account.environment === environment)
      .map(({ accountId, label }) => ({ id: accountId, label, environment, kind: 'account' as const })),
  ])
}

/** All accounts of an environment as one scope, in words of this moment. */
export function wholeOf(environment: Environment): Scope {
  const label = say(environment === 'sandbox' ? 'scopeSandbox' : 'scopeAllAccounts')
  return { id: environment, label, environment, kind: 'environment' }
}

/** The same with what each of them is worth. */
export function scopeLinesOf(keys: readonly StoredKey[], currency: DisplayCurrency): ScopeLine[] {
  const accounts = newestOfEach(keys.flatMap((key) => key.figures.readings))
  const byId = new Map(accounts.map((account) => [account.accountId, { account, value: worthOf(account, currency) }]))
  const failed = new Set(keys.flatMap(({ figures }) => figures.failures.map(({ accountId }) => accountId)))
  return scopesOf(keys, accounts).map((scope) => {
    if (scope.kind === 'account') {
      const found = byId.get(scope.id)
      return {
        ...scope,
        value: found?.value ?? null,
        asOf: found?.account.asOf ?? null,
        hasTrouble: failed.has(scope.id),
      }
    }
    const within = [...byId.values()].filter(({ account }) => account.environment === scope.environment)
    return {
      ...scope,
      value: within.some(({ value }) => value !== null) ? sum(within.map(({ value }) => value ?? zero)) : null,
      asOf: within.length === 0 ? null : Math.min(...within.map(({ account }) => account.asOf)),
      hasTrouble: keys.some(({ profile, figures }) => {
        return profile.environment === scope.environment && (figures.fault !== null || figures.failures.length > 0)
      }),
    }
  })
}

function sum(amounts: readonly Amount[]): Amount {
  return amounts.reduce(add, zero)
}

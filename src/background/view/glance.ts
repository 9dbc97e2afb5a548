import { isProvenDead } from '../../core/keys/key-life.ts'
import { inOrder, withoutDust } from '../../core/money/arrangement.ts'
import type { DisplayCurrency } from '../../core/money/display-currency.ts'
import { type AccountHoldings, newestOfEach } from '../../core/money/holdings.ts'
import { totalsOf } from '../../core/money/totals.ts'
import type { SortOrder } from '../../core/preferences.ts'
import { isHeld } from '../../core/tickets/ticket-out.ts'
import type { GlanceSlice, KeyTrouble, RestingKey, Scope, SeenTwice } from '../../protocol/view.ts'
import { isAskedByItself, type StoredKey } from '../keyring/stored-key.ts'
import { scopesOf } from './scopes.ts'

/** What the owner has chosen about the glance. */
export interface GlanceChoices {
  /** The scope chosen last; where it is gone, the first there is: production before sandbox. */
  readonly scopeId: string | null
  readonly hidesAmounts: boolean
  readonly currency: DisplayCurrency
  readonly order: SortOrder
  readonly hidesDust: boolean
}

/** What the popup shows first, for one scope; what its history adds is put to it by the publisher. */
export function glanceOf(
  keys: readonly StoredKey[],
  choices: GlanceChoices,
): Omit<GlanceSlice, 'line' | 'historyChangedAt'> {
  const { hidesAmounts, currency, order, hidesDust } = choices
  const accounts = newestOfEach(keys.flatMap((key) => key.figures.readings))
  const scopes = scopesOf(keys, accounts)
  const chosen = scopes.find((scope) => scope.id === choices.scopeId) ?? scopes[0] ?? null
  const shown = chosen === null ? [] : accounts.filter((account) => isIn(account, chosen))
  const concerned = keys.filter((key) => chosen !== null && isConcerned(key, chosen))
  const totals = totalsOf(shown, currency)
  const { listed, dust } = withoutDust(totals.assets, currency)
  const refreshable = keys.filter(isAskedByItself)
  return {
    hidesAmounts,
    chosen,
    scopeCount: scopes.length,
    accountCount: shown.length,
    totals: { ...totals, assets: inOrder(hidesDust ? listed : totals.assets, order) },
    order,
    hidesDust,
    dust,
    seenTwice: chosen === null ? noneSeenTwice : seenTwice(concerned, chosen),
    troubles: concerned.flatMap((key) => troublesOf(key, chosen)),
    resting: concerned.flatMap((key) => restingOf(key)),
    waiting: concerned.filter((key) => key.figures.askedAt === null).length,
    isRefreshable: refreshable.length > 0,
    refreshedAt: oldest(refreshable.map((key) => refreshedAt(key, currency))),
    keyCount: keys.length,
  }
}

/** A dead key is refused, as it should be. */
function troublesOf({ ref, profile, life, figures }: StoredKey, scope: Scope | null): KeyTrouble[] {
  if (isProvenDead(life)) return []
  const { name } = profile
  const ofAccounts = figures.failures
    .filter(({ accountId }) => scope?.kind === 'environment' || accountId === scope?.id)
    .map(({ label, part, fault }) => ({ ref, name, at: { account: label, part }, fault }))
  return figures.fault === null ? ofAccounts : [{ ref, name, at: null, fault: figures.fault }, ...ofAccounts]
}

function restingOf({ ref, profile, ticketOut }: StoredKey): RestingKey[] {
  const why = profile.requiresHeartbeat ? 'heartbeat' : ticketOut !== null && isHeld(ticketOut) ? 'ticket-out' : null
  return why === null ? [] : [{ ref, name: profile.name, why }]
}

/** When a key's figures were asked for; null where that was in another currency, as well. */
function refreshedAt({ figures }: StoredKey, currency: DisplayCurrency): number | null {
  return figures.readings.some(({ valuedIn }) => valuedIn !== currency) ? null : figures.askedAt
}

/** Null where there is none, or where one is not known. */
function oldest(times: readonly (number | null)[]): number | null {
  const known = times.filter((time) => time !== null)
  return known.length === 0 || known.length < times.length ? null : Math.min(...known)
}

/** Of more accounts that several keys see than these no names are told. */
const mostToldByName = 2
const noneSeenTwice: SeenTwice = { count: 0, mostKeys: 0, told: [] }

function seenTwice(keys: readonly StoredKey[], scope: Scope): SeenTwice {
  const seenBy = new Map<string, { account: string; keys: string[] }>()
  for (const { profile, figures } of keys) {
    for (const reading of figures.readings) {
      if (!isIn(reading, scope)) continue
      const seen = seenBy.get(reading.accountId) ?? { account: reading.label, keys: [] }
      seen.keys.push(profile.name)
      seenBy.set(reading.accountId, seen)
    }
  }
  const found = [...seenBy.values()].filter((seen) => seen.keys.length > 1)
  const mostKeys = Math.max(0, ...found.map((seen) => seen.keys.length))
  return { count: found.length, mostKeys, told: found.length > mostToldByName ? [] : found }
}

function isIn(account: AccountHoldings, scope: Scope): boolean {
  return scope.kind === 'environment' ? account.environment === scope.environment : account.accountId === scope.id
}

function isConcerned({ profile, figures }: StoredKey, scope: Scope): boolean {
  if (profile.environment !== scope.environment) return false
  if (scope.kind === 'environment') return true
  return [...figures.readings, ...figures.failures].some(({ accountId }) => accountId === scope.id)
}

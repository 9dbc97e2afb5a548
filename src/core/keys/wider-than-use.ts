import { type RoleName, roleNames } from '../gemini/roles.ts'
import { dayMs } from './calendar.ts'
import type { KeyLife } from './key-life.ts'
import type { KeyProfile } from './key-profile.ts'
import { narrowerRoles } from './narrower-roles.ts'
import { scopeOf } from './public-key.ts'

/** Days of use by which a key is judged. */
export const judgedDays = 30

/** That narrower roles would have done for all that Twinkey saw a key do in `days` days. */
export interface WiderThanUse {
  readonly has: readonly RoleName[]
  readonly would: readonly RoleName[]
  readonly days: number
  /** Since when the present roles were not needed: the last use that took them all, or when the key came. */
  readonly since: number
  /** When that has been so for so many days. Milliseconds since 1970, as `since`. */
  readonly remindAt: number
}

/**
 * Whether a key can do more than it was seen to do in the last 30 days, or, where it needed all its roles less than 30
 * days ago, whether that will be so when these have passed with nothing new. Null for a key of the sandbox, one that was
 * not used in that time, and one whose every role was needed.
 * @param now milliseconds since 1970
 */
export function widerThanUse(profile: KeyProfile, { uses }: KeyLife, now: number): WiderThanUse | null {
  if (profile.environment === 'sandbox') return null
  const { roles, addedAt } = profile
  const scope = scopeOf(profile.publicKey)
  const latestFirst = [...uses].sort((a, b) => b.at - a.at)
  const wouldFor = (some: KeyLife['uses']) =>
    narrowerRoles(
      roles,
      scope,
      some.map(({ endpoint }) => endpoint),
    )
  // The use with which those after it took all the roles: a withdrawal and an order do so together, neither does alone.
  const taking = latestFirst.find((_, i) => wouldFor(latestFirst.slice(0, i + 1)) === null)
  const since = Math.max(addedAt, taking?.at ?? addedAt)
  const remindAt = since + judgedDays * dayMs
  const judgedAt = Math.max(now, remindAt)
  const would = wouldFor(latestFirst.filter(({ at }) => at > judgedAt - judgedDays * dayMs))
  return would === null ? null : { has: roleNames(roles), would, days: judgedDays, since, remindAt }
}

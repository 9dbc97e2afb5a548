import { rowsOf } from '../gemini/access-table.ts'
import { type RoleName, type Roles, roleNames } from '../gemini/roles.ts'
import type { KeyScope } from './public-key.ts'

/** How much harm a role can do, so that of two that would do the lesser is told. */
const weightOf: Readonly<Record<RoleName, number>> = { Auditor: 1, Trader: 10, Administrator: 20, 'Fund manager': 100 }

/**
 * The narrowest roles with which these calls could have been made, widest first; null where that takes the present ones,
 * nothing was called, or something that the access table does not know (sheet, section 5.3). Where Gemini's documents
 * disagree, a role counts only where all of them name it. Auditor stands alone: Gemini combines it with no other
 * (section 5.1).
 */
export function narrowerRoles(roles: Roles, scope: KeyScope, endpoints: readonly string[]): RoleName[] | null {
  const present = roleNames(roles)
  if (present.length === 0 || endpoints.length === 0) return null
  const calls = endpoints.map((endpoint) => whoMayCall(endpoint, scope))
  const best = [['Auditor'] satisfies RoleName[], ...parts(present.filter((role) => role !== 'Auditor'))]
    .filter((set) => calls.every((whoMay) => set.some((role) => whoMay.includes(role))))
    .sort((a, b) => weight(a) - weight(b))[0]
  return best !== undefined && weight(best) < weight(present) ? best : null
}

/** The roles that suffice for a call by all that Gemini says of it; none where it says nothing that can be leant on. */
function whoMayCall(endpoint: string, scope: KeyScope): RoleName[] {
  const rows = rowsOf(endpoint)
  // Any key may ask for its own roles (sheet, section 5.1), though the table leaves that out.
  const isKnown = rows.every(({ source }) => source === 'table') || endpoint === '/v1/roles'
  const isInReach = rows.every((row) => row.scope === 'account' || scope === 'master')
  if (rows.length === 0 || !isKnown || !isInReach) return []
  const all: RoleName[] = ['Administrator', 'Fund manager', 'Trader', 'Auditor']
  return all.filter((role) => rows.every(({ whoMay, conflict }) => (conflict?.whoMayByAll ?? whoMay).includes(role)))
}

function weight(roles: readonly RoleName[]): number {
  return roles.reduce((sum, role) => sum + weightOf[role], 0)
}

/** All that some of these roles make, in their order, but nothing. */
function parts(roles: readonly RoleName[]): RoleName[][] {
  const sets = Array.from({ length: 2 ** roles.length }, (_, bits) => roles.filter((_, i) => (bits >> i) % 2 === 1))
  return sets.filter((set) => set.length > 0)
}

import type { Dialect } from './dialect.ts'
import { Refusal } from './refusal.ts'

/** Gemini's names for what a key may do, as they stand in its error texts. */
export type Role = 'Auditor' | 'Trader' | 'FundManager' | 'Administrator'

/** The roles of one key. */
export interface Roles {
  auditor: boolean
  trader: boolean
  fundManager: boolean
  /** Exists on master keys only. */
  administrator: boolean
}

const NAMES: readonly [keyof Roles, Role][] = [
  ['auditor', 'Auditor'],
  ['fundManager', 'FundManager'],
  ['trader', 'Trader'],
  ['administrator', 'Administrator'],
]

/** The names of the roles that are set. */
export function roleNames(roles: Roles): Role[] {
  return NAMES.filter(([field]) => roles[field]).map(([, name]) => name)
}

/** Throws for a set that Gemini's settings page does not offer: Auditor and another role, an account Administrator. */
export function checkRoles(roles: Roles, scope: 'account' | 'master'): void {
  const names = roleNames(roles)
  if (roles.auditor && names.length > 1) throw new RangeError('Auditor cannot be combined with another role')
  if (roles.administrator && scope === 'account') throw new RangeError('Administrator exists on master keys only')
}

/** Throws MissingRole unless one of `allowed` is set; an empty list allows every key. */
export function requireRole(
  key: { id: string; roles: Roles },
  allowed: readonly Role[],
  path: string,
  dialect: Dialect,
): void {
  const held = roleNames(key.roles)
  if (allowed.length === 0 || allowed.some((role) => held.includes(role))) return
  const long =
    'To access this endpoint, you need to log in to the website and go to the settings page to assign one of these ' +
    `roles [${allowed.join(', ')}] to API key ${key.id} which currently has roles [${held.join(', ')}]`
  const message = dialect.roleMessage === 'long' ? long : `${shortName(path)} required`
  throw new Refusal(403, 'MissingRole', message, { envelope: dialect.roleEnvelope })
}

/** `/v1/order/status` is `OrderStatus` in the fixtures; the names of the other endpoints are guessed the same way. */
function shortName(path: string): string {
  const words = path.split('/').slice(2)
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

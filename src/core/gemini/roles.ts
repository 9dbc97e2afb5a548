import * as v from 'valibot'

/** The roles of the calling key, as Gemini says them (sheet, section 5.1). */
export interface Roles {
  readonly isAuditor: boolean
  readonly isFundManager: boolean
  readonly isTrader: boolean
  /** Administrator; only master keys can have it. */
  readonly isAccountAdmin: boolean
}

export const rolesSchema = v.object({
  isAuditor: v.boolean(),
  isFundManager: v.boolean(),
  isTrader: v.boolean(),
  isAccountAdmin: v.optional(v.boolean(), false),
})

/** Reads the answer of `/v1/roles`. @throws ValiError when it has another shape */
export function parseRoles(answer: unknown): Roles {
  return v.parse(rolesSchema, answer)
}

/** The roles that a key has, by Gemini's names for them, widest first. */
export function roleNames(roles: Roles): RoleName[] {
  const names: RoleName[] = []
  if (roles.isAccountAdmin) names.push('Administrator')
  if (roles.isFundManager) names.push('Fund manager')
  if (roles.isTrader) names.push('Trader')
  if (roles.isAuditor) names.push('Auditor')
  return names
}

export type RoleName = 'Administrator' | 'Fund manager' | 'Trader' | 'Auditor'

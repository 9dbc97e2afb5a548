import type { Roles } from '../gemini/roles.ts'
import type { KeyScope } from './public-key.ts'

/** How much harm a permission can do when the key leaks. */
export type Risk = 'reads' | 'acts' | 'moves-money'

export interface Permission {
  readonly can: boolean
  readonly risk: Risk
  readonly words: string
}

/**
 * What a key may do and what it may not, in words, widest last; from the roles that Gemini says it has and the access
 * table of the sheet, section 5.3.
 */
export function permissionsOf(roles: Roles, scope: KeyScope): Permission[] {
  const { isAuditor, isFundManager, isTrader, isAccountAdmin } = roles
  const hasAny = isAuditor || isFundManager || isTrader || isAccountAdmin
  const permissions: Permission[] = [
    { can: isAuditor || isFundManager || isTrader, risk: 'reads', words: 'See balances and transfers' },
    { can: isAuditor || isTrader, risk: 'reads', words: 'See orders and trades' },
    { can: isTrader, risk: 'acts', words: 'Place and cancel orders' },
    { can: isFundManager, risk: 'acts', words: 'Make new deposit addresses' },
    { can: isFundManager, risk: 'moves-money', words: 'Withdraw funds' },
  ]
  if (scope === 'master') {
    permissions.push(
      { can: hasAny, risk: 'reads', words: 'List the accounts of the group' },
      { can: isFundManager, risk: 'moves-money', words: 'Move funds between the accounts' },
      { can: isAccountAdmin, risk: 'acts', words: 'Create and rename accounts in the group' },
    )
  }
  return permissions
}

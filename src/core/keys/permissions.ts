import type { PlainMessage } from '../../words/message.ts'
import { rowsOf } from '../gemini/access-table.ts'
import { type RoleName, type Roles, roleNames } from '../gemini/roles.ts'
import type { KeyScope } from './public-key.ts'

/** How much harm a permission can do when the key leaks. */
export type Risk = 'reads' | 'acts' | 'moves-money'

export interface Permission {
  readonly can: boolean
  readonly risk: Risk
  readonly words: PlainMessage
}

interface Ability extends Omit<Permission, 'can'> {
  /** The calls that it takes; all of them stand in the access table. */
  readonly endpoints: readonly string[]
}

const aboutAccount: readonly Ability[] = [
  { risk: 'reads', words: 'permissionSeeBalances', endpoints: ['/v1/balances', '/v1/transfers'] },
  { risk: 'reads', words: 'permissionSeeOrders', endpoints: ['/v1/orders', '/v1/orders/history', '/v1/mytrades'] },
  { risk: 'acts', words: 'permissionTrade', endpoints: ['/v1/order/new', '/v1/order/cancel/all'] },
  { risk: 'acts', words: 'permissionNewAddresses', endpoints: ['/v1/deposit/bitcoin/newAddress'] },
  // Not “to approved addresses”: that no other is taken stands nowhere, and the same role may ask for new ones.
  { risk: 'moves-money', words: 'permissionWithdraw', endpoints: ['/v1/withdraw/btc'] },
]

const aboutGroup: readonly Ability[] = [
  { risk: 'reads', words: 'permissionListGroup', endpoints: ['/v1/account/list'] },
  { risk: 'moves-money', words: 'permissionMoveInGroup', endpoints: ['/v1/account/transfer/btc'] },
  {
    risk: 'acts',
    words: 'permissionChangeGroup',
    endpoints: ['/v1/account/create', '/v1/account/rename'],
  },
]

/**
 * What a key may do and what it may not, widest last; from the roles that Gemini says it has and the access
 * table of the sheet, section 5.3.
 */
export function permissionsOf(roles: Roles, scope: KeyScope): Permission[] {
  const names = roleNames(roles)
  return (scope === 'master' ? [...aboutAccount, ...aboutGroup] : aboutAccount).map(({ risk, words, endpoints }) => ({
    can: endpoints.every((endpoint) => mayCall(names, endpoint)),
    risk,
    words,
  }))
}

/** Whether a key can move money out of an account, as only a Fund manager can (sheet, section 5.3). */
export function canWithdraw(roles: Roles): boolean {
  return mayCall(roleNames(roles), '/v1/withdraw/btc')
}

function mayCall(names: readonly RoleName[], endpoint: string): boolean {
  return rowsOf(endpoint).some(({ whoMay }) => whoMay.some((role) => names.includes(role)))
}

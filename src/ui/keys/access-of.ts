import { type AccessRow, accessTable } from '../../core/gemini/access-table.ts'
import { type RoleName, type Roles, roleNames } from '../../core/gemini/roles.ts'
import type { KeyScope } from '../../core/keys/public-key.ts'

/** How sure it is that a key may do something: Gemini's pages may contradict its table. */
export type Access = 'yes' | 'no' | 'unclear'

export interface AccessLine {
  readonly row: AccessRow
  readonly access: Access
}

/** What a key may do of all that Gemini's table of roles names, and what of the group's only where it is of the group. */
export function accessOf(roles: Roles, scope: KeyScope, table: readonly AccessRow[] = accessTable): AccessLine[] {
  const has = roleNames(roles)
  const isAmong = (whoMay: readonly RoleName[]) => whoMay.some((role) => has.includes(role))
  return table
    .filter((row) => row.scope === 'account' || scope === 'master')
    .map((row) => {
      const byTable = isAmong(row.whoMay)
      const byAll = row.conflict === undefined ? byTable : isAmong(row.conflict.whoMayByAll)
      return { row, access: byTable === byAll ? (byTable ? 'yes' : 'no') : 'unclear' }
    })
}

import { describe, expect, it } from 'vitest'
import type { Roles } from '../../../src/core/gemini/roles.ts'
import { roleNames } from '../../../src/core/gemini/roles.ts'
import { canWithdraw, permissionsOf } from '../../../src/core/keys/permissions.ts'
import { say } from '../../../src/words/say.ts'

const none: Roles = { isAuditor: false, isFundManager: false, isTrader: false, isAccountAdmin: false }
const can = (roles: Partial<Roles>, scope: 'account' | 'master' = 'account') =>
  permissionsOf({ ...none, ...roles }, scope)
    .filter((permission) => permission.can)
    .map((permission) => say(permission.words))

describe('what a key may do', () => {
  it.each<[string, Partial<Roles>, string[]]>([
    ['an Auditor', { isAuditor: true }, ['See balances and transfers', 'See orders and trades']],
    [
      'a Trader',
      { isTrader: true },
      ['See balances and transfers', 'See orders and trades', 'Place and cancel orders'],
    ],
    [
      'a Fund manager',
      { isFundManager: true },
      ['See balances and transfers', 'Make new deposit addresses', 'Withdraw funds'],
    ],
    ['no role', {}, []],
  ])('by the access table, for %s', (_, roles, expected) => {
    expect(can(roles)).toEqual(expected)
  })

  it('includes the group for a master key only', () => {
    expect(can({ isAccountAdmin: true }, 'master')).toEqual([
      'List the accounts of the group',
      'Create and rename accounts in the group',
    ])
    expect(can({ isFundManager: true }, 'master')).toContain('Move funds between the accounts')
    expect(permissionsOf(none, 'account').some(({ words }) => say(words).includes('group'))).toBe(false)
  })

  it('says for an account key nothing of the group, whatever its roles', () => {
    expect(can({ isTrader: true, isFundManager: true })).toEqual([
      'See balances and transfers',
      'See orders and trades',
      'Place and cancel orders',
      'Make new deposit addresses',
      'Withdraw funds',
    ])
  })

  it('is to withdraw for a Fund manager alone', () => {
    expect(canWithdraw({ ...none, isFundManager: true })).toBe(true)
    expect(canWithdraw({ isAuditor: true, isTrader: true, isAccountAdmin: true, isFundManager: false })).toBe(false)
  })

  it('is named by its roles, the widest first', () => {
    expect(roleNames({ ...none, isTrader: true, isFundManager: true })).toEqual(['Fund manager', 'Trader'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accessTable, rowsOf } from '../../../src/core/gemini/access-table.ts'
import { privateEndpoints } from '../../../src/core/gemini/endpoints.ts'
import { type RoleName, type Roles, roleNames } from '../../../src/core/gemini/roles.ts'
import { narrowerRoles } from '../../../src/core/keys/narrower-roles.ts'
import type { KeyScope } from '../../../src/core/keys/public-key.ts'

const none: Roles = { isAuditor: false, isFundManager: false, isTrader: false, isAccountAdmin: false }
const auditor = { ...none, isAuditor: true }
const trader = { ...none, isTrader: true }
const fund = { ...none, isFundManager: true }
const both = { ...fund, isTrader: true }
const admin = { ...none, isAccountAdmin: true }
const all = { ...both, isAccountAdmin: true }

describe('narrower roles', () => {
  it.each<[string, Roles, KeyScope, string[], RoleName[] | null]>([
    ['a reader of all it may be', both, 'account', ['/v1/balances', '/v1/roles'], ['Auditor']],
    [
      'what Twinkey itself asks',
      trader,
      'account',
      ['/v1/roles', '/v1/account', '/v1/notionalbalances/usd'],
      ['Auditor'],
    ],
    ['a reader of orders', trader, 'account', ['/v1/mytrades', '/v1/orders'], ['Auditor']],
    ['a trader that may withdraw', both, 'account', ['/v1/balances', '/v1/order/new'], ['Trader']],
    ['one who cancels all', both, 'account', ['/v1/order/cancel/all'], ['Trader']],
    ['one who keeps a session alive', both, 'account', ['/v1/heartbeat'], ['Trader']],
    ['a depositor that may trade', both, 'account', ['/v1/deposit/bitcoin/newAddress'], ['Fund manager']],
    ['one who withdraws', both, 'account', ['/v1/withdraw/btc'], ['Fund manager']],
    ['one who trades and withdraws', both, 'account', ['/v1/withdraw/btc', '/v1/order/new'], null],
    ['a trader that trades', trader, 'account', ['/v1/order/new'], null],
    ['a reader that reads', auditor, 'account', ['/v1/balances'], null],
    ['one that was not used', both, 'account', [], null],
    ['one without a role', none, 'account', ['/v1/roles'], null],
    ['a call that nobody knows', both, 'account', ['/v1/balances', '/v9/balances'], null],
    ['a call that the table leaves out', both, 'account', ['/v2/transfers'], null],
    ['a call on which Gemini’s pages disagree', both, 'account', ['/v1/order/status'], ['Trader']],
    ['a call about the group by an account key', both, 'account', ['/v1/account/list'], null],
    ['a master key that lists', all, 'master', ['/v1/account/list'], ['Auditor']],
    ['a master key that creates', all, 'master', ['/v1/account/create'], ['Administrator']],
    [
      'a master key that renames and trades',
      all,
      'master',
      ['/v1/account/rename', '/v1/order/new'],
      ['Administrator', 'Trader'],
    ],
    ['a master key that moves funds', all, 'master', ['/v1/account/transfer/btc'], ['Fund manager']],
    ['an administrator at work', admin, 'master', ['/v1/account/create'], null],
  ])('for %s', (_, roles, scope, endpoints, expected) => {
    expect(narrowerRoles(roles, scope, endpoints)).toEqual(expected)
  })

  const called = fc.constantFrom(...accessTable.flatMap(({ endpoints }) => endpoints).map(made), '/v1/odd', '')
  const had = fc.constantFrom(auditor, trader, fund, both, admin, all, { ...fund, isAccountAdmin: true }, none)
  const scopes = fc.constantFrom<KeyScope>('account', 'master')

  it('may do all that was done by the table, are fewer than the present, and Auditor stands alone', () => {
    fc.assert(
      fc.property(had, scopes, fc.array(called, { maxLength: 4 }), (roles, scope, endpoints) => {
        const would = narrowerRoles(roles, scope, endpoints)
        if (would === null) return
        const present = roleNames(roles)
        expect(would).not.toEqual(present)
        if (would.includes('Auditor')) expect(would).toEqual(['Auditor'])
        else expect(would.length < present.length && would.every((role) => present.includes(role))).toBe(true)
        for (const endpoint of endpoints) {
          expect(rowsOf(endpoint).length).toBeGreaterThan(0)
          for (const row of rowsOf(endpoint)) {
            expect(row.whoMay.some((role) => would.includes(role))).toBe(true)
            expect(row.scope === 'account' || scope === 'master').toBe(true)
          }
        }
      }),
    )
  })

  it('are no narrower for more calls', () => {
    const width = { Auditor: 1, Trader: 2, Administrator: 3, 'Fund manager': 4 }
    const reach = (roles: RoleName[] | null) => roles?.reduce((sum, role) => sum + width[role] ** 4, 0) ?? Infinity
    fc.assert(
      fc.property(
        had,
        scopes,
        fc.array(called, { minLength: 1, maxLength: 4 }),
        called,
        (roles, scope, calls, more) => {
          const before = narrowerRoles(roles, scope, calls)
          expect(reach(narrowerRoles(roles, scope, [...calls, more]))).toBeGreaterThanOrEqual(reach(before))
        },
      ),
    )
  })
})

describe('the access table', () => {
  it('knows each call that Twinkey sends, as one that any key may make which reads', () => {
    for (const endpoint of privateEndpoints) {
      expect(rowsOf(endpoint)).toHaveLength(1)
      expect(rowsOf(endpoint)[0]?.whoMay).toContain('Auditor')
    }
  })
})

/** A path that falls under a pattern. */
function made(pattern: string): string {
  return pattern.replaceAll(/:\w+/g, 'btc').replace('*', 'any')
}

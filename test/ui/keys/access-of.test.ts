import { describe, expect, it } from 'vitest'
import { type AccessRow, accessTable } from '../../../src/core/gemini/access-table.ts'
import { accessOf } from '../../../src/ui/keys/access-of.ts'

const none = { isAuditor: false, isFundManager: false, isTrader: false, isAccountAdmin: false }
const row = (change: Partial<AccessRow>): AccessRow => ({
  title: 'accessOrders',
  endpoints: ['/v1/orders'],
  scope: 'account',
  whoMay: ['Trader', 'Auditor'],
  source: 'table',
  ...change,
})
const conflict = { whoMayByAll: ['Trader'], words: 'accessOneOrderConflict' } as const

describe('what a key may do by Gemini’s table', () => {
  it.each([
    ['one of its roles suffices', { ...none, isAuditor: true }, row({}), 'yes'],
    ['none of them does', { ...none, isFundManager: true }, row({}), 'no'],
    ['it has none', none, row({}), 'no'],
    ['the pages say otherwise', { ...none, isAuditor: true }, row({ conflict }), 'unclear'],
    ['the pages say the same of its role', { ...none, isTrader: true }, row({ conflict }), 'yes'],
    ['neither says that it may', { ...none, isFundManager: true }, row({ conflict }), 'no'],
  ])('where %s', (_, roles, line, access) => {
    expect(accessOf(roles, 'account', [line])).toEqual([{ row: line, access }])
  })

  it('leaves out what is about the group, for a key of one account', () => {
    const lines = accessOf(none, 'account').map((line) => line.row.scope)
    expect(new Set(lines)).toEqual(new Set(['account']))
    expect(accessOf(none, 'master')).toHaveLength(accessTable.length)
  })
})

import { describe, expect, it } from 'vitest'
import { inShort, whereWords } from '../../src/popup/balances/troubles.ts'
import type { AccountPart, KeyTrouble } from '../../src/protocol/view.ts'

const ofKeys = (count: number): KeyTrouble[] =>
  Array.from({ length: count }, (_, index) => ({
    ref: `${index}` as KeyTrouble['ref'],
    name: `Key ${index}`,
    at: null,
    fault: { code: 'unreachable' },
  }))
const ofAccounts = (names: readonly string[], part: AccountPart = 'balances'): KeyTrouble[] =>
  names.map((account) => ({
    ref: 'a' as KeyTrouble['ref'],
    name: 'Treasury',
    at: { account, part },
    fault: { code: 'answer-unreadable' },
  }))

describe('what is wrong with the figures', () => {
  it.each([
    [0, 0, 0],
    [3, 3, 0],
    [4, 2, 2],
    [60, 2, 58],
  ])('of %i keys is told in full for %i, and counted for %i more', (count, told, more) => {
    const short = inShort(ofKeys(count))
    expect([short.told.length, short.more]).toEqual([told, more])
  })

  it('at many accounts of a key in the same way is one thing to say', () => {
    const { told, more } = inShort([...ofAccounts(['A', 'B', 'C', 'D', 'E']), ...ofAccounts(['A'], 'orders')])
    expect([told.length, more]).toEqual([2, 0])
    expect(told.map(whereWords)).toEqual(['accounts A, B, C and 2 more', 'account A, open orders'])
  })

  it('of the key as a whole is not mixed with that of an account', () => {
    const { told } = inShort([{ ...ofAccounts(['A'])[0], at: null } as KeyTrouble, ...ofAccounts(['A'])])
    expect(told.map(whereWords)).toEqual([null, 'account A'])
  })
})

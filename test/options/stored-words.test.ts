import { describe, expect, it } from 'vitest'
import type { Roles } from '../../src/core/gemini/roles.ts'
import { storedWords } from '../../src/options/add/stored-words.ts'
import type { KeyCard } from '../../src/protocol/view.ts'

const noRoles: Roles = { isAuditor: false, isFundManager: false, isTrader: false, isAccountAdmin: false }
const card = (roles: Partial<Roles>) =>
  ({ name: 'Tax export', roles: { ...noRoles, ...roles }, scope: 'account' }) as KeyCard

describe('the news of a key that was stored', () => {
  it.each<[Partial<Roles>, RegExp]>([
    [{ isAuditor: true }, /^“Tax export” is stored\. .*Auditor.*can only read/],
    [{ isTrader: true }, /Trader.*not only read/],
    [{ isTrader: true, isFundManager: true }, /Fund manager and Trader.*withdraw/],
    [{}, /no role/],
  ])('%j', (roles, words) => {
    expect(storedWords(card(roles), null)).toMatch(words)
  })

  // What is passed is Gemini's clock minus ours.
  it.each([
    [42, /42 s behind Gemini’s/],
    [-42, /42 s ahead of Gemini’s/],
  ])('says which way this clock is off, when Gemini’s is %i s ahead', (seconds, words) => {
    expect(storedWords(card({ isAuditor: true }), seconds)).toMatch(words)
  })
})

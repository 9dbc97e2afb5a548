import { describe, expect, it } from 'vitest'
import { type AccountHoldings, isPrediction, newestOfEach, type Part } from '../../../src/core/money/holdings.ts'

function account(asOf: number, parts: Partial<AccountHoldings> = {}): AccountHoldings {
  return {
    accountId: 'a',
    label: 'Primary',
    environment: 'production',
    asOf,
    valuedIn: 'USD',
    holdings: [],
    staked: null,
    positions: null,
    orders: null,
    ...parts,
  }
}

const part = (asOf: number, items: readonly never[] | null): Part<never> => ({ asOf, items })

describe('an account that two keys see', () => {
  it('is counted once, by its newest figures', () => {
    const [older, newer] = [account(1000), account(2000)]
    expect(newestOfEach([older, newer])).toEqual([newer])
    expect(newestOfEach([newer, older])).toEqual([newer])
  })

  it.each<[string, Part<never>, Part<never>, Part<never>]>([
    ['the newer', part(1, []), part(2, []), part(2, [])],
    ['the one that tells anything, though it is older', part(1, []), part(2, null), part(1, [])],
    ['the one that was asked for', null, part(1, null), part(1, null)],
    ['none, where none was asked for', null, null, null],
  ])('has of each part beside its balances %s', (_, one, other, expected) => {
    for (const [a, b] of [
      [one, other],
      [other, one],
    ]) {
      const both = [account(1000, { orders: a ?? null }), account(2000, { orders: b ?? null })]
      expect(newestOfEach(both)).toMatchObject([{ asOf: 2000, orders: expected }])
    }
  })
})

describe('an asset', () => {
  it.each([
    ['GEMI-BTC100K-YES', true],
    ['BTC', false],
    ['GEMI', false],
  ])('named %s is of a prediction market: %s', (currency, expected) => {
    expect(isPrediction(currency)).toBe(expected)
  })
})

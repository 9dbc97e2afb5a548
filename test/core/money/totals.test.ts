import { describe, expect, it } from 'vitest'
import { amount } from '../../../src/core/money/amount.ts'
import type { AccountHoldings } from '../../../src/core/money/holdings.ts'
import { totalsOf as totalsIn, worthOf } from '../../../src/core/money/totals.ts'

const totalsOf = (accounts: readonly AccountHoldings[]) => totalsIn(accounts, 'USD')

const nothingBeside = { staked: null, positions: null, orders: null }

function account(
  accountId: string,
  asOf: number,
  holdings: [string, string, string | null, string | null][],
): AccountHoldings {
  return {
    accountId,
    label: accountId,
    environment: 'production',
    asOf,
    valuedIn: 'USD',
    ...nothingBeside,
    holdings: holdings.map(([currency, held, value, dayChange]) => ({
      currency,
      amount: amount(held),
      available: amount(held),
      value: value === null ? null : amount(value),
      dayChange: dayChange === null ? null : amount(dayChange),
    })),
  }
}

describe('what is on hold', () => {
  const withFree = (id: string, free: string | null): AccountHoldings => {
    const one = account(id, 1, [['BTC', '2', null, null]])
    const available = free === null ? null : amount(free)
    return { ...one, holdings: one.holdings.map((holding) => ({ ...holding, available })) }
  }
  it.each([
    ['all is free', ['2'], null],
    ['some is not', ['1.5'], '0.5'],
    ['nothing is free', ['0'], '2'],
    ['nobody says', [null], null],
    ['more is free than there is', ['2.1'], null],
    ['it is in two accounts', ['1.5', '1'], '1.5'],
    ['one of two accounts does not say', ['1.5', null], null],
  ])('where %s', (_, free, held) => {
    const accounts = free.map((some, index) => withFree(`${index}`, some))
    expect(totalsOf(accounts).assets.map((asset) => asset.held)).toEqual([held])
  })
})

describe('totals', () => {
  it('add up each asset over the accounts, the most valuable first', () => {
    const totals = totalsOf([
      account('a', 2000, [
        ['ETH', '1', '3000', '0'],
        ['BTC', '0.1', '7000', '0'],
      ]),
      account('b', 1000, [['BTC', '0.0000000000000000001', '0.01', '0']]),
    ])
    expect(totals.total).toBe('10000.01')
    expect(totals.assets.map(({ currency, amount, share }) => [currency, amount, share])).toEqual([
      ['BTC', '0.1000000000000000001', '70'],
      ['ETH', '1', '30'],
    ])
  })

  it('are as old as their oldest part', () => {
    expect(totalsOf([account('a', 2000, []), account('b', 1000, [])]).asOf).toBe(1000)
    expect(totalsOf([]).asOf).toBeNull()
  })

  it('leave what has no value out of the sum, and list it last', () => {
    const totals = totalsOf([
      account('a', 1, [
        ['ODD', '12', null, null],
        ['USD', '5', '5.00', '0'],
      ]),
    ])
    expect(totals.total).toBe('5')
    expect(totals.assets.map(({ currency, share }) => [currency, share])).toEqual([
      ['USD', '100'],
      ['ODD', null],
    ])
  })

  it('reckon the change of a day from the assets whose change is known', () => {
    const totals = totalsOf([
      account('a', 1, [
        ['BTC', '1', '110', '10'],
        ['USD', '100', '100', '0'],
        ['ODD', '1', '9', null],
      ]),
    ])
    expect(totals.dayChange).toEqual({ amount: '10', percent: '5' })
  })

  it('claim no change of the whole where it is known only of a part', () => {
    const cashOnly = account('a', 1, [
      ['USD', '100', '100', '0'],
      ['ODD', '1', '9', null],
    ])
    expect(totalsOf([cashOnly]).dayChange).toBeNull()
    expect(totalsOf([account('a', 1, [['ODD', '1', '999', null]])]).dayChange).toBeNull()
  })

  it('never mix play money with money', () => {
    const play = { ...account('b', 1, []), environment: 'sandbox' as const }
    expect(() => totalsOf([account('a', 1, []), play])).toThrow('environments mixed')
  })
})

describe('what one account is worth', () => {
  const holding = account('one', 1, [
    ['BTC', '2', '100.5', null],
    ['XYZ', '7', null, null],
  ])
  const staked = { asOf: 1, items: account('one', 1, [['ETH', '1', '20.25', null]]).holdings }

  it('is what it adds to a total, staked assets with it', () => {
    const whole = { ...holding, staked }
    expect(worthOf(whole, 'USD')).toBe('120.75')
    expect(totalsOf([whole]).total).toBe('120.75')
  })

  it('is not known where it was valued in another currency', () => {
    expect(worthOf({ ...holding, valuedIn: 'EUR' }, 'USD')).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { type Moment, pointOf } from '../../../src/core/history/point.ts'
import { dayMs } from '../../../src/core/keys/calendar.ts'
import { amount } from '../../../src/core/money/amount.ts'
import type { AccountHoldings, Holding } from '../../../src/core/money/holdings.ts'
import { noon } from './made-up-points.ts'

const holding = (currency: string, many: string, value: string | null): Holding => ({
  currency,
  amount: amount(many),
  available: null,
  value: value === null ? null : amount(value),
  dayChange: null,
})

function reading(accountId: string, change: Partial<AccountHoldings> = {}): AccountHoldings {
  return {
    accountId,
    label: accountId,
    environment: 'production',
    asOf: noon,
    valuedIn: 'USD',
    holdings: [holding('BTC', '0.1', '6000.10'), holding('USD', '5.20', '5.20')],
    staked: { asOf: noon, items: [] },
    positions: null,
    orders: null,
    ...change,
  }
}

function at(readings: readonly AccountHoldings[], change: Partial<Moment> = {}) {
  const expected = [...new Set(readings.map(({ accountId }) => accountId))]
  const moment = { environment: 'production', currency: 'USD', since: noon - 1000, now: noon } as const
  return pointOf({ ...moment, readings, expected, ...change })
}

describe('a point', () => {
  it('has the total, what each account was worth, and what there was of each asset, to the last digit', () => {
    const staked = { asOf: noon - 600_000, items: [holding('BTC', '0.0000000000000000001', '0.01')] }
    expect(at([reading('a', { staked }), reading('b', { holdings: [holding('GUSD', '1.5', '1.5')] })])).toEqual({
      at: noon,
      environment: 'production',
      valuedIn: 'USD',
      total: '6006.81',
      accounts: new Map([
        ['a', '6005.31'],
        ['b', '1.5'],
      ]),
      carried: [],
      assets: new Map([
        ['BTC', { amount: '0.1000000000000000001', value: '6000.11' }],
        ['USD', { amount: '5.20', value: '5.20' }],
        ['GUSD', { amount: '1.5', value: '1.5' }],
      ]),
      isPartial: false,
    })
  })

  it('counts an account that two keys have read once, as it was read last', () => {
    const older = reading('a', { asOf: noon - dayMs / 2, holdings: [holding('USD', '1', '1')] })
    expect(at([reading('a'), older])).toMatchObject({ total: '6005.3', carried: [], isPartial: false })
  })

  it('carries an account that was not read for a day, and says so', () => {
    const missed = reading('b', { asOf: noon - dayMs + 1 })
    expect(at([reading('a'), missed])).toMatchObject({ total: '12010.6', carried: ['b'], isPartial: true })
  })

  it.each([
    ['is a day old', [reading('a'), reading('b', { asOf: noon - dayMs })]],
    ['was valued in another currency', [reading('a'), reading('b', { valuedIn: 'EUR' })]],
    ['came without any value', [reading('a'), reading('b', { holdings: [holding('BTC', '1', null)] })]],
  ])('leaves out an account that %s, and says that something is missing', (_, readings) => {
    const point = at(readings)
    expect(point).toMatchObject({ total: '6005.3', carried: [], isPartial: true })
    expect([...(point?.accounts.keys() ?? [])]).toEqual(['a'])
  })

  it('says that something is missing where an account was never read, or not what is staked in it', () => {
    expect(at([reading('a')], { expected: ['a', 'never'] })?.isPartial).toBe(true)
    expect(at([reading('a', { staked: null })])?.isPartial).toBe(true)
    const old = { asOf: noon - dayMs, items: [holding('ETH', '1', '2000')] }
    expect(at([reading('a', { staked: old })])).toMatchObject({ total: '6005.3', isPartial: true })
  })

  it('is whole where Gemini does not tell of what is staked, or an account is empty', () => {
    const readings = [reading('a', { staked: { asOf: noon, items: null } }), reading('b', { holdings: [] })]
    expect(at(readings)).toMatchObject({ total: '6005.3', isPartial: false })
  })

  it('is not made of a refresh in which nothing was read', () => {
    expect(at([])).toBeNull()
    expect(at([reading('a', { asOf: noon - 2000 })])).toBeNull()
  })

  it('is never made of both environments', () => {
    expect(() => at([reading('a'), reading('play', { environment: 'sandbox' })])).toThrow('environments mixed')
  })
})

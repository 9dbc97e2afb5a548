import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { HistoryPage } from '../../../src/core/history/filing.ts'
import { historyPageSchema, storedPage } from '../../../src/core/history/stored-page.ts'
import { amount } from '../../../src/core/money/amount.ts'
import { madeUpPoint, noon } from './made-up-points.ts'

const page = (points: HistoryPage['points']): HistoryPage => ({
  number: 3,
  environment: 'production',
  span: 'day',
  start: Date.UTC(2026, 10, 23),
  labels: new Map([
    ['a', 'Primary'],
    ['b', 'Savings'],
  ]),
  points,
})

const there = (one: HistoryPage) => v.parse(historyPageSchema, JSON.parse(JSON.stringify(storedPage(one))))

describe('a stored page', () => {
  it('comes back as it was, with every digit, and with what some of its points don’t have', () => {
    const first = madeUpPoint(noon, '3', { accounts: new Map([['a', amount('3')]]) })
    const second = madeUpPoint(noon + 3_600_000, '0.0000000000000000001', {
      accounts: new Map([
        ['a', amount('0')],
        ['b', amount('0.0000000000000000001')],
      ]),
      carried: ['b'],
      assets: new Map([['GEMI-BTC100K-YES', { amount: amount('12345678901234567890.5'), value: null }]]),
      isPartial: true,
    })
    expect(there(page([first, second]))).toEqual(page([first, second]))
  })

  it('of 100 accounts and 60 assets takes under 90 kB for a day of hours', () => {
    const named = <T>(many: number, name: string, value: T) =>
      new Map(Array.from({ length: many }, (_, place) => [`${name}${place}`, value] as const))
    const points = Array.from({ length: 24 }, (_, hour) =>
      madeUpPoint(noon + hour * 3_600_000, '4821357.57', {
        accounts: named(100, 'production:account-of-somebody:16941234567', amount('48213.57')),
        assets: named(60, 'ASSET', { amount: amount('1234.12345678'), value: amount('803559.59') }),
      }),
    )
    expect(JSON.stringify(storedPage(page(points))).length).toBeLessThan(90_000)
  })

  it.each([
    ['a number for an amount', { total: 3 }],
    ['no time', { at: undefined }],
    ['a currency that values are not shown in', { valuedIn: 'XMR' }],
    ['something more', { secret: 'x' }],
  ])('with %s is not read', (_, change) => {
    const stored = JSON.parse(JSON.stringify(storedPage(page([madeUpPoint(noon)]))))
    Object.assign(stored.points[0], change)
    expect(v.is(historyPageSchema, JSON.parse(JSON.stringify(stored)))).toBe(false)
  })
})

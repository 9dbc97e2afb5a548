import fc from 'fast-check'
import type { HistoryPoint } from '../../../src/core/history/point.ts'
import { amount } from '../../../src/core/money/amount.ts'

/** 23 November 2026, 12:30 UTC. */
export const noon = Date.UTC(2026, 10, 23, 12, 30)

/** A point of production in dollars, whole, of one account that holds dollars, unless it is said otherwise. */
export function madeUpPoint(at: number, total = '10', change: Partial<HistoryPoint> = {}): HistoryPoint {
  return {
    at,
    environment: 'production',
    valuedIn: 'USD',
    total: amount(total),
    accounts: new Map([['primary', amount(total)]]),
    carried: [],
    assets: new Map([['USD', { amount: amount(total), value: amount(total) }]]),
    isPartial: false,
    ...change,
  }
}

/** Points of the 20 days before `noon`, some of them at the same moment. */
export const anyPoints = fc.array(
  fc
    .record({
      quarters: fc.integer({ min: 0, max: 20 * 24 * 4 }),
      total: fc.integer({ min: 0, max: 3 }),
      environment: fc.constantFrom('production' as const, 'sandbox' as const),
      valuedIn: fc.constantFrom('USD' as const, 'BTC' as const),
      isPartial: fc.boolean(),
    })
    .map(({ quarters, total, ...change }) => madeUpPoint(noon - quarters * 15 * 60_000, `${total}.10`, change)),
  { maxLength: 120 },
)

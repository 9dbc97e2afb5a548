import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Decimal, decimal } from './decimal.ts'
import { type Floor, openFloor } from './floor.ts'
import { type Instrument, instruments } from './instruments.ts'
import { type Account, availableOf, holdingOf } from './ledger.ts'
import { cancel, movePrice, place } from './matching.ts'
import { orderOptions } from './order.ts'

/** What everybody has together, the house and the fee box included. */
function totals(floor: Floor): Map<string, Decimal> {
  const sums = new Map<string, Decimal>()
  for (const account of [...floor.accounts, floor.house, floor.feeBox]) {
    for (const [currency, { amount }] of account.holdings) {
      if (amount !== 0n) sums.set(currency, (sums.get(currency) ?? 0n) + amount)
    }
  }
  return sums
}

const named = (symbol: string) => instruments.get(symbol) as Instrument
const symbols = ['btcusd', 'ethusd', 'ethbtc', 'btcgusdperp'].map(named)

const step = fc.record({
  kind: fc.constantFrom('order', 'order', 'order', 'cancel', 'price'),
  account: fc.nat(3),
  instrument: fc.constantFrom(...symbols),
  side: fc.constantFrom('buy' as const, 'sell' as const),
  // Price in hundredths of the opening price, amount in steps above the minimum.
  percent: fc.integer({ min: 80, max: 120 }),
  steps: fc.integer({ min: 0, max: 200_000_000 }),
  option: fc.constantFrom(null, null, ...orderOptions),
  isStop: fc.boolean(),
})

describe('money', () => {
  test('is neither made nor lost, whatever is ordered, cancelled or moved; holds are what live orders claim', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const floor = openFloor('production', 0)
        const before = totals(floor)
        for (const [index, each] of steps.entries()) run(floor, each, index)
        expect(totals(floor)).toEqual(before)
        for (const account of floor.accounts) {
          const claimed = new Map<string, Decimal>()
          for (const order of floor.orders.values()) {
            if (order.state !== 'live') expect(order.hold).toBe(0n)
            const { base, quote } = order.instrument
            const currency = order.side === 'buy' ? quote : base
            if (order.account === account) claimed.set(currency, (claimed.get(currency) ?? 0n) + order.hold)
          }
          for (const [currency, holding] of account.holdings) {
            expect(holding.held).toBe(claimed.get(currency) ?? 0n)
            expect(availableOf(holding) >= 0n).toBe(true)
          }
        }
        expect(holdingOf(floor.feeBox, 'USD').amount >= 0n).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test('that is held cannot be spent twice', () => {
    const floor = openFloor('production', 0)
    const who = { account: floor.accounts[0] as Account, session: 'practice' }
    const asked = {
      instrument: named('btcusd'),
      side: 'sell' as const,
      price: decimal('90000'),
      amount: decimal('0.3'),
      stopPrice: null,
      option: null,
      clientOrderId: null,
    }
    expect(place(floor, who, asked, 0)?.state).toBe('live')
    expect(place(floor, who, asked, 0)).toBeNull()
  })
})

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

function run(floor: Floor, each: Step, at: number): void {
  const { instrument, side, option } = each
  const price = ((instrument.price * BigInt(each.percent)) / 100n / instrument.increment) * instrument.increment
  const account = floor.accounts[each.account] as Account
  if (each.kind === 'price') {
    movePrice(floor, instrument, price, at)
    return
  }
  if (each.kind === 'cancel') {
    const order = [...floor.orders.values()].at(each.steps % Math.max(1, floor.orders.size))
    if (order) cancel(floor, order, 'Requested')
    return
  }
  const amount =
    instrument.minimum + (BigInt(each.steps) * instrument.tick) / (instrument.tick > 10n ** 25n ? 100_000n : 1n)
  const stopPrice = side === 'buy' ? price - instrument.increment : price + instrument.increment
  const asked = {
    instrument,
    side,
    price,
    amount: (amount / instrument.tick) * instrument.tick,
    stopPrice: each.isStop ? stopPrice : null,
    option: each.isStop ? null : option,
    clientOrderId: null,
  }
  place(floor, { account, session: 'practice' }, asked, at)
}

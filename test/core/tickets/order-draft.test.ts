import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Amount, add, amount, compare, multiply } from '../../../src/core/money/amount.ts'
import { executionOptions, sides } from '../../../src/core/tickets/order.ts'
import type { Complaint } from '../../../src/core/tickets/order-check.ts'
import { composeOrder, type OrderDraft } from '../../../src/core/tickets/order-draft.ts'
import { avax, madeUpDraft, madeUpMarket } from './made-up-order.ts'

const btc = madeUpMarket()
const perpetual = madeUpMarket({ amountStep: '0.0001', priceStep: '0.5', minAmount: '0.0001' })
const bonk = madeUpMarket({ amountStep: '0.000001', priceStep: '0.000000001', minAmount: '4000' })

describe('a draft', () => {
  it('without fault is an order, its numbers without needless zeros', () => {
    const draft = madeUpDraft({ quantity: '0.0500', price: '67500.00', clientOrderId: ' mine ' })
    expect(composeOrder(draft, btc, null)).toEqual({
      order: {
        symbol: 'BTCUSD',
        side: 'buy',
        amount: '0.05',
        price: '67500',
        stopPrice: null,
        option: null,
        clientOrderId: 'mine',
      },
      complaints: [],
      amount: '0.05',
    })
  })

  it('of a stop-limit order has its stop price, and a limit order what is left in that field not', () => {
    expect(composeOrder(madeUpDraft({ kind: 'stop-limit', stopPrice: '60000' }), btc, null).order?.stopPrice).toBe(
      '60000',
    )
    expect(composeOrder(madeUpDraft({ stopPrice: 'whatever' }), btc, null).order?.stopPrice).toBeNull()
  })

  it.each<[Partial<OrderDraft>, Complaint[]]>([
    [{ quantity: '' }, [{ field: 'amount', code: 'missing' }]],
    [{ quantity: '', by: 'total' }, [{ field: 'total', code: 'missing' }]],
    [{ price: '67,500' }, [{ field: 'price', code: 'not-a-number' }]],
    [{ kind: 'stop-limit' }, [{ field: 'stopPrice', code: 'missing' }]],
    [
      { quantity: '1,5', price: '', clientOrderId: 'ü' },
      [
        { field: 'amount', code: 'not-a-number' },
        { field: 'price', code: 'missing' },
        { field: 'clientOrderId', code: 'odd-characters', nearest: '-' },
      ],
    ],
    // Without a price nothing can be said of a stop.
    [{ kind: 'stop-limit', price: '', stopPrice: '60000' }, [{ field: 'price', code: 'missing' }]],
  ])('%j is told of each field that can’t be read, and judged by the others', (change, expected) => {
    const { order, complaints } = composeOrder(madeUpDraft(change), btc, null)
    expect([order, complaints]).toEqual([null, expected])
  })

  it.each([
    ['1000', '67606.49', '0.01479147'],
    ['67606.49', '67606.49', '1'],
    ['67606.48', '67606.49', '0.99999985'],
  ])('for a total of %s at %s buys as much as that reaches', (total, price, expected) => {
    const { order } = composeOrder(madeUpDraft({ by: 'total', quantity: total, price }), btc, null)
    expect(order?.amount).toBe(expected)
  })

  it('for a total that reaches for too little is told the least total', () => {
    const { complaints } = composeOrder(madeUpDraft({ by: 'total', quantity: '0.01', price: '27.315' }), avax, null)
    expect(complaints).toEqual([
      { field: 'total', code: 'below-minimum', minimum: '0.13657472685', nearest: '0.136575' },
    ])
  })

  it('for a total that is not there is told what is', () => {
    const funds = { base: amount('0'), quote: amount('1000') }
    const { complaints } = composeOrder(madeUpDraft({ by: 'total', quantity: '5000', price: '60000' }), btc, funds)
    expect(complaints).toEqual([
      {
        field: 'total',
        code: 'not-enough',
        needed: '4999.9998',
        available: '1000',
        currency: 'USD',
        nearest: '999.9996',
      },
    ])
  })

  const typed = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.nat(200_000), fc.nat(999_999_999)).map(([a, b]) => `${a}.${b}`) },
    { weight: 2, arbitrary: fc.nat(100_000).map(String) },
    { weight: 1, arbitrary: fc.constantFrom('0.00499999', '0.000000001', '4000', '0.5', '0') },
    { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
  )
  const drafts = fc.record<OrderDraft>({
    side: fc.constantFrom(...sides),
    kind: fc.constantFrom('limit', 'stop-limit'),
    by: fc.constantFrom('amount', 'total'),
    quantity: typed,
    price: typed,
    stopPrice: typed,
    option: fc.constantFrom(null, ...executionOptions),
    clientOrderId: fc.oneof(fc.constant(''), fc.string({ maxLength: 50 })),
  })
  const markets = fc.constantFrom(btc, avax, perpetual, bonk)
  const funds = fc.constantFrom(null, { base: amount('1.5'), quote: amount('1000.01') })

  it('comes to an order or to complaints, never to both or to neither, and nothing that is typed makes it throw', () => {
    fc.assert(
      fc.property(drafts, markets, funds, (draft, market, some) => {
        const { order, complaints } = composeOrder(draft, market, some)
        expect(order === null).toBe(complaints.length > 0)
      }),
      { numRuns: 2000 },
    )
  })

  it('that takes the nearest value offered has no complaint of that field any more', () => {
    fc.assert(
      fc.property(drafts, markets, funds, (draft, market, some) => {
        for (const complaint of composeOrder(draft, market, some).complaints) {
          if (!('nearest' in complaint) || complaint.nearest === null) continue
          const offered = typeof complaint.nearest === 'string' ? [complaint.nearest] : complaint.nearest
          for (const nearest of offered) {
            const mended = composeOrder(withField(draft, complaint, nearest), market, null)
            // What the market offers is right in itself; of the funds only the field that was too much can tell.
            expect(mended.complaints.filter(({ field }) => field === complaint.field)).toEqual([])
          }
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('for a total never costs more, and one step more would', () => {
    const totals = fc.tuple(fc.nat(1_000_000), fc.nat(99)).map(([whole, cents]) => amount(`${whole}.${cents}`))
    const steps = fc.integer({ min: 1, max: 1_000_000 })
    fc.assert(
      fc.property(totals, steps, markets, (total, count, market) => {
        const price = multiply(market.priceStep, String(count) as Amount)
        const { amount: most } = composeOrder(madeUpDraft({ by: 'total', quantity: total, price }), market, null)
        if (most === null) return expect(total).toMatch(/^0\.0+$|^0$/)
        expect(compare(multiply(most, price), total)).toBeLessThanOrEqual(0)
        expect(compare(multiply(add(most, market.amountStep), price), total)).toBeGreaterThan(0)
      }),
    )
  })
})

function withField(draft: OrderDraft, { field }: Complaint, value: string): OrderDraft {
  switch (field) {
    case 'amount':
    case 'total':
      return { ...draft, quantity: value }
    case 'price':
    case 'stopPrice':
    case 'clientOrderId':
      return { ...draft, [field]: value }
    case 'market':
    case 'option':
      return draft
  }
}

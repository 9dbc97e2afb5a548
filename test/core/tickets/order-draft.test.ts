import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Market } from '../../../src/core/gemini/markets.ts'
import { amount } from '../../../src/core/money/amount.ts'
import { orderSchema } from '../../../src/core/tickets/order.ts'
import type { Complaint, Funds } from '../../../src/core/tickets/order-check.ts'
import { composeOrder, type OrderDraft } from '../../../src/core/tickets/order-draft.ts'
import { avalanche, bitcoin, draft, drafts, funds, markets, perpetual } from './made-up-orders.ts'
import { brokenRules } from './order-rules.ts'
import { isAbove, plus, ratio, times } from './ratio.ts'

const compose = (change: Partial<OrderDraft>, market: Market = bitcoin, available: Funds | null = null) =>
  composeOrder({ ...draft, ...change }, market, available)
const stopLimit = { kind: 'stop-limit', price: '10500', stopPrice: '10000' } as const

describe('a draft', () => {
  it('becomes an order, written in one way only', () => {
    const typed = { quantity: ' 00.0100 ', price: '60000.', clientOrderId: ' my-1 ', option: 'fill-or-kill' } as const
    expect(compose(typed)).toEqual({
      order: {
        symbol: 'BTCUSD',
        side: 'buy',
        amount: '0.01',
        price: '60000',
        stopPrice: null,
        option: 'fill-or-kill',
        clientOrderId: 'my-1',
      },
      complaints: [],
      amount: '0.01',
    })
  })

  it('becomes a stop-limit order, and a stop that is left in the form of a limit order says nothing', () => {
    expect(compose({ ...stopLimit, stopPrice: '10000.0' }).order?.stopPrice).toBe('10000')
    expect(compose({ stopPrice: 'nonsense' })).toMatchObject({ order: { stopPrice: null }, complaints: [] })
  })

  it.each<[OrderDraft['by'] | 'price' | 'stopPrice', string, string]>([
    ['amount', '', 'missing'],
    ['amount', '1,5', 'not-a-number'],
    ['amount', '0', 'not-positive'],
    ['total', '  ', 'missing'],
    ['total', '$5', 'not-a-number'],
    ['total', '0.00', 'not-positive'],
    ['price', '', 'missing'],
    ['price', '6e4', 'not-a-number'],
    ['price', '0', 'not-positive'],
    ['stopPrice', '', 'missing'],
    ['stopPrice', '-1', 'not-a-number'],
    ['stopPrice', '0', 'not-positive'],
  ])('whose %s is %j says so at that field, and nothing else', (field, text, code) => {
    const isQuantity = field === 'amount' || field === 'total'
    const { order, complaints } = compose({
      ...stopLimit,
      ...(isQuantity ? { by: field, quantity: text } : { [field]: text }),
    })
    expect([order, complaints]).toEqual([null, [{ field, code }]])
  })

  it('that is empty misses each number once', () => {
    const { complaints } = compose({ kind: 'stop-limit', quantity: '', price: '', stopPrice: '' })
    expect(complaints).toEqual(['amount', 'price', 'stopPrice'].map((field) => ({ field, code: 'missing' })))
  })

  it.each<[string, Partial<OrderDraft>, Market, string[]]>([
    [
      'an option, before there is a stop',
      { stopPrice: '', option: 'fill-or-kill' },
      bitcoin,
      ['stopPrice missing', 'option not-with-stop'],
    ],
    [
      'an amount, before there is a price',
      { price: '', quantity: '0.000001' },
      bitcoin,
      ['price missing', 'amount below-minimum'],
    ],
    [
      'a market of limits, before there are numbers',
      { price: '', stopPrice: '' },
      { ...bitcoin, status: 'limit_only' },
      ['price missing', 'stopPrice missing', 'stopPrice limit-only'],
    ],
    [
      'a closed market, before there are numbers',
      { price: '', quantity: '' },
      { ...bitcoin, status: 'closed' },
      ['amount missing', 'price missing', 'market closed'],
    ],
    [
      'an odd id, before there are numbers',
      { price: '', clientOrderId: 'a b' },
      bitcoin,
      ['price missing', 'clientOrderId odd-characters'],
    ],
    ['no stop against a price that is not read', { price: 'x', stopPrice: '99999' }, bitcoin, ['price not-a-number']],
  ])('is told of %s', (_, change, market, expected) => {
    const { complaints } = compose({ ...stopLimit, ...change }, market)
    expect(complaints.map(({ field, code }) => `${field} ${code}`)).toEqual(expected)
  })
})

describe('a total', () => {
  it.each([
    [bitcoin, '100', '67606.49', '0.00147914'],
    [bitcoin, '600', '60000', '0.01'],
    [bitcoin, '599.999999999', '60000', '0.00999999'],
    [perpetual, '100000', '67605.5', '1.4791'],
    [avalanche, '.1365', '27.3', '0.005'],
    [bitcoin, '123456789012345678901234567890', '0.01', '12345678901234567890123456789000'],
  ])('comes to the most that it pays for', (market, quantity, price, size) => {
    const composed = compose({ by: 'total', quantity, price }, market)
    expect(composed).toMatchObject({ order: { amount: size, price }, complaints: [], amount: size })
  })

  it.each([
    // The cheapest order: 0.00001 at 60000, and for AVAX 0.005 at 27.3, though the minimum is a hundredth of a step less.
    [bitcoin, '0.59', '60000', '0.6', '0.6', '0.00000983'],
    [bitcoin, '0.0001', '60000', '0.6', '0.6', '0'],
    [avalanche, '0.1364', '27.3', '0.136499727', '0.1365', '0.004996'],
  ])('too small for an order is told in its own currency', (market, quantity, price, minimum, nearest, size) => {
    expect(compose({ by: 'total', quantity, price }, market)).toEqual({
      order: null,
      complaints: [{ field: 'total', code: 'below-minimum', minimum, nearest }],
      amount: size,
    })
  })

  it.each<[string, OrderDraft['side'], string, string, object]>([
    ['a buy', 'buy', '99', '599.5', { needed: '600', available: '599.5', currency: 'USD', nearest: '599.4996' }],
    ['a sale', 'sell', '0.005', '0', { needed: '0.01', available: '0.005', currency: 'BTC', nearest: '300' }],
    ['a buy with nothing', 'buy', '99', '0', { needed: '600', available: '0', currency: 'USD', nearest: null }],
    ['a sale of what is owed', 'sell', '-1', '0', { needed: '0.01', available: '-1', currency: 'BTC', nearest: null }],
  ])('of %s that funds do not reach is told at the total', (_, side, base, quote, complaint) => {
    const available = { base: amount(base), quote: amount(quote) }
    const { complaints } = compose({ by: 'total', quantity: '600', side }, bitcoin, available)
    expect(complaints).toEqual([{ field: 'total', code: 'not-enough', ...complaint }])
  })

  it('comes to nothing that can be said before there is a price', () => {
    const nothing = { base: amount('0'), quote: amount('0') }
    expect(compose({ by: 'total', quantity: '600', price: '' }, bitcoin, nothing)).toEqual({
      order: null,
      complaints: [{ field: 'price', code: 'missing' }],
      amount: null,
    })
  })

  it('is never exceeded, and one more step would exceed it', () => {
    const cases = markets.chain((market) => fc.tuple(fc.constant(market), drafts(market)))
    fc.assert(
      fc.property(cases, ([market, made]) => {
        const typed = { ...made, by: 'total' } as const
        const { amount: size } = composeOrder(typed, market, null)
        if (size === null) return
        const [total, price] = [ratio(plain(typed.quantity)), ratio(plain(typed.price))]
        const more = plus(ratio(size), ratio(market.amountStep))
        expect(isAbove(times(ratio(size), price), total)).toBe(false)
        expect(isAbove(times(more, price), total)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('every draft of every market', () => {
  const cases = markets.chain((market) => fc.tuple(fc.constant(market), drafts(market), fc.option(funds)))

  it('becomes an order that breaks no rule, and can be handed on as it is, or raises a complaint', () => {
    fc.assert(
      fc.property(cases, ([market, made, available]) => {
        const { order, complaints, amount: size } = composeOrder(made, market, available)
        expect(order === null).toBe(complaints.length > 0)
        if (order === null) return
        expect(brokenRules(order, market, available)).toEqual([])
        expect(v.parse(orderSchema, order)).toEqual(order)
        expect(order.amount).toBe(size)
        for (const text of [order.amount, order.price, order.stopPrice ?? '1']) {
          expect(text).toMatch(/^(0|[1-9]\d*)(\.\d*[1-9])?$/)
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('is without a complaint of a field where what was offered for it is typed', () => {
    let offers = 0
    fc.assert(
      fc.property(cases, ([market, made, available]) => {
        for (const complaint of composeOrder(made, market, available).complaints) {
          for (const nearest of offeredBy(complaint)) {
            offers += 1
            const better = composeOrder(withTyped(made, complaint, nearest), market, available)
            const left = better.complaints.filter((other) => other.field === complaint.field)
            expect(left.filter((other) => !isAllowedBeside(complaint, other))).toEqual([])
          }
        }
      }),
      { numRuns: 1500 },
    )
    expect(offers).toBeGreaterThan(500)
  })

  it('is answered, whatever strings it is made of', () => {
    const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d.]{0,60}$/), fc.constant('1'))
    const strings = fc.record({ quantity: typed, price: typed, stopPrice: typed, clientOrderId: typed })
    fc.assert(
      fc.property(cases, strings, ([market, made, available], texts) => {
        const { order, complaints } = composeOrder({ ...made, ...texts }, market, available)
        expect(order === null).toBe(complaints.length > 0)
      }),
      { numRuns: 1000 },
    )
  })
})

/** A number as typed, for the judge: it reads plain decimals only. */
function plain(typed: string): string {
  return `0${typed.trim()}`.replace(/\.$/, '')
}

function offeredBy(complaint: Complaint): readonly string[] {
  if (!('nearest' in complaint) || complaint.nearest === null) return []
  return typeof complaint.nearest === 'string' ? [complaint.nearest] : complaint.nearest
}

function withTyped(made: OrderDraft, { field }: Complaint, text: string): OrderDraft {
  return { ...made, [field === 'amount' || field === 'total' ? 'quantity' : field]: text }
}

/** No number makes a market take stops; and a number that keeps the rules may still cost more than there is. */
function isAllowedBeside(complaint: Complaint, other: Complaint): boolean {
  return other.code === 'limit-only' || (other.code === 'not-enough' && complaint.code !== 'not-enough')
}

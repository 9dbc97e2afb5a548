import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseLossless } from '../../../src/core/gemini/json.ts'
import { type Market, parseMarkets } from '../../../src/core/gemini/markets.ts'
import type { Nonce } from '../../../src/core/gemini/nonce.ts'
import { payloadOf, type RequestFields, signedHeaders } from '../../../src/core/gemini/signed-request.ts'
import { type Amount, add, compare, multiply } from '../../../src/core/money/amount.ts'
import { executionOptions, type Order, sides } from '../../../src/core/tickets/order.ts'
import { complaintsOf, leastAmount } from '../../../src/core/tickets/order-check.ts'
import { composeOrder, type OrderDraft } from '../../../src/core/tickets/order-draft.ts'
import { fieldsOf } from '../../../src/core/tickets/ticket.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import { instruments } from '../../exchange/instruments.ts'
import { readOrder } from '../../exchange/order-ticket.ts'
import { send } from '../../exchange/practice-client.ts'
import { practiceKey } from '../../exchange/practice-keys.ts'
import { Refusal } from '../../exchange/refusal.ts'
import { readJson } from '../../exchange/wire.ts'

/** The local exchange knows nothing of the code that composes: what both say of an order was written twice. */
const symbols = [...instruments.keys()]
const key = practiceKey('Classic trader')

let exchange: Exchange
let markets: ReadonlyMap<string, Market>
beforeAll(async () => {
  exchange = await startExchange()
  exchange.setRateLimits(false)
  const { body } = await send(exchange, 'production', 'GET', '/v1/symbols/details/all')
  markets = new Map(parseMarkets(parseLossless(body)).map((market) => [market.symbol.toLowerCase(), market]))
})
afterAll(() => exchange.close())

function marketOf(symbol: string): Market {
  const market = markets.get(symbol)
  if (market === undefined) throw new RangeError(`no market ${symbol}`)
  return market
}

/** Some multiples of a step and what lies between them; sizes as they are in this market. */
function around(step: Amount, most: number): fc.Arbitrary<string> {
  const count = fc.integer({ min: 1, max: most })
  const on = count.map((n) => multiply(step, String(n) as Amount))
  const off = on.map((value) => add(value, multiply(step, '0.5' as Amount)))
  return fc.oneof({ weight: 5, arbitrary: on }, { weight: 1, arbitrary: off })
}

function draftsFor(market: Market): fc.Arbitrary<OrderDraft> {
  const quantity = fc.oneof(
    around(market.amountStep, 100_000_000),
    fc.constantFrom(market.minAmount, leastAmount(market), multiply(market.minAmount, '2' as Amount)),
  )
  return fc.record<OrderDraft>({
    side: fc.constantFrom(...sides),
    kind: fc.constantFrom('limit', 'stop-limit'),
    by: fc.constantFrom('amount', 'total'),
    quantity,
    price: around(market.priceStep, 10_000_000),
    stopPrice: around(market.priceStep, 10_000_000),
    option: fc.constantFrom(null, ...executionOptions),
    clientOrderId: fc.constantFrom('', 'grid:7.a-b_c#1'),
  })
}

/** Composed orders only, of drafts that are mostly right: the stop is put where it may be. */
function ordersFor(market: Market): fc.Arbitrary<Order> {
  return draftsFor(market)
    .map(
      (draft) => composeOrder({ ...draft, ...withGoodStop(draft), ...withEnough(draft, market) }, market, null).order,
    )
    .filter((order) => order !== null)
}

function withGoodStop({ side, price }: OrderDraft): Partial<OrderDraft> {
  // Twice a price is on the step wherever the price is; half of it may not be, so a buy is left without.
  return side === 'sell' ? { stopPrice: multiply(price as Amount, '2' as Amount) } : { kind: 'limit' }
}

function withEnough(draft: OrderDraft, market: Market): Partial<OrderDraft> {
  return draft.by === 'total'
    ? { quantity: multiply(multiply(leastAmount(market), draft.price as Amount), '3' as Amount) }
    : {}
}

function jsonOf(fields: RequestFields): string {
  const payload = payloadOf('/v1/order/new', '1' as Nonce, fields)
  return Buffer.from(payload, 'base64').toString()
}

/** What the exchange says of an order's form, without any money being moved: null where it takes it. */
function refusalOf(fields: RequestFields): string | null {
  try {
    readOrder(readJson(jsonOf(fields)) as never)
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.reason
    throw error
  }
}

let lastNonce = BigInt(Date.now())
async function sendOrder(order: Order) {
  lastNonce += 1n
  const payload = payloadOf('/v1/order/new', String(lastNonce) as Nonce, fieldsOf({ kind: 'order', order }, null))
  const mac = async (text: string) => createHmac('sha384', key.secret).update(text).digest('hex')
  const headers = await signedHeaders(mac, key.publicKey, payload)
  return send(exchange, 'production', 'POST', '/v1/order/new', { ...headers, 'Content-Length': '0' })
}

describe.each(symbols.filter((symbol) => instruments.get(symbol)?.status === 'open'))('an order in %s', (symbol) => {
  it('that the form composes is not refused for its form', () => {
    fc.assert(
      fc.property(ordersFor(marketOf(symbol)), (order) => {
        expect(refusalOf(fieldsOf({ kind: 'order', order }, null))).toBeNull()
      }),
      { numRuns: 60 },
    )
  })

  it('is complained of here where it is refused there, and only there', () => {
    const market = marketOf(symbol)
    fc.assert(
      fc.property(draftsFor(market), (draft) => {
        const order: Order = {
          symbol: market.symbol,
          side: draft.side,
          amount: draft.quantity as Amount,
          price: draft.price as Amount,
          stopPrice: draft.kind === 'limit' ? null : (draft.stopPrice as Amount),
          option: draft.option,
          clientOrderId: null,
        }
        const refusal = refusalOf(fieldsOf({ kind: 'order', order }, null))
        expect([refusal, complaintsOf(order, market, null).length > 0]).toEqual([refusal, refusal !== null])
      }),
      { numRuns: 150 },
    )
  })

  it('comes over the wire as it was composed: price, amount, side and options', async () => {
    await fc.assert(
      fc.asyncProperty(ordersFor(marketOf(symbol)), async (order) => {
        const { status, json } = await sendOrder(order)
        if (status === 406) {
          expect(json.reason).toBe('InsufficientFunds')
        } else {
          // An answer with a reason is an order that was cancelled at once, not one that was refused.
          expect([status, json.result ?? 'an order']).toEqual([200, 'an order'])
          expect(json).toMatchObject({ symbol, side: order.side, original_amount: order.amount })
          expect(compare(json.price, order.price)).toBe(0)
          expect(json.options).toEqual(order.option === null ? [] : [order.option])
          expect(json.client_order_id ?? null).toBe(order.clientOrderId)
        }
      }),
      { numRuns: 3 },
    )
  })
})

describe('a market that is closed', () => {
  it('is so on both sides', async () => {
    const market = marketOf('oxtusd')
    const order: Order = {
      symbol: 'OXTUSD',
      side: 'buy',
      amount: '1' as Amount,
      price: '0.07' as Amount,
      stopPrice: null,
      option: null,
      clientOrderId: null,
    }
    expect(complaintsOf(order, market, null)).toEqual([{ field: 'market', code: 'closed', status: 'closed' }])
    expect((await sendOrder(order)).json.reason).toBe('MarketNotOpen')
  })
})

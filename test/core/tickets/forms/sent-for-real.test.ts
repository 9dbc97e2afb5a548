import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { amount } from '../../../../src/core/money/amount.ts'
import { writeTicket } from '../../../../src/core/tickets/forms/ticket-forms.ts'
import type { Order } from '../../../../src/core/tickets/order.ts'
import { type Exchange, startExchange } from '../../../exchange/exchange.ts'
import { makeCaller } from '../../../exchange/practice-client.ts'
import { practiceKey } from '../../../exchange/practice-keys.ts'
import { canSend, formOf, sendForReal, type Way, ways } from './send-for-real.ts'
import { hostileWords, signedHere } from './signed-here.ts'

let exchange: Exchange
beforeAll(async () => {
  exchange = await startExchange()
  exchange.setRateLimits(false)
})
afterAll(() => exchange.close())

/** Rising, as a key with rising nonces wants them. */
let lastNonce = Date.now() * 1000
const nextNonce = () => {
  lastNonce += 1
  return String(lastNonce)
}

const plainOrder: Order = {
  symbol: 'BTCUSD',
  side: 'buy',
  amount: amount('0.00012345'),
  price: amount('1000.01'),
  stopPrice: null,
  option: null,
  clientOrderId: 'twinkey-1',
}
const orders: readonly Partial<Order>[] = [
  {},
  { side: 'sell', price: amount('999999.99'), option: 'maker-or-cancel', clientOrderId: '#a.b:c_d-E' },
  { option: 'immediate-or-cancel' },
  { option: 'fill-or-kill' },
  { price: amount('900000'), stopPrice: amount('899999.99'), clientOrderId: 'stop' },
  ...hostileWords.map((clientOrderId) => ({ clientOrderId })),
]

/** Fields that keep their spelling on the way; amounts are compared as the exchange pads them. */
function written(order: Order) {
  return {
    symbol: order.symbol.toLowerCase(),
    side: order.side,
    original_amount: order.amount,
    price: padded(order.price),
    ...(order.stopPrice === null ? {} : { stop_price: padded(order.stopPrice) }),
    options: order.option === null ? [] : [order.option],
    client_order_id: order.clientOrderId,
  }
}
const padded = (price: string) => (price.includes('.') ? price : `${price}.00`)

/** The id of the order that an answer on the screen is about. */
const orderIdIn = (screen: string) => /"order_id":"(\d+)"/.exec(screen)?.[1] ?? `none in: ${screen}`

describe.each(ways.filter(canSend))('a ticket pasted as %s', (way: Way) => {
  it('places the very order that was composed', async () => {
    const key = practiceKey('Classic trader')
    const ask = makeCaller(exchange, key)
    // Starting a program takes longest: a fetch at the prompt is the same text as in a file.
    const tried = way === 'fetch, a script' || way === 'fetch, the prompt' ? orders.slice(0, 1) : orders
    for (const change of tried) {
      const order = { ...plainOrder, ...change }
      const text = writeTicket(formOf(way), await signedHere(key, { kind: 'order', order }, nextNonce()))
      const screen = await sendForReal(exchange, way, text)
      // curl writes down what came, and no status; a program says both.
      if (way !== 'curl') expect(screen).toMatch(/200 (OK\r\n[\s\S]*)?\{/)
      const placed = await ask('/v1/order/status', { nonce: nextNonce(), order_id: orderIdIn(screen) })
      expect(placed.json).toMatchObject(written(order))
      expect(exchange.requests.at(-2)).toMatchObject({ method: 'POST', path: '/v1/order/new', status: 200 })
    }
  })

  it('places it in the account that a master key names, and in the sandbox', async () => {
    const key = practiceKey('Sandbox master')
    const order = { ...plainOrder, clientOrderId: `second by ${way}` }
    const request = await signedHere(key, { kind: 'order', order }, nextNonce(), 'second')
    const screen = await sendForReal(exchange, way, writeTicket(formOf(way), request))
    const ask = makeCaller(exchange, key)
    const inAccount = async (account: string) => {
      const { json } = await ask('/v1/orders', { nonce: nextNonce(), account })
      return json.map(({ client_order_id: id }: { client_order_id: string }) => id)
    }
    expect(screen).toContain(order.clientOrderId)
    expect(await inAccount('second')).toContain(order.clientOrderId)
    expect(await inAccount('primary')).not.toContain(order.clientOrderId)
  })

  it('is shown as refused where the exchange refuses it', async () => {
    const key = { ...practiceKey('Classic trader'), secret: 'another secret' }
    const text = writeTicket(formOf(way), await signedHere(key, { kind: 'cancel-all' }, nextNonce()))
    const screen = await sendForReal(exchange, way, text)
    expect(screen).toContain('InvalidSignature')
  })
})

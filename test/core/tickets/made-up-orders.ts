import fc from 'fast-check'
import type { Market } from '../../../src/core/gemini/markets.ts'
import { amount } from '../../../src/core/money/amount.ts'
import { executionOptions, type Order, sides } from '../../../src/core/tickets/order.ts'
import type { Funds } from '../../../src/core/tickets/order-check.ts'
import type { OrderDraft } from '../../../src/core/tickets/order-draft.ts'
import { multipleOf } from './ratio.ts'

/** BTCUSD with the steps of the sheet, section 8. */
export const bitcoin: Market = {
  symbol: 'BTCUSD',
  base: 'BTC',
  quote: 'USD',
  amountStep: amount('0.00000001'),
  priceStep: amount('0.01'),
  minAmount: amount('0.00001'),
  status: 'open',
  isSpot: true,
}

/** A market whose minimum is between two steps (sheet, section 8). */
export const avalanche: Market = {
  ...bitcoin,
  symbol: 'AVAXUSD',
  base: 'AVAX',
  amountStep: amount('0.000001'),
  priceStep: amount('0.001'),
  minAmount: amount('0.00499999'),
}

/** A perpetual, whose price goes by halves (sheet, section 8). */
export const perpetual: Market = {
  ...bitcoin,
  symbol: 'BTCGUSDPERP',
  quote: 'GUSD',
  amountStep: amount('0.0001'),
  priceStep: amount('0.5'),
  minAmount: amount('0.0001'),
  isSpot: false,
}

export const order: Order = {
  symbol: 'BTCUSD',
  side: 'buy',
  amount: amount('0.01'),
  price: amount('60000'),
  stopPrice: null,
  option: null,
  clientOrderId: null,
}

export const draft: OrderDraft = {
  side: 'buy',
  kind: 'limit',
  by: 'amount',
  quantity: '0.01',
  price: '60000',
  stopPrice: '',
  option: null,
  clientOrderId: '',
}

const statuses = fc.oneof(
  { arbitrary: fc.constant('open'), weight: 4 },
  fc.constantFrom('closed', 'cancel_only', 'post_only', 'limit_only', 'a word not seen before'),
)
const stepTexts = ['1', '0.5', '0.25', '0.00025', '100', '0.01', '0.00001', '0.000000001', '0.3']

export const markets: fc.Arbitrary<Market> = fc
  .record({
    amountStep: fc.constantFrom(...stepTexts).map(amount),
    priceStep: fc.constantFrom(...stepTexts).map(amount),
    minAmount: fc.constantFrom('0', '0.00499999', '0.00001', '0.1', '1', '4000').map(amount),
    status: statuses,
  })
  .map((rules) => ({ ...bitcoin, ...rules }))

/** Plain decimals, for the most part on the step or close to it, and up to 30 digits long. Zero is among them. */
export function numbersNear(step: string): fc.Arbitrary<string> {
  const counts = fc.oneof(
    fc.bigInt({ min: 0n, max: 12n }),
    fc.bigInt({ min: 1n, max: 10n ** 6n }),
    fc.bigInt({ min: 1n, max: 10n ** 15n }),
  )
  const onStep = counts.map((count) => multipleOf(step, count))
  const beside = onStep.map((text) => (text.includes('.') ? `${text}0000001` : `${text}.0000001`))
  const free = fc.stringMatching(/^(0|[1-9]\d{0,14})\.\d{1,15}$/)
  return fc.oneof({ arbitrary: onStep, weight: 6 }, beside, free)
}

/** A price and a stop, many of them where the rules of stops turn: equal, one step apart, two thirds, twice. */
function pricesAndStops(step: string): fc.Arbitrary<readonly [price: string, stop: string]> {
  const turns = fc
    .tuple(fc.bigInt({ min: 1n, max: 10n ** 7n }), fc.constantFrom(0, 1, 2, 3, 4, 5), fc.bigInt({ min: -2n, max: 2n }))
    .map(([count, turn, shift]) => {
      const around =
        [count, count, (2n * count) / 3n, 2n * count, (count * 9n) / 10n, (count * 11n) / 10n][turn] ?? count
      const stop = around + shift
      return [multipleOf(step, count), multipleOf(step, stop > 0n ? stop : 1n)] as const
    })
  return fc.oneof(turns, fc.tuple(numbersNear(step), numbersNear(step)))
}

const ids = fc.oneof(
  fc.constant(null),
  fc.stringMatching(/^[:\-_.#a-zA-Z0-9]{1,36}$/),
  fc.stringMatching(/^[:\-_.#a-zA-Z0-9]{30,99}$/),
  fc.constantFrom('a b', 'größe', '😀', 'a/b', '"', ''),
)
const options = fc.constantFrom(null, null, ...executionOptions)

/** Orders of a market, right and wrong; below zero as well, which no form gives but a page could send. */
export function orders(market: Market): fc.Arbitrary<Order> {
  const sign = fc.constantFrom('', '', '', '', '', '', '', '-')
  return fc
    .record({
      side: fc.constantFrom(...sides),
      amount: numbersNear(market.amountStep),
      prices: pricesAndStops(market.priceStep),
      signs: fc.tuple(sign, sign, sign),
      isStop: fc.boolean(),
      option: options,
      clientOrderId: ids,
    })
    .map(({ amount: size, prices: [price, stop], signs: [ofAmount, ofPrice, ofStop], isStop, ...rest }) => ({
      ...rest,
      symbol: market.symbol,
      amount: amount(ofAmount + size),
      price: amount(ofPrice + price),
      stopPrice: isStop ? amount(ofStop + stop) : null,
    }))
}

const mistyped = fc.constantFrom(
  '',
  ' ',
  '0',
  '0.00',
  '1,000',
  '$5',
  '1e5',
  '-1',
  '+1',
  '1 000',
  '.',
  '5.',
  '.5',
  '007',
)

/** Drafts of a market as a person may type them, right for the most part. */
export function drafts(market: Market): fc.Arbitrary<OrderDraft> {
  const typed = (numbers: fc.Arbitrary<string>) => fc.oneof({ arbitrary: numbers, weight: 12 }, mistyped)
  return fc
    .record({
      side: fc.constantFrom(...sides),
      kind: fc.constantFrom('limit', 'stop-limit'),
      by: fc.constantFrom('amount', 'total'),
      quantity: typed(numbersNear(market.amountStep)),
      prices: pricesAndStops(market.priceStep),
      mistyped: fc.tuple(...[0, 1].map(() => fc.option(mistyped, { freq: 12 }))),
      option: options,
      clientOrderId: ids,
    })
    .map(({ prices: [price, stop], mistyped: [insteadOfPrice, insteadOfStop], clientOrderId, ...rest }) => ({
      ...rest,
      price: insteadOfPrice ?? price,
      stopPrice: insteadOfStop ?? stop,
      clientOrderId: clientOrderId ?? '',
    })) as fc.Arbitrary<OrderDraft>
}

/** None at all, too little for most, and plenty; what is owed stands below zero. */
export const funds: fc.Arbitrary<Funds> = fc.record({
  base: fc.oneof(numbersNear('0.00000001'), fc.constant('-3.5'), fc.constant('9'.repeat(30))).map(amount),
  quote: fc.oneof(numbersNear('0.01'), fc.constant('-3.5'), fc.constant('9'.repeat(30))).map(amount),
})

import type { Market } from '../gemini/markets.ts'
import { type Amount, add, compare, isZero, multiply, subtract, zero } from '../money/amount.ts'
import { ceilToStep, floorToStep, isOnStep, leastCovering, mostWithin } from '../money/steps.ts'
import type { Order } from './order.ts'
import type { TypingFault } from './typed-amount.ts'

/** The field of the order form at which a complaint stands. */
export type OrderField = 'market' | 'amount' | 'total' | 'price' | 'stopPrice' | 'option' | 'clientOrderId'

/**
 * What keeps an order from being signed. `nearest` is what would do in its place: none or null where nothing near would.
 */
export type Complaint =
  | { readonly field: OrderField; readonly code: Exclude<TypingFault, 'two-readings'> }
  /** `typed` is what stands there. */
  | { readonly field: OrderField; readonly code: 'two-readings'; readonly typed: string }
  | { readonly field: 'market'; readonly code: 'closed'; readonly status: string }
  | {
      readonly field: 'amount' | 'price' | 'stopPrice'
      readonly code: 'off-step'
      readonly step: Amount
      readonly nearest: readonly Amount[]
    }
  | {
      readonly field: 'amount' | 'total'
      readonly code: 'below-minimum'
      readonly minimum: Amount
      readonly nearest: Amount
    }
  | {
      readonly field: 'amount' | 'total'
      readonly code: 'not-enough'
      readonly needed: Amount
      readonly available: Amount
      readonly currency: string
      readonly nearest: Amount | null
    }
  | {
      readonly field: 'stopPrice'
      readonly code: 'stop-not-below' | 'stop-not-above' | 'stop-too-far'
      readonly nearest: Amount | null
    }
  | { readonly field: 'option'; readonly code: 'not-with-stop' | 'post-only' }
  | { readonly field: 'stopPrice'; readonly code: 'limit-only' }
  | { readonly field: 'clientOrderId'; readonly code: 'odd-characters' | 'too-long'; readonly nearest: string }

/** What an order of a market could spend, of its base and of its quote. */
export type Funds = { readonly base: Amount; readonly quote: Amount }

/**
 * Every rule that an order breaks (sheet, sections 6.7, 6.8 and 8); none for one that Gemini takes as far as its form
 * and these funds go.
 * @param funds null where they are not known: then they are not checked
 */
export function complaintsOf(order: Order, market: Market, funds: Funds | null): Complaint[] {
  const ofForm = [
    ...complaintsOfMarket(order, market),
    ...complaintsOfAmount(order.amount, market),
    ...complaintsOfPrice(order, market),
    ...complaintsOfStop(order, market),
    ...complaintsOfClientOrderId(order.clientOrderId),
  ]
  const isWhole = ofForm.every(({ field }) => field !== 'amount' && field !== 'price')
  return isWhole && funds !== null ? [...ofForm, ...complaintsOfFunds(order, market, funds)] : ofForm
}

/** The least amount of an order of a market: Gemini's minimum need not be on its own step. */
export function leastAmount({ minAmount, amountStep }: Market): Amount {
  const least = ceilToStep(minAmount, amountStep)
  return isZero(least) ? amountStep : least
}

function complaintsOfMarket(order: Order, { status }: Market): Complaint[] {
  if (status === 'closed' || status === 'cancel_only') return [{ field: 'market', code: 'closed', status }]
  if (status === 'post_only' && order.option !== 'maker-or-cancel') return [{ field: 'option', code: 'post-only' }]
  if (status === 'limit_only' && order.stopPrice !== null) return [{ field: 'stopPrice', code: 'limit-only' }]
  return []
}

function complaintsOfAmount(value: Amount, market: Market): Complaint[] {
  const field = 'amount'
  if (compare(value, zero) <= 0) return [{ field, code: 'not-positive' }]
  const { minAmount, amountStep } = market
  const least = leastAmount(market)
  if (compare(value, minAmount) < 0) return [{ field, code: 'below-minimum', minimum: minAmount, nearest: least }]
  // What is between a minimum and the first step above it has the size, and not the step.
  return offStep(field, value, amountStep, (near) => compare(near, least) >= 0)
}

function complaintsOfPrice({ price }: Order, { priceStep }: Market): Complaint[] {
  const field = 'price'
  if (compare(price, zero) <= 0) return [{ field, code: 'not-positive' }]
  return offStep(field, price, priceStep, (near) => compare(near, zero) > 0)
}

function offStep(
  field: 'amount' | 'price' | 'stopPrice',
  value: Amount,
  step: Amount,
  wouldDo: (near: Amount) => boolean,
): Complaint[] {
  if (isOnStep(value, step)) return []
  const around = [floorToStep(value, step), ceilToStep(value, step)]
  return [{ field, code: 'off-step', step, nearest: around.filter(wouldDo) }]
}

/** A buy stops below its price, a sale above, by at most half of the stop; what equal prices mean is not documented. */
function complaintsOfStop({ side, price, stopPrice, option }: Order, { priceStep }: Market): Complaint[] {
  if (stopPrice === null) return []
  const field = 'stopPrice'
  const found: Complaint[] = option === null ? [] : [{ field: 'option', code: 'not-with-stop' }]
  if (compare(stopPrice, zero) <= 0) return [...found, { field, code: 'not-positive' }]
  // Beside a price that is none, no stop is right or wrong.
  if (compare(price, zero) <= 0) return found
  const wouldDo = (stop: Amount) => isOnItsSide(side, price, stop) && isWithinRatio(price, stop)
  if (!isOnItsSide(side, price, stopPrice)) {
    const code = side === 'buy' ? 'stop-not-below' : 'stop-not-above'
    const beside = stopBeside(side, price, priceStep)
    return [...found, { field, code, nearest: wouldDo(beside) ? beside : null }]
  }
  if (!isWithinRatio(price, stopPrice)) {
    const farthest = farthestStop(side, price, priceStep)
    return [...found, { field, code: 'stop-too-far', nearest: wouldDo(farthest) ? farthest : null }]
  }
  return [...found, ...offStep(field, stopPrice, priceStep, wouldDo)]
}

function isOnItsSide(side: Order['side'], price: Amount, stop: Amount): boolean {
  return side === 'buy' ? compare(zero, stop) < 0 && compare(stop, price) < 0 : compare(stop, price) > 0
}

/** The stop nearest to the price on its side. */
function stopBeside(side: Order['side'], price: Amount, step: Amount): Amount {
  return side === 'buy' ? subtract(ceilToStep(price, step), step) : add(floorToStep(price, step), step)
}

/** Whether the price is within 50 % of the stop. */
function isWithinRatio(price: Amount, stop: Amount): boolean {
  const distance = compare(price, stop) >= 0 ? subtract(price, stop) : subtract(stop, price)
  return compare(multiply(distance, two), stop) <= 0
}

/** The stop farthest from the price that is still within the ratio: two thirds of a buy's price, twice a sale's. */
function farthestStop(side: Order['side'], price: Amount, step: Amount): Amount {
  const doubled = multiply(price, two)
  return side === 'buy' ? leastCovering(doubled, three, step) : floorToStep(doubled, step)
}

/** What Gemini documents for them; more it may take, but does not promise to (sheet, 6.8). */
const longestClientOrderId = 36

function complaintsOfClientOrderId(id: string | null): Complaint[] {
  if (id === null) return []
  const field = 'clientOrderId'
  const nearest = id.replace(/[^:\-_.#a-zA-Z0-9]/g, '-').slice(0, longestClientOrderId)
  if (/[^:\-_.#a-zA-Z0-9]/.test(id)) return [{ field, code: 'odd-characters', nearest }]
  if (id.length > longestClientOrderId) return [{ field, code: 'too-long', nearest }]
  return id === '' ? [{ field, code: 'missing' }] : []
}

/** What an order needs must be there; what Gemini takes for itself comes on top, and is told apart. */
function complaintsOfFunds({ side, amount, price }: Order, market: Market, funds: Funds): Complaint[] {
  const [needed, available, currency] =
    side === 'buy' ? [multiply(amount, price), funds.quote, market.quote] : [amount, funds.base, market.base]
  if (compare(needed, available) <= 0) return []
  const free = compare(available, zero) > 0 ? available : zero
  const most = side === 'buy' ? mostWithin(free, price, market.amountStep) : floorToStep(free, market.amountStep)
  const nearest = compare(most, leastAmount(market)) >= 0 ? most : null
  return [{ field: 'amount', code: 'not-enough', needed, available, currency, nearest }]
}

const two = '2' as Amount
const three = '3' as Amount

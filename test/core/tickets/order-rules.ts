import type { Market } from '../../../src/core/gemini/markets.ts'
import type { Order } from '../../../src/core/tickets/order.ts'
import type { Funds } from '../../../src/core/tickets/order-check.ts'
import { isAbove, isMultiple, minus, ratio, times } from './ratio.ts'

/**
 * The rules of an order, read from the sheet (6.7, 6.8 and 8) a second time, to judge the first reading by: what an order
 * breaks, as `field code`, sorted.
 */
export function brokenRules(order: Order, market: Market, funds: Funds | null): string[] {
  const amount = brokenByNumber('amount', order.amount, market.amountStep, market.minAmount)
  const price = brokenByNumber('price', order.price, market.priceStep, '0')
  const broken = [
    ...brokenByMarket(order, market.status),
    ...amount,
    ...price,
    ...brokenByStop(order, market),
    ...brokenByClientOrderId(order.clientOrderId),
  ]
  const isWhole = amount.length + price.length === 0
  if (isWhole && funds !== null && isAbove(...needed(order, funds))) broken.push('amount not-enough')
  return broken.sort()
}

function brokenByMarket({ option, stopPrice }: Order, status: string): string[] {
  if (['closed', 'cancel_only'].includes(status)) return ['market closed']
  if (status === 'post_only' && option !== 'maker-or-cancel') return ['option post-only']
  return status === 'limit_only' && stopPrice !== null ? ['stopPrice limit-only'] : []
}

function brokenByNumber(field: string, text: string, step: string, minimum: string): string[] {
  if (!isAbove(ratio(text), ratio('0'))) return [`${field} not-positive`]
  if (isAbove(ratio(minimum), ratio(text))) return [`${field} below-minimum`]
  return isMultiple(ratio(text), ratio(step)) ? [] : [`${field} off-step`]
}

function brokenByStop(order: Order, { priceStep }: Market): string[] {
  if (order.stopPrice === null) return []
  const broken = order.option === null ? [] : ['option not-with-stop']
  const [price, stop, nothing] = [ratio(order.price), ratio(order.stopPrice), ratio('0')]
  if (!isAbove(stop, nothing)) return [...broken, 'stopPrice not-positive']
  if (!isAbove(price, nothing)) return broken
  if (order.side === 'buy' && !isAbove(price, stop)) return [...broken, 'stopPrice stop-not-below']
  if (order.side === 'sell' && !isAbove(stop, price)) return [...broken, 'stopPrice stop-not-above']
  const distance = order.side === 'buy' ? minus(price, stop) : minus(stop, price)
  if (isAbove(distance, times(stop, [1n, 2n]))) return [...broken, 'stopPrice stop-too-far']
  return isMultiple(stop, ratio(priceStep)) ? broken : [...broken, 'stopPrice off-step']
}

function brokenByClientOrderId(id: string | null): string[] {
  if (id === null || /^[:\-_.#a-zA-Z0-9]{1,36}$/.test(id)) return []
  if (id === '') return ['clientOrderId missing']
  return [/^[:\-_.#a-zA-Z0-9]*$/.test(id) ? 'clientOrderId too-long' : 'clientOrderId odd-characters']
}

function needed({ side, amount, price }: Order, { base, quote }: Funds) {
  if (side === 'buy') return [times(ratio(amount), ratio(price)), ratio(quote)] as const
  return [ratio(amount), ratio(base)] as const
}

import type { Market } from '../../../src/core/gemini/markets.ts'
import { amount } from '../../../src/core/money/amount.ts'
import type { Order } from '../../../src/core/tickets/order.ts'
import type { OrderDraft } from '../../../src/core/tickets/order-draft.ts'

/** A market as Gemini has it (sheet, section 8), changed at will. */
export function madeUpMarket(change: Partial<Record<keyof Market, string>> & { isSpot?: never } = {}): Market {
  const { amountStep = '0.00000001', priceStep = '0.01', minAmount = '0.00001', ...words } = change
  return {
    symbol: 'BTCUSD',
    base: 'BTC',
    quote: 'USD',
    status: 'open',
    isSpot: true,
    ...words,
    amountStep: amount(amountStep),
    priceStep: amount(priceStep),
    minAmount: amount(minAmount),
  }
}

export const avax = madeUpMarket({
  symbol: 'AVAXUSD',
  base: 'AVAX',
  amountStep: '0.000001',
  priceStep: '0.001',
  minAmount: '0.00499999',
})

export function madeUpOrder(change: Partial<Record<keyof Order, string | null>> = {}): Order {
  return {
    symbol: 'BTCUSD',
    side: 'buy',
    amount: '0.05',
    price: '67500',
    stopPrice: null,
    option: null,
    clientOrderId: null,
    ...change,
  } as Order // a test says what it means
}

export function madeUpDraft(change: Partial<OrderDraft> = {}): OrderDraft {
  return {
    side: 'buy',
    kind: 'limit',
    by: 'amount',
    quantity: '0.05',
    price: '67500',
    stopPrice: '',
    option: null,
    clientOrderId: '',
    ...change,
  }
}

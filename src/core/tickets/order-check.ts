import type { Amount } from '../money/amount.ts'

/** The field of the order form at which a complaint stands. */
export type OrderField = 'market' | 'amount' | 'total' | 'price' | 'stopPrice' | 'option' | 'clientOrderId'

/**
 * What keeps an order from being signed. `nearest` is the nearest value that would do in its place, where there is one.
 */
export type Complaint =
  | { readonly field: OrderField; readonly code: 'missing' | 'not-a-number' | 'not-positive' }
  | { readonly field: 'market'; readonly code: 'closed'; readonly status: string }
  | {
      readonly field: 'amount' | 'total' | 'price' | 'stopPrice'
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
  | { readonly field: 'option'; readonly code: 'not-with-stop' }
  | { readonly field: 'option'; readonly code: 'post-only' }
  | { readonly field: 'stopPrice'; readonly code: 'limit-only' }
  | { readonly field: 'clientOrderId'; readonly code: 'odd-characters' | 'too-long'; readonly nearest: string }

// stand-in until the merge
export function complaintsOf(_order: unknown, _market: unknown, _funds: unknown): Complaint[] {
  return []
}

import type { Market } from '../gemini/markets.ts'
import { type Amount, compare, multiply, zero } from '../money/amount.ts'
import { mostWithin } from '../money/steps.ts'
import type { ExecutionOption, Order, Side } from './order.ts'
import { type Complaint, complaintsOf, type Funds, leastAmount, type OrderField } from './order-check.ts'
import { readTypedAmount } from './typed-amount.ts'

/** An order as a person is typing it. */
export type OrderDraft = {
  readonly side: Side
  readonly kind: 'limit' | 'stop-limit'
  /** What `quantity` is: an amount of the base, or a total of the quote. */
  readonly by: 'amount' | 'total'
  readonly quantity: string
  readonly price: string
  readonly stopPrice: string
  readonly option: ExecutionOption | null
  readonly clientOrderId: string
}

/** What has become of a draft. */
export type Composed = {
  /** Null as long as there is a complaint. */
  readonly order: Order | null
  readonly complaints: readonly Complaint[]
  /** The amount that was typed, or to which the total comes; null where that can't be said. */
  readonly amount: Amount | null
}

/**
 * The order that a draft amounts to, or what is wrong with it, at the field where it is wrong.
 * @param funds null where they are not known: then they are not checked
 */
export function composeOrder(draft: OrderDraft, market: Market, funds: Funds | null): Composed {
  const unread: Complaint[] = []
  const read = (field: OrderField, typed: string): Amount | null => {
    const answer = readTypedAmount(typed)
    if ('amount' in answer) return answer.amount
    const { fault } = answer
    unread.push(fault === 'two-readings' ? { field, code: fault, typed: typed.trim() } : { field, code: fault })
    return null
  }
  const quantity = read(draft.by, draft.quantity)
  const price = read('price', draft.price)
  const stopPrice = draft.kind === 'stop-limit' ? read('stopPrice', draft.stopPrice) : null
  const amount = draft.by === 'amount' || quantity === null ? quantity : amountFor(quantity, price, market)

  // What could not be read stands as something that breaks no rule of its own, so that the other fields are judged all
  // the same. A stop is judged beside its price only.
  const id = draft.clientOrderId.trim()
  const order: Order = {
    symbol: market.symbol,
    side: draft.side,
    amount: amount ?? leastAmount(market),
    price: price ?? market.priceStep,
    stopPrice: draft.kind === 'stop-limit' ? (stopPrice ?? market.priceStep) : null,
    option: draft.option,
    clientOrderId: id === '' ? null : id,
  }
  const known = price === null || amount === null ? null : funds
  const judged = complaintsOf(order, market, known)
    .filter(
      ({ field, code }) => field !== 'stopPrice' || code === 'limit-only' || (price !== null && stopPrice !== null),
    )
    .map((complaint) => (draft.by === 'total' ? asOfTotal(complaint, order, market) : complaint))
  const complaints = [...unread, ...judged]
  return { order: complaints.length === 0 ? order : null, complaints, amount }
}

/** The most that a total buys; zero of it is below the minimum, and told so. */
function amountFor(total: Amount, price: Amount | null, { amountStep }: Market): Amount | null {
  return price === null ? null : mostWithin(total, price, amountStep)
}

/** A complaint about the amount where a total was typed: the same in the other currency. */
function asOfTotal(complaint: Complaint, { price }: Order, market: Market): Complaint {
  const field = 'total'
  if (complaint.field !== 'amount') return complaint
  if (complaint.code === 'not-positive' || complaint.code === 'below-minimum') {
    const nearest = multiply(leastAmount(market), price)
    return { field, code: 'below-minimum', minimum: multiply(market.minAmount, price), nearest }
  }
  if (complaint.code !== 'not-enough' || complaint.nearest === null) return { ...complaint, field } as Complaint
  const nearest = multiply(complaint.nearest, price)
  return { ...complaint, field, nearest: compare(nearest, zero) > 0 ? nearest : null }
}

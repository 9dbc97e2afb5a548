import { decimal, multiply } from './decimal.ts'
import type { Environment } from './environment.ts'
import { type Instrument, instruments } from './instruments.ts'
import { feeOn } from './order.ts'
import type { Trade } from './trade.ts'

const dayMs = 86_400_000

/**
 * A few trades of the past for production's Primary account, so that history and volume are not empty at the start.
 * The opening balances already contain them. The last is older than the 30 days that volume counts.
 */
export function seedTrades(environment: Environment, now: number): Trade[] {
  if (environment !== 'production') return []
  const rows = [
    { days: 40, symbol: 'solusd', side: 'buy', price: '133.5', amount: '7.1', isAggressor: true },
    { days: 10, symbol: 'ethusd', side: 'buy', price: '2688.1', amount: '0.5', isAggressor: false },
    { days: 2, symbol: 'btcusd', side: 'sell', price: '66950.25', amount: '0.0123', isAggressor: true },
  ] as const
  return rows.map(({ days, symbol, side, price, amount, isAggressor }, index): Trade => {
    const id = 73_751_560_172_000_001n + BigInt(index) * 4n
    const notional = multiply(decimal(price), decimal(amount))
    return {
      tid: id + 2n,
      orderId: id,
      accountId: 'production/practice/primary',
      instrument: instruments.get(symbol) as Instrument, // the symbols of the rows above are in the table
      side,
      price: decimal(price),
      amount: decimal(amount),
      notional,
      fee: feeOn(notional, isAggressor ? 'taker' : 'maker'),
      isAggressor,
      clientOrderId: null,
      at: now - days * dayMs,
    }
  })
}

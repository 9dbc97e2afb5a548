import { accountId } from './floor.ts'
import type { Account } from './ledger.ts'

/** What accounts have beside their balances. It stands still: nobody stakes or closes a position here. */
const staked: Readonly<Record<string, readonly (readonly [currency: string, balance: string])[]>> = {
  'production/practice/collector': [
    ['ETH', '3.5'],
    ['SOL', '120.25'],
  ],
}

const positions: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  'production/practice/collector': [
    {
      symbol: 'btcgusdperp',
      instrument_type: 'perp',
      quantity: '0.2',
      notional_value: '13521.1',
      realised_pnl: '1234.5678',
      unrealised_pnl: '-99.946',
      average_cost: '68105.23',
      mark_price: '67605.5',
    },
  ],
}

export function stakedBy(account: Account) {
  return staked[accountId(account)] ?? []
}

export function positionsOf(account: Account) {
  return positions[accountId(account)] ?? []
}

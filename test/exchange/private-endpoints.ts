import { account, accountList, balances, notionalBalances, roles } from './account-answers.ts'
import { positions, stakingBalances } from './beside-answers.ts'
import { myTrades, notionalVolume, tradeVolume, transfers } from './history-answers.ts'
import {
  cancelAll,
  cancelOrder,
  cancelSession,
  liveOrders,
  newOrder,
  orderHistory,
  orderStatus,
} from './order-answers.ts'
import type { PrivateEndpoint } from './private-call.ts'
import { isWithdrawalPath, withdrawal } from './withdrawal.ts'

const trading = ['Trader'] as const
const reading = ['Trader', 'Auditor'] as const
const everyone = ['Trader', 'FundManager', 'Auditor'] as const

// The access table of gemini-api.md, 5.3, cut down to what is simulated.
const endpoints: readonly PrivateEndpoint[] = [
  { path: '/v1/roles', roles: [], about: 'key', answer: roles },
  { path: '/v1/heartbeat', roles: trading, about: 'account', answer: () => ({ result: 'ok' }) },
  { path: '/v1/account', roles: everyone, about: 'account', answer: account },
  { path: '/v1/account/list', roles: [...everyone, 'Administrator'], about: 'group', answer: accountList },
  { path: '/v1/balances', roles: everyone, about: 'account', answer: balances },
  { path: '/v1/notionalbalances/', roles: everyone, about: 'account', answer: notionalBalances },
  { path: '/v1/balances/staking', roles: everyone, about: 'account', answer: stakingBalances },
  { path: '/v1/positions', roles: reading, about: 'account', answer: positions },
  { path: '/v1/order/new', roles: trading, about: 'account', answer: newOrder },
  { path: '/v1/order/cancel', roles: trading, about: 'account', answer: cancelOrder },
  { path: '/v1/order/cancel/session', roles: trading, about: 'account', answer: cancelSession },
  { path: '/v1/order/cancel/all', roles: trading, about: 'account', answer: cancelAll },
  { path: '/v1/order/status', roles: reading, about: 'account', answer: orderStatus },
  { path: '/v1/orders', roles: reading, about: 'account', answer: liveOrders },
  { path: '/v1/orders/history', roles: reading, about: 'account', answer: orderHistory },
  { path: '/v1/mytrades', roles: reading, about: 'account', answer: myTrades },
  { path: '/v1/tradevolume', roles: reading, about: 'account', answer: tradeVolume },
  { path: '/v1/notionalvolume', roles: reading, about: 'account', answer: notionalVolume },
  { path: '/v1/transfers', roles: everyone, about: 'account', answer: transfers },
]

/** The private endpoint behind `path` and what the path has after it; null for an unknown one. */
export function findPrivateEndpoint(path: string): { endpoint: PrivateEndpoint; tail: string } | null {
  if (isWithdrawalPath(path)) return { endpoint: withdrawal, tail: '' }
  for (const endpoint of endpoints) {
    if (endpoint.path === path) return { endpoint, tail: '' }
    const tail = path.slice(endpoint.path.length)
    if (endpoint.path.endsWith('/') && path.startsWith(endpoint.path) && tail !== '') return { endpoint, tail }
  }
  return null
}

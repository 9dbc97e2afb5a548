import { positionsOf, stakedBy } from './beside.ts'
import type { AccountCall } from './private-call.ts'
import { Refusal } from './refusal.ts'
import { digits } from './wire.ts'

/** POST /v1/balances/staking: numbers, not strings (gemini-api.md, 6.4). */
export function stakingBalances({ account, floor, dialect }: AccountCall) {
  // Nothing says whether the sandbox has it.
  if (floor.environment === 'sandbox' && !dialect.sandboxHasStaking)
    throw new Refusal(404, 'EndpointNotFound', 'API entry point not found')
  return stakedBy(account).map(([currency, balance]) => ({
    type: 'Staking',
    currency,
    balance: digits(balance),
    available: digits('0'),
    availableForWithdrawal: digits(balance),
    balanceByProvider: { '62b21e17-2534-4b9f-afcf-b7edb609dd8d': { balance: digits(balance) } },
  }))
}

/** POST /v1/positions: a bare list in the sample, wrapped in the schema (gemini-api.md, 6.18). */
export function positions({ account, dialect }: AccountCall) {
  const open = positionsOf(account)
  return dialect.wrapsPositions ? { openPositions: open } : open
}

import * as v from 'valibot'
import { type Amount, amountSchema, isZero } from '../money/amount.ts'

/** One staked asset of one account. */
export interface StakedBalance {
  readonly currency: string
  readonly amount: Amount
}

const staking = v.array(v.object({ currency: v.string(), balance: amountSchema }))

/** Reads the answer of `/v1/balances/staking` (sheet, 6.4); empty balances are left out. @throws ValiError on another shape */
export function parseStaking(answer: unknown): StakedBalance[] {
  return v
    .parse(staking, answer)
    .filter(({ balance }) => !isZero(balance))
    .map(({ currency, balance }) => ({ currency, amount: balance }))
}

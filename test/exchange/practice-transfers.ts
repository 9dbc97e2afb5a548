import type { Environment } from './environment.ts'
import type { Account } from './ledger.ts'

const history = [
  {
    type: 'Deposit',
    status: 'Complete',
    timestampms: 1_794_000_000_000,
    eid: 30_000_004,
    currency: 'USD',
    amount: '500',
    method: 'ACH',
  },
  {
    type: 'Withdrawal',
    status: 'Complete',
    timestampms: 1_772_818_620_354,
    eid: 30_000_003,
    currency: 'USDC',
    amount: '25',
    feeAmount: '0.118856',
    feeCurrency: 'USDC',
    txHash: 'practice0000000000000000000000000000000000000000000000000000003',
    destination: 'practice-address-usdc',
  },
  {
    type: 'Deposit',
    status: 'Complete',
    timestampms: 1_735_689_600_000,
    eid: 30_000_002,
    currency: 'BTC',
    amount: '0.425',
    txHash: 'practice0000000000000000000000000000000000000000000000000000002',
    outputIdx: 0,
  },
  {
    type: 'Deposit',
    status: 'Complete',
    timestampms: 1_700_000_000_000,
    eid: 30_000_001,
    currency: 'USD',
    amount: '20000',
    method: 'Wire',
  },
] as const

/** Made-up transfers, newest first: production's Primary of the practice group has four, every other account none. */
export function practiceTransfers(environment: Environment, { profile }: Account): (typeof history)[number][] {
  const isPrimary = environment === 'production' && profile.group === 'practice' && profile.shortName === 'primary'
  return isPrimary ? [...history] : []
}

import type { PracticeAccount } from './practice-accounts.ts'
import type { PracticeKey } from './practice-keys.ts'

/**
 * A group with far more accounts than a person looks at: 120 that are open, a custody account and a closed one. Several
 * were made in the same millisecond, as by a script. For tests; the lists of practice keys do not name it.
 */
export const crowdAccounts: readonly PracticeAccount[] = [
  ...Array.from({ length: 120 }, (_, index) => {
    const n = String(index + 1).padStart(3, '0')
    return {
      environment: 'production' as const,
      group: 'crowd',
      name: `Desk ${n}`,
      shortName: `desk-${n}`,
      counterpartyId: `CROWD${n}`,
      // Three at a time.
      created: 1_600_000_000_000 + Math.floor(index / 3) * 86_400_000,
      balances: { USD: `${(index + 1) * 10}`, BTC: `0.0${n}`, ETH: `0.${n}` },
    }
  }),
  {
    environment: 'production',
    group: 'crowd',
    name: 'Cold Storage',
    shortName: 'cold-storage',
    counterpartyId: null,
    created: 1_550_000_000_000,
    type: 'custody',
    balances: { BTC: '7' },
  },
  {
    environment: 'production',
    group: 'crowd',
    name: 'Given Up',
    shortName: 'given-up',
    counterpartyId: 'CROWDOLD',
    created: 1_540_000_000_000,
    status: 'closed',
    balances: { USD: '3' },
  },
]

const master = {
  environment: 'production',
  scope: 'master',
  group: 'crowd',
  account: null,
  roles: { auditor: true, trader: false, fundManager: false, administrator: false },
  requiresHeartbeat: false,
  trustedIps: null,
  refusesRepeatedNonce: false,
  isDisabled: false,
} as const

/** Two keys that read the crowd, one for each rule of nonces. */
export const crowdKeys: readonly PracticeKey[] = [
  {
    ...master,
    label: 'Crowd auditor',
    publicKey: 'master-PracticeCrowdAuditor',
    secret: 'PracticeSecretCrowdAuditor00',
    description: 'Master key that reads a group of 121 accounts. Rising nonce.',
    nonceRule: 'rising',
  },
  {
    ...master,
    label: 'Crowd clock',
    publicKey: 'master-PracticeCrowdClock00',
    secret: 'PracticeSecretCrowdClock0000',
    description: 'Master key that reads a group of 121 accounts. Time-based nonce.',
    nonceRule: 'time',
  },
]

import { crowdKeys } from './crowd.ts'
import type { Environment } from './environment.ts'
import type { NonceRule } from './nonce.ts'
import type { Roles } from './roles.ts'

/** A made-up key that only this exchange knows. */
export interface PracticeKey {
  label: string
  environment: Environment
  publicKey: string
  secret: string
  description: string
  scope: 'account' | 'master'
  /** The group of accounts that the key belongs to. */
  group: string
  /** Short name of the key's account; null for a master key. */
  account: string | null
  roles: Roles
  nonceRule: NonceRule
  requiresHeartbeat: boolean
  /** Addresses that may use the key; null is "Unrestricted". */
  trustedIps: readonly string[] | null
  refusesRepeatedNonce: boolean
  isDisabled: boolean
}

const noRoles: Roles = { auditor: false, trader: false, fundManager: false, administrator: false }

const plain = {
  environment: 'production',
  scope: 'account',
  group: 'practice',
  account: 'primary',
  roles: { ...noRoles, auditor: true },
  nonceRule: 'rising',
  requiresHeartbeat: false,
  trustedIps: null,
  refusesRepeatedNonce: false,
  isDisabled: false,
} as const

/** Everybody the exchange knows. Tests and `npm run exchange` use this one list. */
export const practiceKeys: readonly PracticeKey[] = [
  {
    ...plain,
    label: 'Auditor',
    publicKey: 'account-PracticeAuditor00000',
    secret: 'PracticeSecretAuditor0000000',
    description: 'Reads the Primary account, worth $48,213.57. Rising nonce.',
  },
  {
    ...plain,
    label: 'Trader',
    publicKey: 'account-PracticeTrader000000',
    secret: 'PracticeSecretTrader00000000',
    description: 'Trades on the same Primary account. Time-based nonce: whole seconds, within 30 s.',
    roles: { ...noRoles, trader: true },
    nonceRule: 'time',
  },
  {
    ...plain,
    label: 'Classic trader',
    publicKey: 'account-PracticeClassic00000',
    secret: 'PracticeSecretClassic0000000',
    description: 'Trades on the same Primary account. Rising nonce, as ccxt and most programs want it.',
    roles: { ...noRoles, trader: true },
  },
  {
    ...plain,
    label: 'Heartbeat desk',
    publicKey: 'account-PracticeDesk00000000',
    secret: 'PracticeSecretDesk0000000000',
    description: 'Fund Manager and Trader on the Desk account. Requires Heartbeat: 30 s of silence cancels its orders.',
    account: 'desk',
    roles: { ...noRoles, fundManager: true, trader: true },
    requiresHeartbeat: true,
  },
  {
    ...plain,
    label: 'Collector',
    publicKey: 'account-PracticeCollector000',
    secret: 'PracticeSecretCollector00000',
    description: 'Auditor of an account with 60 assets, two of which have no price.',
    account: 'collector',
  },
  {
    ...plain,
    label: 'Trusted IPs only',
    publicKey: 'account-PracticeTrustedIps00',
    secret: 'PracticeSecretTrustedIps0000',
    description: 'Trader that may only be used from 203.0.113.7: refused from here with ApiKeyIpFilteringFailure.',
    roles: { ...noRoles, trader: true },
    trustedIps: ['203.0.113.7'],
  },
  {
    ...plain,
    label: 'Disabled',
    publicKey: 'account-PracticeDisabled0000',
    secret: 'PracticeSecretDisabled000000',
    description: 'Auditor that was disabled: refused as InvalidApiKey.',
    isDisabled: true,
  },
  {
    ...plain,
    label: 'Family auditor',
    publicKey: 'master-PracticeFamilyAudit0',
    secret: 'PracticeSecretFamilyAudit000',
    description: 'Master key that reads a group of three accounts: Primary, Savings, Long term (all of type exchange).',
    scope: 'master',
    group: 'family',
    account: null,
  },
  {
    ...plain,
    label: 'Family keeper',
    publicKey: 'master-PracticeFamilyKeep00',
    secret: 'PracticeSecretFamilyKeep0000',
    description: 'Master key, Administrator and Trader of the same three accounts. Time-based nonce.',
    scope: 'master',
    group: 'family',
    account: null,
    roles: { ...noRoles, administrator: true, trader: true },
    nonceRule: 'time',
  },
  {
    ...plain,
    label: 'Sandbox auditor',
    environment: 'sandbox',
    publicKey: 'account-PracticeSandboxAud00',
    secret: 'PracticeSecretSandboxAud0000',
    description: 'Reads the sandbox Primary account with its test money.',
  },
  {
    ...plain,
    label: 'Sandbox trader',
    environment: 'sandbox',
    publicKey: 'account-PracticeSandboxTrade',
    secret: 'PracticeSecretSandboxTrade00',
    description: 'Trades on the sandbox Primary account. Rising nonce.',
    roles: { ...noRoles, trader: true },
  },
  {
    ...plain,
    label: 'Sandbox master',
    environment: 'sandbox',
    publicKey: 'master-PracticeSandboxKeep0',
    secret: 'PracticeSecretSandboxKeep000',
    description: 'Master key, Administrator and Trader of the two sandbox accounts Primary and Second. Rising nonce.',
    scope: 'master',
    account: null,
    roles: { ...noRoles, administrator: true, trader: true },
  },
]

/** The practice key with this label; throws a RangeError when there is none. */
export function practiceKey(label: string): PracticeKey {
  const key = [...practiceKeys, ...crowdKeys].find((candidate) => candidate.label === label)
  if (!key) throw new RangeError(`no practice key is called ${label}`)
  return key
}

import type { KeyCall, PrivateEndpoint } from './private-call.ts'
import { Refusal } from './refusal.ts'

// Ways for money to leave, or to open one. They exist so that a test can say that nobody ever knocked.
const paths: readonly RegExp[] = [
  /^\/v1\/withdraw\/[^/]+(\/feeEstimate)?$/,
  /^\/v2\/withdraw\/[^/]+\/[^/]+(\/feeEstimate)?$/,
  /^\/v1\/deposit\/[^/]+\/newAddress$/,
  /^\/v1\/addresses\/[^/]+$/,
  /^\/v1\/account\/transfer\/[^/]+$/,
  /^\/v1\/approvedAddresses\/[^/]+\/(request|remove)$/,
  /^\/v1\/payments\/addbank(\/cad)?$/,
]

/** True for a path that would move money out of an account, or open a way for it. */
export function isWithdrawalPath(path: string): boolean {
  return paths.some((pattern) => pattern.test(path))
}

/** What stands behind every such path: it asks for a Fund Manager, and then refuses him as well. */
export const withdrawal: PrivateEndpoint = {
  path: '/v1/withdraw/',
  roles: ['FundManager'],
  about: 'key',
  answer: refuse,
}

function refuse({ floor }: KeyCall): never {
  if (floor.environment === 'sandbox') {
    const message = 'Cryptocurrency operations are not available in sandbox'
    throw new Refusal(400, 'EndpointUnavailableInThisEnvironment', message) // recorded, without its status
  }
  // Quoted in ccxt's source from a real account.
  const message =
    'Cryptocurrency withdrawal address whitelists are not enabled for account 24. Please contact support@gemini.com ' +
    'for information on setting up a withdrawal address whitelist.'
  throw new Refusal(400, 'CryptoAddressWhitelistsNotEnabled', message)
}

import { accountsOf } from './account-choice.ts'
import { formatDecimal } from './decimal.ts'
import { dollarPrice, valueIn } from './floor.ts'
import { availableOf } from './ledger.ts'
import type { AccountCall, KeyCall } from './private-call.ts'
import { Refusal } from './refusal.ts'
import { readLimit, readTimestamp } from './since.ts'
import { digits } from './wire.ts'

/** POST /v1/roles: two more fields for a master key. */
export function roles({ key, floor }: KeyCall) {
  const { auditor, fundManager, trader, administrator } = key.roles
  const common = { isAuditor: auditor, isFundManager: fundManager, isTrader: trader }
  if (key.scope === 'account') return common
  const counterparty = accountsOf(floor, key).at(-1)?.profile.counterpartyId ?? ''
  return { counterparty_id: counterparty, ...common, isAccountAdmin: administrator }
}

/** POST /v1/account. The person is made up. */
export function account({ account: { profile } }: AccountCall) {
  return {
    account: {
      accountName: profile.name,
      shortName: profile.shortName,
      type: 'exchange',
      created: profile.created.toString(),
    },
    users: [
      {
        name: 'Practice Person',
        lastSignIn: '2026-11-20T13:37:39.453Z',
        status: 'Active',
        countryCode: 'US',
        isVerified: true,
      },
    ],
    memo_reference_code: 'GEMPRACTC',
    virtual_account_number: '123456',
  }
}

/** POST /v1/account/list: the key's group, newest first. */
export function accountList({ key, floor, payload, dialect }: KeyCall) {
  const until = readTimestamp(payload) ?? Number.POSITIVE_INFINITY
  const limit = readLimit(payload.limit_accounts, dialect.accountPage, dialect.accountPage)
  const accounts = accountsOf(floor, key).filter(({ profile }) => profile.created <= until)
  return accounts.slice(0, limit).map(({ profile }) => ({
    name: profile.name,
    account: profile.shortName,
    type: profile.type ?? 'exchange',
    counterparty_id: profile.counterpartyId,
    created: profile.created,
    status: profile.status ?? 'open',
  }))
}

/** POST /v1/balances. */
export function balances({ account, payload, dialect, serverMs }: AccountCall) {
  const amount = (text: string) => (dialect.balanceAmounts === 'strings' ? text : digits(text))
  const seconds = new Date(serverMs).toISOString().slice(0, -1)
  const stamps = {
    none: {},
    iso: { _timestamp: `${seconds}000Z` },
    nanoseconds: { _timestamp: digits(BigInt(Math.floor(serverMs)) * 1_000_000n) },
  }
  const rows = [...account.holdings].filter(([, holding]) => dialect.listsZeroBalances || holding.amount !== 0n)
  return rows.map(([currency, holding]) => {
    const available = formatDecimal(availableOf(holding))
    return {
      type: 'exchange',
      currency,
      amount: amount(formatDecimal(holding.amount)),
      available: amount(available),
      availableForWithdrawal: amount(available),
      ...(payload.showPendingBalances === true ? { pendingWithdrawal: '0', pendingDeposit: '0' } : {}),
      ...stamps[dialect.balanceTimestamp],
    }
  })
}

/** POST /v1/notionalbalances/{currency}. */
export function notionalBalances({ account, floor, dialect, tail }: AccountCall) {
  const target = tail.toUpperCase()
  // What Gemini says of a currency that it does not know is UNCONFIRMED; this is ours.
  if (dollarPrice(floor, target) === 0n)
    throw new Refusal(400, 'Bad Request', `Supplied value '${tail}' is not a currency.`)
  const places = ['BTC', 'ETH'].includes(target) ? 8 : 2
  const rows = [...account.holdings].filter(([, holding]) => dialect.listsZeroBalances || holding.amount !== 0n)
  return rows.map(([currency, holding]) => {
    const available = availableOf(holding)
    const notional = (amount: bigint) => formatDecimal(valueIn(floor, amount, currency, target), places)
    return {
      currency,
      amount: formatDecimal(holding.amount),
      amountNotional: notional(holding.amount),
      available: formatDecimal(available),
      availableNotional: notional(available),
      availableForWithdrawal: formatDecimal(available),
      availableForWithdrawalNotional: notional(available),
    }
  })
}

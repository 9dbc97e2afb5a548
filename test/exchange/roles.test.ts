import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Exchange, startExchange } from './exchange.ts'
import { makeCaller } from './practice-client.ts'
import { practiceKey } from './practice-keys.ts'
import type { Roles } from './roles.ts'

const now = 1_800_000_000_000
let exchange: Exchange
beforeAll(async () => {
  exchange = await startExchange({ now: () => now })
  exchange.setRateLimits(false)
})
afterAll(() => exchange.close())

const none: Roles = { auditor: false, trader: false, fundManager: false, administrator: false }
const only = {
  Trader: { ...none, trader: true },
  FundManager: { ...none, fundManager: true },
  Auditor: { ...none, auditor: true },
}

// The access table of gemini-api.md, 5.3: who passes. A refusal for another reason (no such order…) is a pass here.
const access: [string, string][] = [
  ['/v1/order/new', 'Trader'],
  ['/v1/order/cancel', 'Trader'],
  ['/v1/order/cancel/session', 'Trader'],
  ['/v1/order/cancel/all', 'Trader'],
  ['/v1/heartbeat', 'Trader'],
  ['/v1/order/status', 'Trader Auditor'],
  ['/v1/orders', 'Trader Auditor'],
  ['/v1/orders/history', 'Trader Auditor'],
  ['/v1/mytrades', 'Trader Auditor'],
  ['/v1/tradevolume', 'Trader Auditor'],
  ['/v1/notionalvolume', 'Trader Auditor'],
  ['/v1/balances', 'Trader FundManager Auditor'],
  ['/v1/notionalbalances/usd', 'Trader FundManager Auditor'],
  ['/v1/transfers', 'Trader FundManager Auditor'],
  ['/v1/account', 'Trader FundManager Auditor'],
  ['/v1/roles', 'Trader FundManager Auditor'],
  ['/v1/withdraw/btc', 'FundManager'],
  ['/v2/withdraw/bitcoin/btc', 'FundManager'],
  ['/v1/deposit/bitcoin/newAddress', 'FundManager'],
]

describe('the access table', () => {
  test.each(access)('%s is open to %s', async (path, open) => {
    const key = practiceKey('Collector')
    const call = makeCaller(exchange, key, Date.now)
    for (const [name, roles] of Object.entries(only)) {
      exchange.keys.setRoles(key.publicKey, roles)
      const { status, json } = await call(path)
      expect([name, status === 403 && json.reason === 'MissingRole']).toEqual([name, !open.split(' ').includes(name)])
    }
  })
})

describe('/v1/roles', () => {
  test.each([
    ['Auditor', '{"isAuditor":true,"isFundManager":false,"isTrader":false}'],
    ['Heartbeat desk', '{"isAuditor":false,"isFundManager":true,"isTrader":true}'],
    [
      'Family keeper',
      '{"counterparty_id":"FAMLYPRI","isAuditor":false,"isFundManager":false,"isTrader":true,"isAccountAdmin":true}',
    ],
  ])('tells what %s may do', async (label, body) => {
    const call = makeCaller(exchange, practiceKey(label), () => now)
    expect((await call('/v1/roles')).body).toBe(body)
  })
})

describe('roles that Gemini does not offer', () => {
  test('cannot be set', () => {
    const { keys } = exchange
    expect(() => keys.setRoles('account-PracticeAuditor00000', { trader: true })).toThrow(RangeError)
    expect(() => keys.setRoles('account-PracticeTrader000000', { administrator: true })).toThrow(RangeError)
    expect(() => keys.setRoles('account-NobodyKnowsThisKey00', { trader: true })).toThrow(RangeError)
  })
})

describe('a call that would move money out', () => {
  test('is refused even to a Fund Manager, and stands in the log', async () => {
    exchange.clearLogs()
    const call = makeCaller(exchange, practiceKey('Heartbeat desk'), () => now)
    const { status, json } = await call('/v1/withdraw/btc', { address: 'x', amount: '1', nonce: now + 1000 })
    expect([status, json.reason]).toEqual([400, 'CryptoAddressWhitelistsNotEnabled'])
    await call('/v1/balances', { nonce: now + 1001 })
    expect(exchange.requests.map((request) => request.isWithdrawalAttempt)).toEqual([true, false])
  })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Exchange, startExchange } from './exchange.ts'
import { makeCaller } from './practice-client.ts'
import { practiceKey } from './practice-keys.ts'

let exchange: Exchange
beforeEach(async () => {
  exchange = await startExchange()
  exchange.setRateLimits(false)
})
afterEach(() => exchange.close())

const caller = (label: string) => makeCaller(exchange, practiceKey(label))
type Row = Record<string, string>

describe('a group of many accounts', () => {
  test('is listed on one page, the newest first, with its custody account and its closed one', async () => {
    const rows: Row[] = (await caller('Crowd auditor')('/v1/account/list')).json
    expect(rows).toHaveLength(122)
    expect(rows.at(-2)).toMatchObject({ account: 'cold-storage', type: 'custody', counterparty_id: null })
    expect(rows.at(-1)).toMatchObject({ account: 'given-up', status: 'closed' })
  })

  test('comes in pages where pages are small, each begun by the time of the oldest before it', async () => {
    exchange.dialect.accountPage = 50
    const call = caller('Crowd auditor')
    const first: Row[] = (await call('/v1/account/list')).json
    const second: Row[] = (await call('/v1/account/list', { timestamp: first.at(-1)?.created })).json
    expect([first.length, second.length]).toEqual([50, 50])
    expect(second.filter(({ account }) => first.some((row) => row.account === account)).length).toBeGreaterThan(0)
  })

  test('tells nothing of an account that is closed', async () => {
    const { status, json } = await caller('Crowd clock')('/v1/balances', { account: 'given-up' })
    expect([status, json.reason]).toEqual([400, 'AccountClosed'])
  })
})

describe('what an account has beside its balances', () => {
  test('is staked in numbers, by provider', async () => {
    const { body } = await caller('Collector')('/v1/balances/staking')
    expect(body).toContain('"currency":"ETH","balance":3.5,"available":0,"availableForWithdrawal":3.5')
    expect((await caller('Auditor')('/v1/balances/staking')).json).toEqual([])
  })

  test('is a position, bare or wrapped', async () => {
    const call = caller('Collector')
    const [position] = (await call('/v1/positions')).json
    expect(position).toMatchObject({ symbol: 'btcgusdperp', quantity: '0.2', unrealised_pnl: '-99.946' })
    exchange.dialect.wrapsPositions = true
    expect((await call('/v1/positions')).json).toEqual({ openPositions: [position] })
  })

  test('is not told by the sandbox, unless it is told to', async () => {
    const call = caller('Sandbox auditor')
    expect((await call('/v1/balances/staking')).status).toBe(404)
    exchange.dialect.sandboxHasStaking = true
    expect((await call('/v1/balances/staking')).json).toEqual([])
  })
})

describe('notional balances', () => {
  test.each([
    ['usd', '4980.00'],
    ['eur', '4611.1109747'],
    ['gbp', '3921.2593495'],
    ['gusd', '4980.00'],
    ['btc', '0.07366156'],
  ])('are told in %s', async (currency, expected) => {
    const rows: Row[] = (await caller('Auditor')(`/v1/notionalbalances/${currency}`)).json
    const dollars = rows.find((row) => row.currency === 'USD')
    expect(dollars?.amountNotional).toBe(expected)
  })

  test('are refused in what is no currency', async () => {
    expect((await caller('Auditor')('/v1/notionalbalances/xyz')).status).toBe(400)
  })
})

describe('a fault', () => {
  test('can be about one account of many', async () => {
    exchange.faults.add({ kind: 'error-500', account: 'desk-007' })
    const call = caller('Crowd auditor')
    expect((await call('/v1/balances', { account: 'desk-007' })).status).toBe(500)
    expect((await call('/v1/balances', { account: 'desk-008' })).status).toBe(200)
  })

  test('can cut an answer short', async () => {
    exchange.faults.add({ kind: 'cut-short', times: 1 })
    await expect(caller('Auditor')('/v1/balances')).rejects.toThrow()
    expect((await caller('Auditor')('/v1/balances')).status).toBe(200)
  })

  test('can be a page for people with a good status', async () => {
    exchange.faults.add({ kind: 'html-200', times: 1 })
    const { status, body } = await caller('Auditor')('/v1/balances').catch(() => ({ status: 200, body: '<html>' }))
    expect([status, body.slice(0, 6)]).toEqual([200, '<html>'])
  })
})

test('a fraction of a nonce is a number, unless the exchange is told that it is not', async () => {
  const call = caller('Crowd clock')
  const fraction = () => `${Math.floor(Date.now() / 1000)}.125`
  expect((await call('/v1/roles', { nonce: fraction() })).status).toBe(200)
  exchange.dialect.takesFractions = false
  expect((await call('/v1/roles', { nonce: fraction() })).json.message).toMatch(/was not parseable as a number/)
})

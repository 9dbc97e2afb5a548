import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decimal, formatDecimal, multiply } from './decimal.ts'
import { type Exchange, startExchange } from './exchange.ts'
import { makeCaller, send } from './practice-client.ts'
import { practiceKey } from './practice-keys.ts'

let exchange: Exchange
beforeAll(async () => {
  exchange = await startExchange()
  exchange.setRateLimits(false)
})
afterAll(() => exchange.close())

const caller = (label: string) => makeCaller(exchange, practiceKey(label))
type Row = Record<string, string>

/** What the rows are worth in dollars by the public price feed, exactly. */
async function worth(rows: Row[]): Promise<string> {
  const feed: Row[] = (await send(exchange, 'production', 'GET', '/v1/pricefeed')).json
  const price = (currency: string) =>
    currency === 'USD' ? '1' : (feed.find(({ pair }) => pair === `${currency}USD`)?.price ?? '0')
  const values = rows.map((row) => multiply(decimal(row.amount ?? ''), decimal(price(row.currency ?? ''))))
  return formatDecimal(values.reduce((sum, value) => sum + value, 0n))
}

describe('the Auditor’s account', () => {
  test('holds these eight assets, as strings, 19 decimals and a prediction instrument included', async () => {
    const { body } = await caller('Auditor')('/v1/balances')
    const row = (currency: string, amount: string) =>
      `{"type":"exchange","currency":"${currency}","amount":"${amount}","available":"${amount}","availableForWithdrawal":"${amount}"}`
    expect(body).toBe(
      `[${[
        row('BTC', '0.4127'),
        row('ETH', '5.2013'),
        row('USD', '4980'),
        row('SOL', '7.1'),
        row('GUSD', '111'),
        row('DOGE', '0.01'),
        row('BONK', '710.1234567890123456789'),
        row('GEMI-BTC100K-YES', '25'),
      ].join(',')}]`,
    )
  })

  test('is worth $48,213.57 by the price feed and by the exchange’s own count', async () => {
    const call = caller('Auditor')
    const exact = await worth((await call('/v1/balances')).json)
    expect(exact).toBe('48213.5701700925925692592592569')
    const rows: Row[] = (await call('/v1/notionalbalances/usd')).json
    const notional = rows.reduce((sum, row) => sum + decimal(row.amountNotional ?? ''), 0n)
    expect(formatDecimal(notional)).toBe('48213.57017009')
    expect(rows.at(-1)).toMatchObject({ currency: 'GEMI-BTC100K-YES', amount: '25', amountNotional: '0.00' })
  })

  test('is also the Trader’s, and has a name', async () => {
    const { json } = await caller('Trader')('/v1/account')
    expect(json.account).toEqual({
      accountName: 'Primary',
      shortName: 'primary',
      type: 'exchange',
      created: '1498245007981',
    })
  })

  test('has transfers, newest first, and may be asked once in five seconds', async () => {
    const call = caller('Auditor')
    exchange.setRateLimits(true)
    const first = await call('/v1/transfers', { currency: 'usd' })
    const second = await call('/v1/transfers')
    exchange.setRateLimits(false)
    expect(first.json.map(({ eid }: { eid: number }) => eid)).toEqual([30_000_004, 30_000_001])
    expect(second.status).toBe(429)
  })
})

describe('balances', () => {
  test('can carry both forms of _timestamp, pending amounts, and numbers instead of strings', async () => {
    const call = caller('Sandbox auditor')
    exchange.dialect.balanceTimestamp = 'iso'
    expect((await call('/v1/balances')).body).toMatch(/"_timestamp":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z"/)
    exchange.dialect.balanceTimestamp = 'nanoseconds'
    expect((await call('/v1/balances')).body).toMatch(/"_timestamp":\d{19}[,}]/)
    exchange.dialect.balanceTimestamp = 'none'
    exchange.dialect.balanceAmounts = 'numbers'
    expect((await call('/v1/balances')).body).toContain('"amount":100000,')
    exchange.dialect.balanceAmounts = 'strings'
    const [usd] = (await call('/v1/balances', { showPendingBalances: true })).json
    expect(usd).toMatchObject({ amount: '100000', pendingWithdrawal: '0', pendingDeposit: '0' })
  })
})

describe('the Collector', () => {
  test('has sixty assets, two of them without a price', async () => {
    const rows: Row[] = (await caller('Collector')('/v1/notionalbalances/usd')).json
    expect(rows).toHaveLength(60)
    expect(rows.filter((row) => row.amountNotional === '0.00')).toHaveLength(2)
  })
})

describe('a master key', () => {
  test('lists its three accounts, newest first, and reads each', async () => {
    const call = caller('Family auditor')
    const { json } = await call('/v1/account/list')
    expect(json).toEqual([
      {
        name: 'Long term!',
        account: 'long-term',
        type: 'exchange',
        counterparty_id: 'FAMLYLNG',
        created: 1_632_485_834_721,
        status: 'open',
      },
      {
        name: 'Savings',
        account: 'savings',
        type: 'exchange',
        counterparty_id: 'FAMLYSAV',
        created: 1_565_970_772_000,
        status: 'open',
      },
      {
        name: 'Primary',
        account: 'primary',
        type: 'exchange',
        counterparty_id: 'FAMLYPRI',
        created: 1_495_127_793_000,
        status: 'open',
      },
    ])
    const totals: string[] = []
    for (const { account } of json) totals.push(await worth((await call('/v1/balances', { account })).json))
    expect(totals).toEqual(['143829.3806760649', '87606.49', '8297.7495'])
  })

  test('pages back by creation time', async () => {
    const { json } = await caller('Family auditor')('/v1/account/list', {
      limit_accounts: 1,
      timestamp: 1_600_000_000_000,
    })
    expect(json.map(({ account }: Row) => account)).toEqual(['savings'])
  })

  test('of the sandbox sees the sandbox’s accounts only', async () => {
    const { json } = await caller('Sandbox master')('/v1/account/list')
    expect(json.map(({ account }: Row) => account)).toEqual(['second', 'primary'])
  })

  test('is what /v1/account/list wants: an account key is refused', async () => {
    const { status, json } = await caller('Auditor')('/v1/account/list')
    expect([status, json.reason]).toEqual([403, 'MissingRole'])
  })
})

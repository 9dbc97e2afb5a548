import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { add, zero } from '../../../src/core/money/amount.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import { makeCaller } from '../../exchange/practice-client.ts'
import { practiceKey } from '../../exchange/practice-keys.ts'
import type { HouseUnderTest } from '../house-under-test.ts'
import { openHouse } from '../open-house.ts'
import { addAndRead, passphrase } from './new-key.ts'

let exchange: Exchange
let twinkey: HouseUnderTest
// A new exchange for each: nonces of one test must not stand in the way of the next.
beforeEach(async () => {
  exchange = await startExchange()
  twinkey = await openHouse(exchange, passphrase)
})
afterEach(() => exchange.close())

/** What the practice Primary account is worth, as the exchange reckons it. */
const wholeOfPrimary = '48213.57017009'

const glance = () => twinkey.view('glance')
const callsOf = (label: string) => exchange.requests.filter((one) => one.keyId === practiceKey(label).publicKey)

describe('what an account has beside its balances', () => {
  it('is read as well: what is staked, with its value, and positions, which are in no total', async () => {
    await addAndRead(twinkey, 'Collector')
    const { staked, positions, total, assets, predictions } = glance()?.totals ?? {}
    expect(staked?.map(({ currency, amount, value }) => [currency, amount, value])).toEqual([
      ['SOL', '120.25', '16958.85'],
      ['ETH', '3.5', '9568.79'],
    ])
    expect(positions).toMatchObject({
      untold: 0,
      items: [{ symbol: 'BTCGUSDPERP', quantity: '0.2', account: 'Collector' }],
    })
    const values = [...(assets ?? []), ...(staked ?? []), ...(predictions ?? [])].map(({ value }) => value)
    expect(total).toBe(values.reduce((sum, value) => add(sum ?? zero, value ?? zero), zero))
  })

  it('are open orders, whoever placed them', async () => {
    const caller = makeCaller(exchange, practiceKey('Trader'))
    const order = { symbol: 'btcusd', amount: '0.01', price: '60000', side: 'buy', type: 'exchange limit' }
    await caller('/v1/order/new', order)
    exchange.clearLogs()
    await addAndRead(twinkey, 'Auditor')
    expect(glance()?.totals.orders).toMatchObject({
      untold: 0,
      items: [{ symbol: 'BTCUSD', side: 'buy', remaining: '0.01', price: '60000.00', account: 'Primary' }],
    })
  })

  it('is not told to a key that may not know, which is no trouble', async () => {
    exchange.keys.setRoles(practiceKey('Auditor').publicKey, { auditor: false, fundManager: true })
    await addAndRead(twinkey, 'Auditor')
    expect(glance()).toMatchObject({ troubles: [], totals: { orders: { items: [], untold: 1, asOf: null } } })
    expect(callsOf('Auditor').map(({ path }) => path)).not.toContain('/v1/orders')
  })

  it('is told as a trouble of that part only, where the answer can’t be read', async () => {
    exchange.faults.add({ kind: 'html-200', path: '/v1/orders' })
    await addAndRead(twinkey, 'Auditor')
    expect(glance()?.troubles).toMatchObject([
      { at: { account: 'Primary', part: 'orders' }, fault: { code: 'answer-unreadable' } },
    ])
    expect(glance()?.totals.total).toBe(wholeOfPrimary)
  })
})

describe('a currency', () => {
  it('is that in which values are shown, as Gemini converts them; until they have come there are none', async () => {
    await addAndRead(twinkey, 'Auditor')
    await twinkey.ask('options', 'settings.change', { currency: 'EUR' })
    expect(glance()).toMatchObject({ refreshedAt: null, totals: { currency: 'EUR', total: '0' } })
    expect(glance()?.totals.assets.map(({ value }) => value)).toEqual(glance()?.totals.assets.map(() => null))
    await twinkey.ask('popup', 'balances.refresh', null)
    expect(exchange.requests.map(({ path }) => path)).toContain('/v1/notionalbalances/eur')
    expect(Number(glance()?.totals.total)).toBeCloseTo(Number(wholeOfPrimary) / 1.08, 1)
    expect(glance()?.totals.dayChange).not.toBeNull()
  })

  it('that is chosen in the midst of a refresh is read for before who asked then is answered', async () => {
    await addAndRead(twinkey, 'Auditor')
    exchange.clearLogs()
    const slow = exchange.faults.add({ kind: 'delay', ms: 300, path: '/v1/notionalbalances/usd' })
    const inDollars = twinkey.ask('popup', 'balances.refresh', null)
    await vi.waitFor(() => expect(exchange.requests.map(({ path }) => path)).toContain('/v1/notionalbalances/usd'))
    await twinkey.ask('options', 'settings.change', { currency: 'EUR' })
    const asked = Promise.all([1, 2].map(() => twinkey.ask('popup', 'balances.refresh', null)))
    await inDollars
    slow.remove()
    await asked
    expect(glance()?.totals.currency).toBe('EUR')
    expect(Number(glance()?.totals.total)).toBeCloseTo(Number(wholeOfPrimary) / 1.08, 1)
    // Both were answered by one round.
    expect(callsOf('Auditor').filter(({ path }) => path === '/v1/notionalbalances/eur')).toHaveLength(1)
  })
})

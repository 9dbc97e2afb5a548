import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { turnAmounts } from '../../../src/background/flows/hide-amounts.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import type { HouseUnderTest } from '../house-under-test.ts'
import { openHouse } from '../open-house.ts'
import { newKey, passphrase } from './new-key.ts'

let exchange: Exchange
beforeAll(async () => {
  exchange = await startExchange()
})
afterAll(() => exchange.close())

async function withTotalOnBadge(): Promise<HouseUnderTest> {
  const twinkey = await openHouse(exchange, passphrase)
  await twinkey.ask('options', 'key.add', newKey('Auditor'))
  await twinkey.ask('options', 'settings.change', { badge: 'total' })
  await expect.poll(() => twinkey.outside.badge.text).toBe('48K')
  return twinkey
}

describe('amounts that are hidden', () => {
  it('are off the badge too, until they are shown again', async () => {
    const twinkey = await withTotalOnBadge()
    await twinkey.ask('popup', 'balances.hide', { isHidden: true })
    expect(twinkey.view('glance')?.hidesAmounts).toBe(true)
    expect(twinkey.outside.badge.text).toBe('')
    await twinkey.ask('popup', 'balances.hide', { isHidden: false })
    expect(twinkey.view('glance')?.hidesAmounts).toBe(false)
    expect(twinkey.outside.badge.text).toBe('48K')
  })

  it('stay so over a refresh, a lock and a new worker', async () => {
    const twinkey = await withTotalOnBadge()
    await twinkey.ask('popup', 'balances.hide', { isHidden: true })
    await twinkey.ask('popup', 'balances.refresh', null)
    await twinkey.ask('popup', 'vault.lock', null)
    const next = await twinkey.restarted()
    await next.ask('popup', 'vault.unlock', { passphrase })
    expect(next.view('glance')?.hidesAmounts).toBe(true)
    expect(next.outside.badge.text).toBe('')
  })

  it('turn with the keys, and do not while there is nothing to be seen', async () => {
    const twinkey = await withTotalOnBadge()
    await turnAmounts(twinkey.house)
    expect(twinkey.view('glance')?.hidesAmounts).toBe(true)
    await turnAmounts(twinkey.house)
    expect(twinkey.view('glance')?.hidesAmounts).toBe(false)
    await twinkey.ask('popup', 'vault.lock', null)
    await turnAmounts(twinkey.house)
    await twinkey.ask('popup', 'vault.unlock', { passphrase })
    expect(twinkey.view('glance')?.hidesAmounts).toBe(false)
  })
})

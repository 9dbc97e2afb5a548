import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import { newHouse } from '../house-under-test.ts'
import { newKey, passphrase } from './new-key.ts'

let exchange: Exchange
beforeAll(async () => {
  exchange = await startExchange()
})
afterAll(() => exchange.close())

describe('the hosts that were reached', () => {
  it('are told to the options, open or locked, and to nobody else', async () => {
    const twinkey = await newHouse(exchange)
    expect(await twinkey.ask('options', 'hosts.read', null)).toEqual([])
    await twinkey.ask('options', 'vault.create', { passphrase })
    await twinkey.ask('options', 'key.add', newKey('Auditor'))
    const hosts = await twinkey.ask('options', 'hosts.read', null)
    expect(hosts.map(({ host }) => host)).toEqual(['api.gemini.com'])
    await twinkey.ask('options', 'vault.lock', null)
    const locked = await (await twinkey.restarted()).ask('options', 'hosts.read', null)
    expect(locked[0]?.count).toBeGreaterThanOrEqual(hosts[0]?.count ?? 1)
    await expect(twinkey.ask('popup' as 'options', 'hosts.read', null)).rejects.toMatchObject({
      fault: { code: 'not-allowed' },
    })
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { autoLock } from '../../../src/background/alarms.ts'
import { lockIfDue, lockIfOpen } from '../../../src/background/flows/vault.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import { type HouseUnderTest, newHouse } from '../house-under-test.ts'
import { openHouse } from '../open-house.ts'
import { passphrase } from './new-key.ts'

let exchange: Exchange
beforeAll(async () => {
  exchange = await startExchange()
})
afterAll(() => exchange.close())

async function opened(): Promise<HouseUnderTest> {
  const twinkey = await openHouse(exchange, passphrase)
  return twinkey
}
const minutes = 60_000

describe('the time after which the vault locks', () => {
  it.each([[1], [5], [15], [60]] as const)(
    'can be %i minutes, from now on and after the next unlock',
    async (chosen) => {
      const twinkey = await opened()
      await twinkey.ask('options', 'settings.change', { autoLockMinutes: chosen })
      expect(twinkey.view('settings')?.autoLockMinutes).toBe(chosen)
      for (const round of ['now', 'after an unlock']) {
        twinkey.clock.shiftMs += chosen * minutes - 2000
        await twinkey.ask('popup', 'balances.refresh', null)
        twinkey.clock.shiftMs += 2000
        await expect(twinkey.ask('popup', 'balances.refresh', null), round).rejects.toThrow('locked')
        expect(twinkey.view('vault')).toMatchObject({ state: 'locked' })
        await twinkey.ask('popup', 'vault.unlock', { passphrase })
      }
    },
  )

  it('can be the end of the browser: no alarm, no deadline, and gone with the session', async () => {
    const twinkey = await opened()
    await twinkey.ask('options', 'settings.change', { autoLockMinutes: null })
    expect([twinkey.view('vault'), twinkey.alarms.has(autoLock)]).toEqual([{ state: 'open', lockAt: null }, false])
    twinkey.clock.shiftMs += 30 * 24 * 60 * minutes
    await lockIfDue(twinkey.house)
    await twinkey.ask('popup', 'balances.refresh', null)
    await twinkey.ask('popup', 'vault.touch', null)
    expect(twinkey.view('vault')).toEqual({ state: 'open', lockAt: null })
    twinkey.area.clear()
    const next = await twinkey.restarted()
    await expect(next.ask('popup', 'balances.refresh', null)).rejects.toThrow('locked')
    await next.ask('popup', 'vault.unlock', { passphrase })
    expect(next.view('vault')).toEqual({ state: 'open', lockAt: null })
  })

  it('is what holds by itself where what is stored of it is damaged: the vault opens all the same', async () => {
    const twinkey = await opened()
    await twinkey.ask('options', 'settings.change', { autoLockMinutes: 60 })
    await twinkey.replaceInBoth('preference/auto-lock-minutes', 'AAAA')
    await twinkey.ask('popup', 'vault.lock', null)
    await twinkey.ask('popup', 'vault.unlock', { passphrase })
    expect(twinkey.view('settings')?.autoLockMinutes).toBe(15)
  })

  it.each([[0], [2], [61], [-1], [1e9], ['15']])('can’t be %s', async (chosen) => {
    const twinkey = await opened()
    await expect(twinkey.ask('options', 'settings.change', { autoLockMinutes: chosen as 15 })).rejects.toThrow(
      'not-understood',
    )
  })

  it('can’t be changed while the vault is locked', async () => {
    const twinkey = await opened()
    await twinkey.ask('popup', 'vault.lock', null)
    await expect(twinkey.ask('options', 'settings.change', { autoLockMinutes: 60 })).rejects.toThrow('locked')
    await expect(twinkey.ask('options', 'settings.change', {})).rejects.toThrow('locked')
  })
})

describe('a lock from outside, as by the keys or the screen', () => {
  it('locks a vault that is open, and leaves one that is not as it is', async () => {
    const twinkey = await opened()
    await lockIfOpen(twinkey.house)
    expect(twinkey.view('vault')).toMatchObject({ state: 'locked' })
    const none = await newHouse(exchange)
    await lockIfOpen(none.house)
    expect(none.view('vault')).toBeUndefined()
  })
})

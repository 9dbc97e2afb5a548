import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { clipboardClearing } from '../../../src/background/alarms.ts'
import { clearIfDue } from '../../../src/background/flows/clipboard.ts'
import { type Exchange, startExchange } from '../../exchange/exchange.ts'
import type { HouseUnderTest } from '../house-under-test.ts'
import { openHouse } from '../open-house.ts'
import { passphrase } from './new-key.ts'

let exchange: Exchange
beforeAll(async () => {
  exchange = await startExchange()
})
afterAll(() => exchange.close())
afterEach(() => vi.restoreAllMocks())

const secret = 'made-up words that were copied'

async function opened() {
  const twinkey = await openHouse(exchange, passphrase)
  return twinkey
}

/** What a page does: it copies, and then says so. */
function copy(twinkey: HouseUnderTest, text: string) {
  twinkey.clipboard.text = text
  return twinkey.ask('popup', 'clipboard.copied', { text })
}

/** The browser's alarm, when the clock has come to it. */
async function ring(twinkey: HouseUnderTest) {
  const at = twinkey.alarms.get(clipboardClearing)
  if (at === undefined) return
  twinkey.alarms.delete(clipboardClearing)
  twinkey.clock.shiftMs += Math.max(0, at - twinkey.house.clock.now())
  await clearIfDue(twinkey.house)
}

describe('what was copied is cleared', () => {
  it('after 30 s, and not before', async () => {
    const twinkey = await opened()
    const before = twinkey.house.clock.now()
    expect(await copy(twinkey, secret)).toEqual({ seconds: 30, onlyIfStill: false })
    expect(twinkey.alarms.get(clipboardClearing)).toBeGreaterThanOrEqual(before + 30_000)
    await clearIfDue(twinkey.house)
    expect(twinkey.clipboard.text).toBe(secret)
    await ring(twinkey)
    expect(twinkey.clipboard.text).toBe('')
    expect(twinkey.area.get('clipboard')).toBeNull()
  })

  it.each([60, 300] as const)('after %i s, where that was chosen', async (seconds) => {
    const twinkey = await opened()
    await twinkey.ask('options', 'settings.change', { clipboardSeconds: seconds })
    const before = twinkey.house.clock.now()
    expect(await copy(twinkey, secret)).toMatchObject({ seconds })
    expect(twinkey.alarms.get(clipboardClearing)).toBeGreaterThanOrEqual(before + seconds * 1000)
  })

  it('by another worker, with the vault locked in the meantime', async () => {
    const first = await opened()
    await copy(first, secret)
    await first.ask('popup', 'vault.lock', null)
    const twinkey = await first.restarted()
    await ring(twinkey)
    expect(twinkey.clipboard.text).toBe('')
  })

  it('without the permission to look, even if something else is there by then', async () => {
    const twinkey = await opened()
    await copy(twinkey, secret)
    twinkey.clipboard.text = 'a shopping list'
    await ring(twinkey)
    expect(twinkey.clipboard.text).toBe('')
  })

  it('with the permission, only if it is still there', async () => {
    const twinkey = await opened()
    twinkey.clipboard.mayRead = true
    expect(await copy(twinkey, secret)).toEqual({ seconds: 30, onlyIfStill: true })
    twinkey.clipboard.text = 'a shopping list'
    await ring(twinkey)
    expect(twinkey.clipboard.text).toBe('a shopping list')
    await copy(twinkey, secret)
    await ring(twinkey)
    expect(twinkey.clipboard.text).toBe('')
  })

  it('never, where that was chosen; and the deadline of what was copied before is gone', async () => {
    const twinkey = await opened()
    await copy(twinkey, secret)
    await twinkey.ask('options', 'settings.change', { clipboardSeconds: null })
    expect(await copy(twinkey, 'another text')).toBeNull()
    expect(twinkey.alarms.has(clipboardClearing)).toBe(false)
    twinkey.clock.shiftMs += 3_600_000
    await clearIfDue(twinkey.house)
    expect(twinkey.clipboard.text).toBe('another text')
  })

  it('at its own deadline, where something newer was copied: an alarm of the older one does nothing', async () => {
    const twinkey = await opened()
    await copy(twinkey, secret)
    twinkey.clock.shiftMs += 20_000
    await copy(twinkey, 'another text')
    const newer = twinkey.alarms.get(clipboardClearing)
    twinkey.clock.shiftMs += 15_000
    twinkey.alarms.clear()
    await clearIfDue(twinkey.house)
    expect(twinkey.clipboard.text).toBe('another text')
    expect(twinkey.alarms.get(clipboardClearing)).toBe(newer)
    await ring(twinkey)
    expect(twinkey.clipboard.text).toBe('')
  })

  it('at its own deadline, where it was copied while the older one was being cleared', async () => {
    const twinkey = await opened()
    await copy(twinkey, secret)
    const { clearClipboard } = twinkey.clipboard
    twinkey.clipboard.clearClipboard = async (ifStill) => {
      const outcome = await clearClipboard.call(twinkey.clipboard, ifStill)
      await copy(twinkey, 'another text')
      return outcome
    }
    await ring(twinkey)
    twinkey.clipboard.clearClipboard = clearClipboard
    expect(twinkey.clipboard.text).toBe('another text')
    await ring(twinkey)
    expect(twinkey.clipboard.text).toBe('')
  })

  it('after the least time, where the choice can’t be read', async () => {
    const twinkey = await opened()
    await twinkey.ask('options', 'settings.change', { clipboardSeconds: 300 })
    await twinkey.ask('popup', 'vault.lock', null)
    expect(await copy(twinkey, secret)).toMatchObject({ seconds: 30 })
  })
})

describe('the text that was copied', () => {
  it('is kept nowhere, and is in no word of the log, not even when the clearing fails', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const twinkey = await opened()
    await copy(twinkey, secret)
    expect(JSON.stringify([...twinkey.area])).not.toContain(secret)
    twinkey.clipboard.isBroken = true
    await ring(twinkey)
    expect(logged.mock.calls).toEqual([['Twinkey: the clipboard could not be cleared']])
  })

  it('may be long, but not of any length', async () => {
    const twinkey = await opened()
    expect(await copy(twinkey, 'x'.repeat(20_000))).not.toBeNull()
    await expect(copy(twinkey, 'x'.repeat(20_001))).rejects.toThrow('not-understood')
  })
})

import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { answer } from '../../src/background/desk.ts'
import type { Page } from '../../src/protocol/commands.ts'
import { type Exchange, startExchange } from '../exchange/exchange.ts'
import { newKey, passphrase } from './flows/new-key.ts'
import { type HouseUnderTest, newHouse } from './house-under-test.ts'

let exchange: Exchange
let twinkey: HouseUnderTest
beforeAll(async () => {
  exchange = await startExchange()
  twinkey = await newHouse(exchange)
  await twinkey.ask('options', 'vault.create', { passphrase })
})
afterAll(() => exchange.close())
afterEach(() => vi.restoreAllMocks())

const faultOf = async (from: Page | null, message: unknown) => {
  const said = await answer(twinkey.house, from, message)
  return said.ok ? null : said.fault.code
}

describe('the desk turns away', () => {
  it.each<[string, Page | null, unknown, string]>([
    ['a stranger', null, { command: 'vault.lock', asks: null }, 'not-allowed'],
    [
      'a page that asks for what is not its to ask',
      'popup',
      { command: 'key.add', asks: newKey('Auditor') },
      'not-allowed',
    ],
    [
      'a page that would make a vault from the popup',
      'popup',
      { command: 'vault.create', asks: { passphrase } },
      'not-allowed',
    ],
    ['a command that there is none of', 'options', { command: 'order.send', asks: null }, 'not-understood'],
    ['a name that every object has', 'options', { command: 'constructor', asks: null }, 'not-understood'],
    ['another such name', 'options', { command: '__proto__', asks: null }, 'not-understood'],
    ['what has more in it than was asked', 'options', { command: 'vault.lock', asks: null, and: 1 }, 'not-understood'],
    ['what has less', 'options', { command: 'key.remove', asks: {} }, 'not-understood'],
    ['a reference that is none', 'options', { command: 'key.remove', asks: { ref: '../x' } }, 'not-understood'],
    ['nothing', 'options', null, 'not-understood'],
    ['a text', 'options', 'vault.lock', 'not-understood'],
  ])('%s', async (_, from, message, code) => {
    expect(await faultOf(from, message)).toBe(code)
  })

  it('whatever else is thrown at it, with a fault and never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (message) => {
        expect(await faultOf('options', message)).toBe('not-understood')
      }),
    )
  })
})

describe('a fault', () => {
  it('says nothing of what was typed, nor where in the code it came up', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const secret = 'PlantedMadeUpSecret'
    const said = [
      await answer(twinkey.house, 'options', { command: 'key.add', asks: { ...newKey('Auditor'), secret } }),
      await answer(twinkey.house, 'options', {
        command: 'key.add',
        asks: { ...newKey('Auditor'), secret, scope: secret },
      }),
      await answer(twinkey.house, 'options', { command: 'vault.unlock', asks: { passphrase: secret } }),
    ]
    expect(said.map((one) => !one.ok && one.fault.code)).toEqual([
      'bad-signature',
      'not-understood',
      'wrong-passphrase',
    ])
    expect(JSON.stringify([said, logged.mock.calls])).not.toContain(secret)
    expect(JSON.stringify(said)).not.toMatch(/at |Error|\.ts/)
  })
})

import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { practiceKey } from '../exchange/practice-keys.ts'
import { button, field } from './by-label.ts'
import { pasted, shows } from './firefox-hands.ts'
import { startTwinkeyInFirefox, type TwinkeyInFirefox } from './twinkey-in-firefox.ts'

let twinkey: TwinkeyInFirefox
beforeAll(async () => {
  twinkey = await startTwinkeyInFirefox()
})
afterAll(() => twinkey.end())

/** The options of a vault with one key, of whose nonces nothing is said. */
async function withKey(): Promise<Page> {
  const options = await twinkey.open('options')
  await (await field(options, 'Choose a passphrase')).type('made-up words for a fox')
  await (await field(options, 'Type it again')).type('made-up words for a fox')
  await (await button(options, 'Create the vault')).click()
  const { publicKey, secret } = practiceKey('Trader')
  await (await field(options, 'Name')).type('Grid bot')
  await (await field(options, 'API key')).type(publicKey)
  await (await field(options, 'API secret')).type(secret)
  await (await button(options, 'Check with Gemini and keep')).click()
  await shows(options, '“Grid bot” is stored')
  return options
}

describe('in Firefox, an order ticket', () => {
  it('is composed, signed and copied with one press, sent by nobody, and burned', async () => {
    const options = await withKey()
    const popup = await twinkey.open('popup')
    await popup.bringToFront()
    await shows(popup, 'Order ticket')
    await popup.evaluate(() => {
      location.hash = 'ticket'
    })
    await (await field(popup, 'Amount, BTC')).type('0.01')
    await (await field(popup, 'Limit price, USD')).type('60000')
    await shows(popup, 'You pay at most')
    twinkey.exchange.clearLogs()
    await (await button(popup, 'Sign and copy')).click()
    await shows(popup, 'Not sent.')
    await shows(popup, 'Copied.')
    expect(await pasted(options)).toMatch(/^curl -X POST "https:\/\/api\.gemini\.com\/v1\/order\/new" -H "[^\n]+"$/)
    expect(twinkey.exchange.requests.filter(({ path }) => path.startsWith('/v1/order'))).toEqual([])

    await popup.bringToFront()
    await (await button(popup, 'Burn it')).click()
    await shows(popup, 'Burnt: the key has made another call since.')
    await popup.close()
  })
})

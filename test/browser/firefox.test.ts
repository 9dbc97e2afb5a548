import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { practiceKey } from '../exchange/practice-keys.ts'
import { button, field } from './by-label.ts'
import { startTwinkeyInFirefox, type TwinkeyInFirefox } from './twinkey-in-firefox.ts'

let twinkey: TwinkeyInFirefox
beforeAll(async () => {
  twinkey = await startTwinkeyInFirefox()
})
afterAll(() => twinkey.end())

describe('in Firefox, the built package', () => {
  it('takes a passphrase and a key, and shows what it holds', async () => {
    const options = await twinkey.open('options')
    await (await field(options, 'Choose a passphrase')).type('made-up words for a fox')
    await (await field(options, 'Type it again')).type('made-up words for a fox')
    await (await button(options, 'Create the vault')).click()
    const { publicKey, secret } = practiceKey('Auditor')
    await (await field(options, 'Name')).type('Tax export')
    await (await field(options, 'API key')).type(publicKey)
    await (await field(options, 'API secret')).type(secret)
    await (await button(options, 'Check with Gemini and keep')).click()
    await options.waitForFunction(() =>
      document.querySelector('[role=status]')?.textContent?.includes('“Tax export” is stored'),
    )

    const popup = await twinkey.open('popup')
    await popup.waitForFunction(() => document.querySelector('[aria-label="Assets"]')?.textContent?.includes('Bitcoin'))
    const shown = await popup.evaluate(() => document.querySelector('[aria-label="Total value"]')?.textContent)
    expect(shown).toContain('$48,213.57')
  })

  it('asked nobody but Gemini', () => {
    const allowed = twinkey.exchange.contacts.filter((one) => one.allowed).map((one) => one.host)
    expect([...new Set(allowed)]).toEqual(['api.gemini.com'])
    const others = twinkey.exchange.contacts.filter((one) => !one.allowed).map((one) => one.host)
    // Firefox's own errands, which the proxy refuses.
    expect(others.filter((host) => !/\.(mozilla|firefox)\.(com|org|net)$/.test(host))).toEqual([])
  })
})

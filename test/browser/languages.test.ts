import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromRoot } from '../../tools/root.ts'
import { addKey, choosePassphrase } from '../../tools/tour/journey.ts'
import { practiceKey } from '../exchange/practice-keys.ts'
import { catalogueOf } from '../words/catalogue-from-file.ts'
import { can } from './capabilities.ts'
import { expectNoSideways } from './sideways.ts'
import { startTwinkey } from './twinkey.ts'
import type { Twinkey } from './twinkey-in.ts'
import { unexplained } from './unexplained.ts'

const languages = readdirSync(fromRoot('_locales')).filter((language) => language !== 'en')
const passphrase = 'made-up words for everyone'
const places = {
  popup: ['', '#keys', '#ticket', '#reminders', '#panic'],
  options: [
    '#keys',
    '#health',
    '#history',
    '#ticket',
    '#read',
    '#add',
    '#backup',
    '#log',
    '#settings',
    '#doctor',
    '#receipts',
    '#panic',
  ],
} as const

/** Names that the owner gave, what Gemini calls its things, and what machines read: the same in every language. */
const data = new RegExp(
  `^(${[
    'Twinkey|Gemini|Grid bot|Treasury|Primary|Desk',
    'Auditor|Trader|Fund manager|Administrator',
    'Bitcoin|Ether|Solana|Avalanche|Dogecoin|Bonk|Gemini dollar|GEMI-BTC100K-YES',
    '(account|master)-\\S+|[A-Z]{2,5}|BTC / USD',
    '[\\d.,]+ [A-Z]{2,5}|[\\d.,]+[KMGB]?',
    // What Intl says: money, days with their hour, and spans of time.
    '[+-]?[\\d.,]+ US\\$|\\d+ \\p{L}{3,4} \\d{4}.*|\\d+ (Sekunden|Minuten?|segundos|minutos?)',
    '/v1/[\\w/]+|exchange\\.gemini\\.com\\S*|Alt\\+Shift\\+L|age( -d FILE)?|twinkey-\\S+|destroy',
  ].join('|')})$`,
  'u',
)

/** Without it the browser and Twinkey in it go on in English. */
const speaking = 'speak a language that it was not installed in'

let twinkey: Twinkey
beforeAll(async () => {
  twinkey = await startTwinkey()
  const options = await twinkey.open('options')
  await choosePassphrase(options, passphrase)
  await addKey(options, practiceKey('Trader'), 'Grid bot')
  await addKey(options, practiceKey('Heartbeat desk'), 'Treasury')
})
afterAll(() => twinkey.end())

// The same vault, opened by people who speak otherwise.
describe.skipIf(!can(speaking)).each(languages)('to somebody who reads %s', (language) => {
  const { getMessage } = catalogueOf(language)

  it('the lock speaks their language', async () => {
    twinkey = await twinkey.restarted(undefined, { language })
    const popup = await twinkey.open('popup')
    await popup.getByRole('heading', { name: getMessage('lockedTitle') }).waitFor()
    expect(await popup.locator('html').getAttribute('lang')).toBe(language)
    expect(await unexplained(popup, language, data)).toEqual([])
    await popup.locator('input[type=password]').fill(passphrase)
    await popup.keyboard.press('Enter')
    await popup.getByRole('list').first().waitFor()
    await popup.close()
  })

  it.each(Object.entries(places).flatMap(([page, hashes]) => hashes.map((hash) => [page, hash] as const)))(
    'every word of %s%s is theirs, and none is cut off',
    async (page, hash) => {
      const shown = await twinkey.open(page as 'popup' | 'options', hash)
      await arrived(shown)
      expect(await unexplained(shown, language, data)).toEqual([])
      await expectNoSideways(shown)
      await shown.close()
    },
  )
})

/** Its first screen is there, and with it what it asks the worker for. */
async function arrived(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' })
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
}

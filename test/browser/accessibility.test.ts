import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addKey, choosePassphrase, sendKey } from '../../tools/tour/journey.ts'
import { practiceKey } from '../exchange/practice-keys.ts'
import { startTwinkey, type TwinkeyInChromium } from './twinkey-in-chromium.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let twinkey: TwinkeyInChromium
beforeAll(async () => {
  twinkey = await startTwinkey()
})
afterAll(() => twinkey.end())

/** What axe finds wrong with a page as it stands, in light and in dark. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const results = await page.evaluate(() =>
      (globalThis as never as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    )
    for (const { id, nodes } of results.violations)
      found.push(`${colorScheme} ${id}: ${nodes.map((node) => node.html).join(' ')}`)
  }
  return found
}

// One after another, for each stands on the one before.
describe('axe finds nothing wrong with', () => {
  it('the welcome in the popup', async () => {
    const popup = await twinkey.open('popup')
    await popup.getByRole('button', { name: 'Set up Twinkey' }).waitFor()
    expect(await violations(popup)).toEqual([])
    await popup.close()
  })

  it('the first run, with a passphrase half typed', async () => {
    const options = await twinkey.open('options')
    await options.getByLabel('Choose a passphrase').fill('abc')
    await options
      .getByRole('meter', { name: 'Strength' })
      .getByText(/too weak/i)
      .waitFor({ state: 'attached' })
    await options.getByRole('button', { name: 'Create the vault' }).click()
    await options.getByRole('alert').waitFor()
    expect(await violations(options)).toEqual([])
    await choosePassphrase(options, 'made-up words for everyone')
    await options.close()
  })

  it('the guide, with everything wrong in it', async () => {
    const options = await twinkey.open('options', '#add')
    await options.getByText('Nonce, heartbeat, trusted IPs').click()
    await options.getByRole('radio', { name: 'On another day' }).check()
    await sendKey(options)
    expect(await options.getByRole('alert').count()).toBeGreaterThanOrEqual(4)
    expect(await violations(options)).toEqual([])
    await options.close()
  })

  it('the keys, a name that is changed and a key that is removed', async () => {
    const options = await twinkey.open('options', '#add')
    await addKey(options, practiceKey('Heartbeat desk'), 'Treasury')
    await options.getByRole('button', { name: 'Rename' }).click()
    expect(await violations(options)).toEqual([])
    await options.getByRole('button', { name: 'Remove' }).click()
    await options.getByRole('dialog').waitFor()
    expect(await violations(options)).toEqual([])
    await options.close()
  })

  it('balances, keys, one key and the lock', async () => {
    const popup = await twinkey.open('popup')
    await popup.getByRole('list', { name: 'Assets' }).waitFor()
    expect(await violations(popup)).toEqual([])
    await popup.getByRole('link', { name: 'Keys' }).click()
    await popup.getByRole('link', { name: 'Treasury' }).waitFor()
    expect(await violations(popup)).toEqual([])
    await popup.getByRole('link', { name: 'Treasury' }).click()
    await popup.getByRole('button', { name: 'Check now' }).waitFor()
    expect(await violations(popup)).toEqual([])
    await popup.getByRole('link', { name: 'Back' }).click()
    await popup.getByRole('button', { name: 'Lock', exact: true }).click()
    await popup.getByRole('heading', { name: 'Twinkey is locked' }).waitFor()
    expect(await violations(popup)).toEqual([])
  })
})

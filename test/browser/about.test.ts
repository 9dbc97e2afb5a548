import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fingerprintOf } from '../../tools/build/fingerprint.ts'
import { filesUnder } from '../../tools/packages/files-under.ts'
import { fromRoot } from '../../tools/root.ts'
import { addKey, choosePassphrase } from '../../tools/tour/journey.ts'
import { practiceKey } from '../exchange/practice-keys.ts'
import { violations } from './axe.ts'
import { startTwinkey } from './twinkey.ts'
import type { Twinkey } from './twinkey-in.ts'

const folder = fromRoot(inject('browser') === 'chromium' ? 'dist/chrome' : 'dist/firefox')
const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as {
  readonly version: string
  readonly permissions: readonly string[]
}

let twinkey: Twinkey
let options: Page
beforeAll(async () => {
  twinkey = await startTwinkey()
  options = await twinkey.open('options')
})
afterAll(() => twinkey.end())

/** Goes to the report as a person does, from wherever in the options. */
async function goThere(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'About this Twinkey' }).click()
  await page.getByRole('heading', { name: 'About this Twinkey' }).waitFor()
}

const called = async (page: Page, host: string) =>
  Number(await page.getByRole('row', { name: host }).getByRole('cell').first().innerText())

describe('the report of what runs here', () => {
  it('tells, before there is any vault, its version, the browser, and the fingerprint of its own files', async () => {
    await goThere(options)
    const build = options.getByRole('region', { name: 'What runs here' })
    await build.getByText(fingerprintOf(filesUnder(folder))).waitFor()
    const shown = await build.innerText()
    expect(shown).toContain(manifest.version)
    expect(shown).toMatch(inject('browser') === 'chromium' ? /Browser\s+\S.*\d+/ : /Browser\s+Firefox \d+/)
    expect(shown).toContain('npm ci && npm run build')
    expect(shown).toContain(twinkey.id.length === 32 ? `Extensions/${twinkey.id}` : 'extensions/twinkey@')
    expect(await called(options, 'api.gemini.com')).toBe(0)
    expect(await called(options, 'api.sandbox.gemini.com')).toBe(0)
    await options.getByRole('button', { name: 'Back' }).click()
    await options.getByLabel('Choose a passphrase').waitFor()
  })

  it('counts the calls to each host as the host itself does, and none to another', async () => {
    await choosePassphrase(options, 'made-up words to report')
    await addKey(options, practiceKey('Auditor'), 'Tax export')
    const atGemini = () => twinkey.exchange.requests.filter(({ environment }) => environment === 'production').length
    await goThere(options)
    // The first figures may still be on their way.
    await expect
      .poll(async () => {
        await options.reload()
        return (await called(options, 'api.gemini.com')) === atGemini()
      })
      .toBe(true)
    expect(atGemini()).toBeGreaterThan(1)
    expect(await called(options, 'api.sandbox.gemini.com')).toBe(0)
    expect(await options.getByRole('table').getByRole('row').count()).toBe(3)
    expect(await violations(options)).toEqual([])
  })

  it('goes on counting where a worker that was stopped had ended, and tells it while locked', async () => {
    const before = await called(options, 'api.gemini.com')
    await options.getByRole('button', { name: 'Lock' }).click()
    await options.getByRole('button', { name: 'Lock' }).waitFor({ state: 'detached' })
    await twinkey.stopWorker(options)
    await options.reload()
    await options.getByRole('heading', { name: 'About this Twinkey' }).waitFor()
    await options.getByRole('row', { name: 'api.gemini.com' }).waitFor()
    expect(await called(options, 'api.gemini.com')).toBeGreaterThanOrEqual(before)
    await options.getByRole('button', { name: 'Back' }).click()
    await options.getByRole('heading', { name: 'Twinkey is locked' }).waitFor()
  })

  it('says of every permission whether it is granted, and what for', async () => {
    const page = await twinkey.open('options', '#about')
    const list = page.getByRole('region', { name: 'Permissions' }).getByRole('listitem')
    await list.first().waitFor()
    const rows: string[] = []
    for (const row of await list.all()) rows.push(await row.innerText())
    const inFirefox = inject('browser') === 'firefox' ? ['authenticationInfo'] : []
    const names = [...manifest.permissions, ...inFirefox, 'api.gemini.com', 'api.sandbox.gemini.com']
    for (const name of names) {
      expect(rows.filter((row) => row.startsWith(name) && row.includes('Granted') && row.endsWith('.'))).toHaveLength(1)
    }
    const others = rows.filter((row) => !names.some((name) => row.startsWith(name)))
    expect(others.map((row) => row.split(/\s/)[0])).toEqual(['clipboardRead'])
    expect(others[0]).toContain('Not granted, optional')
  })
})

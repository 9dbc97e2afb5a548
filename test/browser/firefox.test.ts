import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { openAgeFile } from '../../src/background/vault/age-file.ts'
import { practiceKey } from '../exchange/practice-keys.ts'
import { button, field } from './by-label.ts'
import { shows } from './firefox-hands.ts'
import { startTwinkeyInFirefox, type TwinkeyInFirefox } from './twinkey-in-firefox.ts'

let twinkey: TwinkeyInFirefox
beforeAll(async () => {
  twinkey = await startTwinkeyInFirefox()
})
afterAll(() => twinkey.end())

const passphrase = 'made-up words for a fox'
const backupPassphrase = 'made-up words for a den'

/**
 * Goes to a tab, and to a place in its page. Of a tab in the background Firefox draws ever fewer frames, at last one in half
 * a minute, and puppeteer's click waits for one.
 */
async function goTo(page: Page, place: string): Promise<void> {
  await page.bringToFront()
  await page.evaluate((hash) => {
    location.hash = hash
  }, place)
}

describe('in Firefox, the built package', () => {
  let options: Page
  let popup: Page

  it('takes a passphrase and a key, and shows what it holds', async () => {
    options = await twinkey.open('options')
    await (await field(options, 'Choose a passphrase')).type(passphrase)
    await (await field(options, 'Type it again')).type(passphrase)
    await (await button(options, 'Create the vault')).click()
    const { publicKey, secret } = practiceKey('Auditor')
    await (await field(options, 'Name')).type('Tax export')
    await (await field(options, 'API key')).type(publicKey)
    await (await field(options, 'API secret')).type(secret)
    await (await button(options, 'Check with Gemini and keep')).click()
    await options.waitForFunction(() =>
      document.querySelector('[role=status]')?.textContent?.includes('“Tax export” is stored'),
    )

    popup = await twinkey.open('popup')
    await popup.waitForFunction(() => document.querySelector('[aria-label="Assets"]')?.textContent?.includes('Bitcoin'))
    const shown = await popup.evaluate(() => document.querySelector('[aria-label="Total value"]')?.textContent)
    expect(shown).toContain('$48,213.57')
  })

  it('locks in every page at once, and opens again', async () => {
    await popup.waitForSelector('button[aria-label=Lock]').then((lock) => lock?.click())
    await shows(options, 'Twinkey is locked')
    await shows(popup, 'Twinkey is locked')
    await (await field(popup, 'Passphrase')).type(passphrase)
    await (await button(popup, 'Unlock')).click()
    await shows(popup, 'Bitcoin')
  })

  it('says that it is not told when the screen locks, and which keys lock it', async () => {
    await goTo(options, 'settings')
    await shows(options, 'This browser does not tell Twinkey when the screen is locked')
    await shows(options, 'Alt+Shift+L')
  })

  it('keeps a log of what it signed', async () => {
    await goTo(options, 'log')
    await shows(options, '/v1/notionalbalances/usd')
  })

  it('reminds of a key while it is locked, by an alarm', async () => {
    // Of notifications Firefox keeps no list where it has no window to show them in: it is looked at through the badge.
    const badge = () =>
      popup.evaluate(async () => {
        const { browser } = globalThis as never as {
          browser: { action: { getBadgeText(of: object): Promise<string> } }
        }
        return browser.action.getBadgeText({})
      })
    await options.evaluate(async () => {
      const { browser } = globalThis as never as {
        browser: {
          runtime: { sendMessage(message: unknown): Promise<unknown> }
          storage: { session: { get(name: string): Promise<Record<string, unknown>> } }
        }
      }
      const { 'view.keys': keys } = await browser.storage.session.get('view.keys')
      const ref = (keys as { cards: { ref: string }[] }).cards[0]?.ref
      // What the form asks, for a moment that no form takes.
      const due = new Date(Date.now() + 3000)
      const change = { expiry: { kind: 'on', at: due.setDate(due.getDate() + 14) } }
      await browser.runtime.sendMessage({ command: 'key.edit', asks: { ref, change } })
    })
    await goTo(popup, 'keys')
    await popup.waitForSelector('button[aria-label=Lock]').then((lock) => lock?.click())
    await shows(popup, 'Twinkey is locked')
    await expect.poll(badge, { timeout: 30_000 }).toBe('1')
    await shows(popup, 'One reminder waits for you')
    await (await field(popup, 'Passphrase')).type(passphrase)
    await (await button(popup, 'Unlock')).click()
    await shows(popup, 'expires in 14 days')
  })

  it('makes a backup, destroys everything, and has the keys back from the file', async () => {
    await goTo(options, 'backup')
    await shows(options, 'Make a backup')
    const file = await options.evaluate(
      async ([present, chosen]) => {
        const { browser } = globalThis as never as {
          browser: { runtime: { sendMessage(message: unknown): Promise<{ value: { file: string } }> } }
        }
        // Firefox has no dialog to save a file in without a window: this is what the button asks for.
        const asks = { present, passphrase: chosen }
        return (await browser.runtime.sendMessage({ command: 'backup.make', asks })).value.file
      },
      [passphrase, backupPassphrase] as const,
    )
    expect(await openAgeFile(Buffer.from(file, 'base64'), backupPassphrase)).toContain('Tax export')

    await goTo(popup, 'panic')
    await (await field(popup, 'Type “destroy” to confirm')).type('destroy')
    await (await button(popup, 'Destroy everything here')).click()
    await shows(popup, 'Everything is destroyed')
    await goTo(options, 'restore')
    await (await field(options, 'Choose a passphrase')).type(passphrase)
    await (await field(options, 'Type it again')).type(passphrase)
    await (await button(options, 'Create the vault')).click()

    const path = join(tmpdir(), `twinkey-firefox-backup-${process.pid}.age`)
    writeFileSync(path, Buffer.from(file, 'base64'))
    onTestFinished(() => rmSync(path))
    await (await field(options, 'Backup file')).uploadFile(path)
    await (await field(options, 'Its passphrase')).type(backupPassphrase)
    await (await button(options, 'Open the backup')).click()
    await shows(options, 'Nothing has changed yet')
    await (await button(options, 'Take it in')).click()
    await shows(options, 'Restored: 1 key added')
  })

  it('asked nobody but Gemini', () => {
    const allowed = twinkey.exchange.contacts.filter((one) => one.allowed).map((one) => one.host)
    expect([...new Set(allowed)]).toEqual(['api.gemini.com'])
    const others = twinkey.exchange.contacts.filter((one) => !one.allowed).map((one) => one.host)
    // Firefox's own errands, which the proxy refuses.
    expect(others.filter((host) => !/\.(mozilla|firefox)\.(com|org|net)$/.test(host))).toEqual([])
  })
})

import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Download, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAgeFile } from '../../src/background/vault/age-file.ts'
import { addKey, choosePassphrase } from '../../tools/tour/journey.ts'
import { practiceKey } from '../exchange/practice-keys.ts'
import { itWhereBrowserCan } from './capabilities.ts'
import { rowsIn, vaultKeyOf } from './stored.ts'
import { domOf, filesWith, storageOf, tracesOf } from './traces.ts'
import { startTwinkey } from './twinkey.ts'
import type { Twinkey } from './twinkey-in.ts'

const passphrase = 'made-up words of the vault'
const backupPassphrase = 'made-up words of the file'
const trader = practiceKey('Trader')

let twinkey: Twinkey
let options: Page
let popup: Page
let backupFile: string
let vaultKey: Buffer
beforeAll(async () => {
  twinkey = await startTwinkey()
  options = await twinkey.open('options')
  await choosePassphrase(options, passphrase)
  await addKey(options, practiceKey('Auditor'), 'Tax export')
  await addKey(options, trader, 'Grid bot')
  await addKey(options, practiceKey('Family keeper'), 'Family')
  popup = await twinkey.open('popup')
  await popup.getByRole('list', { name: 'Assets' }).waitFor()
  vaultKey = await vaultKeyOf(options, passphrase)
})
afterAll(() => twinkey.end())

async function saved(download: Promise<Download>, name: string): Promise<string> {
  const path = join(twinkey.profile, '..', `${name}-${process.pid}`)
  await (await download).saveAs(path)
  return path
}

async function openBackup(page: Page, file: string, tried: string): Promise<void> {
  await page.getByLabel('Backup file').setInputFiles(file)
  await page.getByLabel('Its passphrase').fill(tried)
  await page.getByRole('button', { name: 'Open the backup' }).click()
}

async function inNoHeap(...all: (string | Buffer)[]): Promise<void> {
  for (const page of [options, popup]) {
    const heap = await twinkey.heapOf(page)
    for (const what of all) expect(tracesOf(what, heap)).toEqual([])
  }
}

describe('a backup', () => {
  it('is asked for until there is one', async () => {
    await popup.getByRole('link', { name: 'Keys' }).click()
    await popup.getByText('No backup yet').waitFor()
    await options.getByRole('link', { name: 'Keys' }).click()
    await options.getByText('No backup yet').waitFor()
  })

  it('is a file that opens to readable JSON with every key in it', async () => {
    await options.getByRole('link', { name: 'Backup' }).first().click()
    await options.getByLabel('Passphrase of the vault').fill('not the passphrase')
    await options.getByRole('button', { name: 'Make a backup' }).click()
    await options.getByRole('alert').getByText('This is not the passphrase').waitFor()
    await options.getByLabel('Passphrase of the vault').fill(passphrase)
    await options.getByLabel('Protect the file with another passphrase').check()
    await options.getByLabel('Passphrase of the backup').fill(backupPassphrase)
    await options.getByLabel('Type it again').fill(backupPassphrase)
    const download = options.waitForEvent('download')
    await options.getByRole('button', { name: 'Make a backup' }).click()
    backupFile = await saved(download, 'backup.age')
    await options.getByRole('status').getByText('3 keys in twinkey-backup-').waitFor()
    expect((await download).suggestedFilename()).toMatch(/^twinkey-backup-\d{4}-\d\d-\d\d\.age$/)
    const text = await openAgeFile(readFileSync(backupFile), backupPassphrase)
    expect(JSON.parse(text).keys.map((key: { name: string }) => key.name)).toEqual(['Tax export', 'Grid bot', 'Family'])
    expect(text).toContain(trader.secret)
    expect(tracesOf(trader.secret, readFileSync(backupFile))).toEqual([])
  })

  it('is tested by opening it: a wrong passphrase is told, the right one shows what is in it', async () => {
    await options.getByText('never tested').waitFor()
    const moved = `${backupFile}.moved`
    copyFileSync(backupFile, moved)
    await options.getByLabel('Backup file').setInputFiles(moved)
    rmSync(moved)
    await options.getByLabel('Its passphrase').fill(backupPassphrase)
    await options.getByRole('button', { name: 'Open the backup' }).click()
    await options.getByRole('alert').getByText('could not read this file').waitFor()
    await openBackup(options, backupFile, 'not its passphrase')
    await options.getByRole('alert').getByText('not the passphrase of this backup').waitFor()
    await openBackup(options, backupFile, backupPassphrase)
    const list = options.getByRole('list', { name: 'Keys in the backup' })
    await list.getByText('Family').waitFor()
    expect(await list.getByRole('listitem').count()).toBe(3)
    await options.getByRole('status').getByText('counts as tested').waitFor()
    await options.getByRole('button', { name: 'Done' }).click()
    await options.getByText('opened well when it was tested').waitFor()
    expect(await options.getByText('never tested').count()).toBe(0)
  })

  it('leaves no secret in any page', async () => {
    for (const page of [options, popup]) expect(tracesOf(trader.secret, await domOf(page))).toEqual([])
    expect(tracesOf(trader.secret, await storageOf(options))).toEqual([])
  })

  itWhereBrowserCan('show what a heap holds')('leaves no secret in the heap of any page', () => inNoHeap(trader.secret))
})

describe('the key of the vault, planted,', () => {
  itWhereBrowserCan('show what a heap holds')('is found in a heap where it is: the search works', async () => {
    const bare = await twinkey.context.newPage()
    await bare.evaluate((kept) => {
      ;(globalThis as never as { kept: string }).kept = `${kept} and more`
    }, vaultKey.toString('hex'))
    expect(tracesOf(vaultKey, await twinkey.heapOf(bare))).toEqual(['in hex'])
    await bare.close()
  })

  it('is found where it is: the search works for bytes too', () => {
    const among = (bytes: Buffer) => Buffer.concat([Buffer.from('some bytes'), bytes, Buffer.from('and others')])
    expect(tracesOf(vaultKey, among(vaultKey))).toEqual(['as it is'])
    expect(tracesOf(vaultKey, among(vaultKey).toString('base64'))).toContain('in base64')
  })
})

describe('after a lock, the secret and the key of the vault', () => {
  it('are in no storage area and no file of the profile', async () => {
    await options.getByRole('button', { name: 'Lock', exact: true }).click()
    await popup.getByRole('heading', { name: 'Twinkey is locked' }).waitFor()
    for (const what of [trader.secret, vaultKey]) {
      expect(tracesOf(what, await storageOf(options))).toEqual([])
      expect(filesWith(what, twinkey.profile)).toEqual([])
    }
    expect(await storageOf(options)).not.toContain('parked')
  })

  itWhereBrowserCan('show what a heap holds')('are in no heap of a page', () => inNoHeap(trader.secret, vaultKey))

  it('are there for whoever has the passphrase', async () => {
    await popup.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await popup.getByRole('button', { name: 'Unlock' }).click()
    await popup.getByRole('list', { name: 'Assets' }).waitFor()
  })
})

describe('panic', () => {
  it('shows the keys to revoke, the widest first, and saves them as a list', async () => {
    await popup.getByRole('link', { name: 'Keys' }).click()
    await popup.getByRole('link', { name: /^Panic/ }).click()
    const keys = popup.getByRole('region', { name: 'Keys to revoke' }).getByRole('listitem')
    await keys.first().waitFor()
    const names = (await keys.allInnerTexts()).map((text) => text.split('\n')[0])
    expect(names).toEqual(['Family', 'Grid bot', 'Tax export'])
    const download = popup.waitForEvent('download')
    await popup.getByRole('button', { name: 'Save the list' }).click()
    const text = readFileSync(await saved(download, 'list.txt'), 'utf8')
    expect(text.indexOf('Family')).toBeLessThan(text.indexOf('Tax export'))
    expect(text).toContain('https://exchange.gemini.com/')
  })

  it('destroys nothing without the word', async () => {
    await popup.getByRole('button', { name: 'Destroy everything here' }).click()
    await popup.getByRole('alert').getByText('Type the word destroy').waitFor()
    expect(Object.keys(await rowsIn(options)).length).toBeGreaterThan(10)
  })

  it('destroys everything at once, in every page, and keeps the list in sight', async () => {
    const stored = await rowsIn(options)
    await popup.getByLabel('Type “destroy” to confirm').fill('destroy')
    await popup.getByRole('button', { name: 'Destroy everything here' }).click()
    await popup.getByRole('heading', { name: 'Everything is destroyed' }).waitFor()
    expect(await popup.getByRole('region', { name: 'Keys to revoke' }).getByRole('listitem').count()).toBe(3)
    await options.getByRole('heading', { name: 'Look after your Gemini API keys' }).waitFor()

    const left = await storageOf(options)
    for (const [name, text] of Object.entries(stored)) {
      expect(left, name).not.toContain(name)
      expect(tracesOf(text, left), name).toEqual([])
    }
    for (const what of [trader.secret, vaultKey, passphrase]) expect(filesWith(what, twinkey.profile)).toEqual([])
  })

  itWhereBrowserCan('show what a heap holds')('leaves nothing in the heap of any page', () =>
    inNoHeap(trader.secret, vaultKey, passphrase),
  )

  it('leaves nothing readable in the profile once the browser is closed', async () => {
    await popup.close()
    twinkey = await twinkey.restarted()
    for (const what of [trader.secret, vaultKey, passphrase, trader.publicKey, 'Grid bot']) {
      expect(filesWith(what, twinkey.profile)).toEqual([])
    }
  })
})

describe('the way back', () => {
  it('is a new vault and the backup, and the keys work as before', async () => {
    popup = await twinkey.open('popup')
    const [page] = await Promise.all([
      twinkey.context.waitForEvent('page'),
      popup.getByRole('button', { name: 'Restore a backup' }).click(),
    ])
    options = page
    await options.getByLabel('Choose a passphrase').fill(passphrase)
    await options.getByLabel('Type it again').fill(passphrase)
    await options.getByRole('button', { name: 'Create the vault' }).click()
    await openBackup(options, backupFile, backupPassphrase)
    await options.getByRole('status').getByText('Nothing has changed yet').waitFor()
    await popup.getByText('No key yet').waitFor()
    await options.getByRole('button', { name: 'Take it in' }).click()
    await options.getByRole('status').getByText('Restored: 3 keys added').waitFor()
    // What nobody sees is not refreshed.
    await popup.bringToFront()
    await popup.reload()
    await popup.getByRole('list', { name: 'Assets' }).waitFor()
    await popup.getByRole('link', { name: 'Keys' }).click()
    await popup.getByRole('link', { name: 'Family' }).click()
    await popup.getByRole('button', { name: 'Check permissions now' }).click()
    await popup.getByText(/As Gemini said (just now|\d s ago)/).waitFor()
    expect(await popup.getByRole('alert').count()).toBe(0)
  })
})

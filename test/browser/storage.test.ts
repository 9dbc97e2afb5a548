import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addKey, choosePassphrase, unlockWith } from '../../tools/tour/journey.ts'
import { practiceKey } from '../exchange/practice-keys.ts'
import { harm } from './stored.ts'
import { startTwinkey } from './twinkey.ts'
import type { Twinkey } from './twinkey-in.ts'

const passphrase = 'made-up words kept twice'
let twinkey: Twinkey
let options: Page
beforeAll(async () => {
  twinkey = await startTwinkey()
  options = await twinkey.open('options')
  await choosePassphrase(options, passphrase)
  await addKey(options, practiceKey('Auditor'), 'Tax export')
})
afterAll(() => twinkey.end())

/** Flips bits all over the files in which a browser keeps its data. */
function garble(files: readonly string[]): void {
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) {
    const bytes = readFileSync(file)
    for (let at = 0; at < bytes.length; at += 97) bytes[at] = (bytes[at] ?? 0) ^ 0x5a
    writeFileSync(file, bytes)
  }
}

/** The popup says that a damage was mended until that is read; the vault opens, and the key is there. */
async function isMendedAndSaid(): Promise<void> {
  const popup = await twinkey.open('popup')
  await popup.getByRole('alert').getByText('nothing was lost').waitFor()
  await unlockWith(popup, passphrase)
  await popup.getByRole('list', { name: 'Assets' }).waitFor()
  await popup.getByRole('button', { name: 'I have read this' }).click()
  await popup.getByRole('alert').waitFor({ state: 'detached' })
  options = await twinkey.open('options', '#keys')
  await options.getByRole('article', { name: 'Tax export' }).waitFor()
}

describe('what is stored', () => {
  it.each(['empty the database', 'empty the mirror'] as const)(
    'is mended when I %s, and the owner is told',
    async (how) => {
      await harm(options, how)
      twinkey = await twinkey.restarted()
      await isMendedAndSaid()
      expect(await options.getByRole('alert').count()).toBe(0)
    },
  )

  it.each(['database', 'mirror'] as const)(
    'is mended when the files of the %s are damaged on the disk',
    async (copy) => {
      const { filesOf } = twinkey
      twinkey = await twinkey.restarted(() => garble(filesOf(copy)))
      await isMendedAndSaid()
    },
  )

  it('leads to recovery where both copies lack what opens the vault: never a blank popup, never a wrong passphrase', async () => {
    await harm(options, 'drop the header twice')
    twinkey = await twinkey.restarted()
    const popup = await twinkey.open('popup')
    await popup.getByRole('heading', { name: 'The vault is damaged' }).waitFor()
    const [recovery] = await Promise.all([
      twinkey.context.waitForEvent('page'),
      popup.getByRole('button', { name: 'Recover' }).click(),
    ])
    await recovery.getByRole('heading', { name: 'The vault is damaged' }).waitFor()
    await recovery.getByLabel('Choose a passphrase').fill(passphrase)
    await recovery.getByLabel('Type it again').fill(passphrase)
    await recovery.getByRole('button', { name: 'Make a new vault and restore' }).click()
    await recovery.getByRole('heading', { name: 'Backup' }).waitFor()
    await popup.getByText('No key yet').waitFor()
  })

  it('offers to restore a backup where nothing at all is left', async () => {
    const page = await twinkey.open('options')
    await harm(page, 'empty the mirror')
    await harm(page, 'empty the database')
    twinkey = await twinkey.restarted()
    const popup = await twinkey.open('popup')
    await popup.getByRole('button', { name: 'Restore a backup' }).waitFor()
  })
})

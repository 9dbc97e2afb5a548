import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillInKey, sendKey } from '../../tools/tour/journey.ts'
import { practiceKey } from '../exchange/practice-keys.ts'
import { itWhereBrowserCan } from './capabilities.ts'
import { domOf, filesWith, storageOf, tracesOf } from './traces.ts'
import { startTwinkey } from './twinkey.ts'
import type { Twinkey } from './twinkey-in.ts'

const key = practiceKey('Auditor')
const passphrase = 'PlantedMadeUpPassphrase42'
const planted = { 'the secret': key.secret, 'the passphrase': passphrase }

let twinkey: Twinkey
let options: Page
let popup: Page
beforeAll(async () => {
  twinkey = await startTwinkey()
  ;[popup, options] = [await twinkey.open('popup'), await twinkey.open('options')]
  await typePassphrase()
  await fillInKey(options, { ...key, secret: '' }, 'Planted')
  await typeInto('API secret', key.secret)
  await sendKey(options)
  await options.getByRole('status').getByText('“Planted” is stored').waitFor()
  await popup.getByRole('list', { name: 'Assets' }).waitFor()
})
afterAll(() => twinkey.end())

/** Typed through the browser's own input, so that no script of the test has the text in the page. */
async function typeInto(label: string, text: string): Promise<void> {
  await options.getByLabel(label, { exact: true }).focus()
  await options.keyboard.insertText(text)
}

async function typePassphrase(): Promise<void> {
  await typeInto('Choose a passphrase', passphrase)
  await typeInto('Type it again', passphrase)
  await options.getByRole('button', { name: 'Create the vault' }).click()
  await options.getByRole('heading', { name: 'Add a key' }).waitFor()
}

describe.each(Object.entries(planted))('%s, planted', (_, text) => {
  itWhereBrowserCan('show what a heap holds')('is found in a heap where it is: the search works', async () => {
    const bare = await twinkey.context.newPage()
    await bare.evaluate((kept) => {
      ;(globalThis as never as { kept: string }).kept = `${kept} and more`
    }, text)
    expect(tracesOf(text, await twinkey.heapOf(bare))).toEqual(['as it is'])
    await bare.close()
  })

  it('is found in any of its forms: the search works', () => {
    for (const form of ['utf16le', 'hex', 'base64'] as const) {
      const hidden =
        form === 'utf16le' ? Buffer.from(`.${text}.`, form) : Buffer.from(Buffer.from(`.${text}.`).toString(form))
      expect(tracesOf(text, hidden)).toHaveLength(1)
    }
  })

  itWhereBrowserCan('show what a heap holds')('is in no heap of a page', async () => {
    expect(tracesOf(text, await twinkey.heapOf(options))).toEqual([])
    expect(tracesOf(text, await twinkey.heapOf(popup))).toEqual([])
  })

  it('is in no page, nor in any field of one', async () => {
    expect(tracesOf(text, await domOf(options))).toEqual([])
    expect(tracesOf(text, await domOf(popup))).toEqual([])
  })

  it('is in no storage area', async () => {
    const stored = await storageOf(options)
    expect(stored).toContain('view.keys')
    expect(stored).toContain('wrappedKey')
    expect(tracesOf(text, stored)).toEqual([])
  })

  it('was in no request', () => {
    const { requests } = twinkey.exchange
    expect(requests.length).toBeGreaterThan(2)
    expect(
      tracesOf(
        text,
        JSON.stringify(requests, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
      ),
    ).toEqual([])
  })

  it('is in no file of the profile, while the browser runs', () => {
    expect(filesWith(text, twinkey.profile)).toEqual([])
  })
})

describe('after the browser was closed', () => {
  it('neither is in a file of the profile', async () => {
    twinkey = await twinkey.restarted()
    for (const text of Object.values(planted)) expect(filesWith(text, twinkey.profile)).toEqual([])
  })
})

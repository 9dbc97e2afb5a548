import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { itWhereBrowserCan } from './capabilities.ts'
import { builtPackage, startTwinkey } from './twinkey.ts'
import type { Twinkey } from './twinkey-in.ts'

const secret = 'made-up words that were copied'

/** A page of Twinkey copies, says so, and is closed. */
async function copyAndLeave(twinkey: Twinkey): Promise<unknown> {
  const popup = await twinkey.open('popup')
  const answer = await popup.evaluate(async (text) => {
    await navigator.clipboard.writeText(text)
    return (globalThis as never as { chrome: Chrome }).chrome.runtime.sendMessage({
      command: 'clipboard.copied',
      asks: { text },
    })
  }, secret)
  await popup.close()
  return answer
}

/** Lets the time be up: the deadline is moved to now, and so is the browser's own alarm. */
async function letTimePass(twinkey: Twinkey): Promise<void> {
  await twinkey.inBackground(async () => {
    const { storage, alarms } = (globalThis as never as { chrome: Chrome }).chrome
    const { clipboard } = await storage.session.get('clipboard')
    await storage.session.set({ clipboard: { ...clipboard, clearAt: Date.now() } })
    await alarms.create('clear-clipboard', { when: Date.now() })
  }, null)
}

/** Whether the worker has done with what was copied, and has closed its offscreen document where it opened one. */
function isDone(twinkey: Twinkey): Promise<boolean> {
  return twinkey.inBackground(async () => {
    const { storage, runtime, offscreen } = (globalThis as never as { chrome: Chrome }).chrome
    const open = offscreen && (await runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] }))
    return (open ?? []).length === 0 && (await storage.session.get('clipboard')).clipboard === null
  }, null)
}

/** The built package, with the optional permission granted from the start: nobody can click on a browser's own question. */
function grantedPackage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'twinkey-granted-'))
  cpSync(builtPackage(), folder, { recursive: true })
  const file = join(folder, 'manifest.json')
  const { optional_permissions, ...manifest } = JSON.parse(readFileSync(file, 'utf8'))
  manifest.permissions.push(...optional_permissions)
  writeFileSync(file, JSON.stringify(manifest))
  return folder
}

/** Somebody copies something else, on a page of the web. */
async function copyElsewhere({ context }: Twinkey, text: string): Promise<void> {
  const page = await context.newPage()
  await page.goto('https://api.gemini.com/v1/symbols')
  await page.evaluate((words) => {
    document.body.textContent = words
    getSelection()?.selectAllChildren(document.body)
  }, text)
  await page.bringToFront()
  await page.keyboard.press('ControlOrMeta+c')
  await page.close()
}

describe('what was copied in Twinkey', () => {
  let twinkey: Twinkey
  beforeAll(async () => {
    twinkey = await startTwinkey()
  })
  afterAll(() => twinkey.end())

  it('is gone from the clipboard after its time, with no page open', async () => {
    expect(await copyAndLeave(twinkey)).toEqual({ ok: true, value: { seconds: 30, onlyIfStill: false } })
    expect(await twinkey.clipboard()).toEqual({ text: secret, types: ['text/plain'] })
    await letTimePass(twinkey)
    await expect.poll(() => isDone(twinkey)).toBe(true)
    expect(await twinkey.clipboard()).toMatchObject({ text: '' })
  })

  itWhereBrowserCan('empty the clipboard')('has left nothing on it then, not even a blank', async () => {
    expect(await twinkey.clipboard()).toEqual({ text: '', types: [] })
  })

  itWhereBrowserCan('open an offscreen document')(
    'is not cleared by order of a page: the offscreen document listens to the worker alone',
    async () => {
      await copyAndLeave(twinkey)
      await twinkey.inBackground(
        () =>
          (globalThis as never as { chrome: Chrome }).chrome.offscreen?.createDocument({
            url: 'src/offscreen/index.html',
            reasons: ['CLIPBOARD'],
            justification: 'a test',
          }),
        null,
      )
      const popup = await twinkey.open('popup')
      const answer = await popup.evaluate(() =>
        (globalThis as never as { chrome: Chrome }).chrome.runtime.sendMessage({
          offscreen: 'clear-clipboard',
          ifStill: null,
        }),
      )
      expect(answer).toEqual({ ok: false, fault: { code: 'not-understood' } })
      expect(await twinkey.clipboard()).toMatchObject({ text: secret })
      await letTimePass(twinkey)
      await expect.poll(() => isDone(twinkey)).toBe(true)
      expect(await twinkey.clipboard()).toMatchObject({ text: '' })
    },
  )
})

describe('what was copied in Twinkey, with the permission to look,', () => {
  let twinkey: Twinkey
  let folder: string
  beforeAll(async () => {
    folder = grantedPackage()
    twinkey = await startTwinkey({ extension: folder })
  })
  afterAll(async () => {
    await twinkey.end()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each([
    ['is cleared, where it is still there', null, ''],
    ['is not cleared, where something else is there', 'a shopping list', 'a shopping list'],
  ])('%s', async (_, copiedLater, left) => {
    expect(await copyAndLeave(twinkey)).toEqual({ ok: true, value: { seconds: 30, onlyIfStill: true } })
    if (copiedLater !== null) await copyElsewhere(twinkey, copiedLater)
    await letTimePass(twinkey)
    await expect.poll(() => isDone(twinkey)).toBe(true)
    expect(await twinkey.clipboard()).toMatchObject({ text: left })
  })
})

/** The parts of Chrome's extension API that these tests use, by hand: its types are not those of Firefox. */
interface Chrome {
  readonly runtime: {
    sendMessage(message: unknown): Promise<unknown>
    getContexts(filter: { contextTypes: string[] }): Promise<unknown[]>
  }
  readonly storage: {
    session: {
      get(name: string): Promise<{ clipboard?: object | null }>
      set(items: object): Promise<void>
    }
  }
  readonly alarms: { create(name: string, at: { when: number }): Promise<void> }
  readonly offscreen?: { createDocument(options: object): Promise<void> }
}

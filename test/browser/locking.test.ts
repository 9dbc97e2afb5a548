import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addKey, choosePassphrase, unlockWith } from '../../tools/tour/journey.ts'
import { practiceKey } from '../exchange/practice-keys.ts'
import { can, itWhereBrowserCan } from './capabilities.ts'
import { workerWakesLater } from './outside.ts'
import { tracesOf } from './traces.ts'
import { startTwinkey } from './twinkey.ts'
import type { Twinkey } from './twinkey-in.ts'
import { tryWrongly } from './wrong-tries.ts'

const passphrase = 'made-up words to lock with'
const next = 'quite other made-up words'

let twinkey: Twinkey
let options: Page
let popup: Page
/** The passphrase that was taken from Twinkey's suggestion. */
let suggestion = ''
beforeAll(async () => {
  twinkey = await startTwinkey()
  options = await twinkey.open('options')
  await choosePassphrase(options, passphrase)
  await addKey(options, practiceKey('Auditor'), 'Tax export')
  popup = await twinkey.open('popup')
  await popup.getByRole('list', { name: 'Assets' }).waitFor()
})
afterAll(() => twinkey.end())

const lockedHeading = (page: Page) => page.getByRole('heading', { name: 'Twinkey is locked' })
const settings = () => options.getByRole('link', { name: 'Settings' }).click()

/** Lets the browser say something of the screen, as only the browser can. */
function screenIs(state: 'locked' | 'idle'): Promise<void> {
  return twinkey.inBackground((told) => {
    const { chrome } = globalThis as never as {
      chrome: { idle: { onStateChanged: { dispatch(state: string): void } } }
    }
    chrome.idle.onStateChanged.dispatch(told)
  }, state)
}

async function openedAgain(): Promise<void> {
  await unlockWith(popup, passphrase)
  await popup.getByRole('list', { name: 'Assets' }).waitFor()
  await options.getByRole('button', { name: 'Lock', exact: true }).waitFor()
}

async function locksEveryPage(lock: () => Promise<void>): Promise<void> {
  await lock()
  // By itself Twinkey locks after a minute at the soonest.
  await lockedHeading(popup).waitFor({ timeout: 10_000 })
  await lockedHeading(options).waitFor({ timeout: 10_000 })
  expect(await popup.getByText('Bitcoin').count()).toBe(0)
  await openedAgain()
}

/** Locks and unlocks, and counts how often the popup is drawn with its progress in it. */
async function framesOfProgress(): Promise<number> {
  await popup.bringToFront()
  await popup.getByRole('button', { name: 'Lock', exact: true }).click()
  await popup.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await popup.evaluate(() => {
    const watching = async () => {
      let frames = 0
      while (document.querySelector('main ul') === null) {
        await new Promise(requestAnimationFrame)
        if (document.querySelector('progress') !== null) frames += 1
      }
      return frames
    }
    Object.assign(globalThis, { frames: watching() })
  })
  await popup.getByRole('button', { name: 'Unlock' }).click()
  await popup.getByRole('list', { name: 'Assets' }).waitFor()
  return popup.evaluate(() => (globalThis as never as { frames: Promise<number> }).frames)
}

describe('the lock', () => {
  it.each<[string, () => Promise<void>]>([
    ['the button of the popup', () => popup.getByRole('button', { name: 'Lock', exact: true }).click()],
    ['the button of the options', () => options.getByRole('button', { name: 'Lock', exact: true }).click()],
    [
      'the button beside one key',
      async () => {
        await popup.getByRole('link', { name: 'Keys' }).click()
        await popup.getByRole('link', { name: 'Tax export' }).click()
        await popup.getByRole('heading', { name: 'Tax export' }).waitFor()
        await popup.getByRole('button', { name: 'Lock', exact: true }).click()
      },
    ],
    ['the keys', () => twinkey.pressShortcut('lock')],
  ])('by %s shows in every open page at once', (_, lock) => locksEveryPage(lock))

  itWhereBrowserCan('tell that the screen is locked')(
    'by the lock of the screen shows in every open page at once',
    () => locksEveryPage(() => screenIs('locked')),
  )

  it('opens with its progress in sight', async () => {
    expect(await framesOfProgress()).toBeGreaterThan(0)
  })

  // Half a second of key derivation: a page that waited for it would have drawn nothing meanwhile.
  itWhereBrowserCan('run the background in a thread of its own')('opens in a page that stays usable', async () => {
    expect(await framesOfProgress()).toBeGreaterThan(5)
  })

  itWhereBrowserCan('tell that the screen is locked')('is not set off by a screen that is only idle', async () => {
    await screenIs('idle')
    await popup.getByRole('button', { name: 'Refresh' }).click()
    await popup.getByRole('list', { name: 'Assets' }).waitFor()
  })

  it('says which keys lock it, and whether the lock of the screen does', async () => {
    await settings()
    await options.getByText('Alt+Shift+L').waitFor()
    const isTold = can('tell that the screen is locked')
    const told = options.getByText('It also locks when the screen is locked')
    const untold = options.getByText('This browser does not tell Twinkey when the screen is locked')
    await (isTold ? told : untold).waitFor()
    expect(await (isTold ? untold : told).count()).toBe(0)
  })

  it('comes by itself after the time that was chosen, with the worker asleep', async () => {
    await settings()
    await options.getByLabel('Lock by itself').selectOption({ label: 'After 1 minute without use' })
    await expect.poll(() => lockAtOf(popup)).toBeLessThanOrEqual(Date.now() + 65_000)
    // A page whose clock is 56 s ahead: the deadline comes to it in four, with nobody there to tell it.
    const page = await twinkey.context.newPage()
    await page.addInitScript(() => {
      const { now } = Date
      Date.now = () => now() + 56_000
    })
    await page.goto(popup.url())
    await page.getByRole('list', { name: 'Assets' }).waitFor()
    await twinkey.stopWorker(options)
    await lockedHeading(page).waitFor({ timeout: 10_000 })
    await page.close()
    await popup.getByRole('list', { name: 'Assets' }).waitFor()
    await options.getByLabel('Lock by itself').selectOption({ label: 'Only when the browser closes' })
    await expect.poll(() => lockAtOf(popup)).toBeNull()
    await options.getByLabel('Lock by itself').selectOption({ label: 'After 15 minutes without use' })
    await expect.poll(() => lockAtOf(popup)).toBeGreaterThan(Date.now() + 60_000)
  })
})

/** What pages are told of the deadline; undefined while it is locked. */
function lockAtOf(page: Page): Promise<number | null | undefined> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as never as {
      chrome: { storage: { session: { get(name: string): Promise<Record<string, { lockAt?: number | null }>> } } }
    }
    return (await chrome.storage.session.get('view.vault'))['view.vault']?.lockAt
  })
}

describe('another passphrase', () => {
  const section = () => options.getByRole('form', { name: 'Change the passphrase' })
  async function change(present: string, chosen: string): Promise<void> {
    await section().getByLabel('Present passphrase').fill(present)
    await section().getByLabel('New passphrase').fill(chosen)
    await section().getByLabel('Type it again').fill(chosen)
    await section().getByRole('button', { name: 'Change the passphrase' }).click()
  }

  it('is not taken with a wrong present one, and what was typed stays', async () => {
    await settings()
    await change('not the present one', next)
    await section().getByRole('alert').getByText('This is not the passphrase').waitFor()
    expect(await section().getByLabel('New passphrase').inputValue()).toBe(next)
  })

  it('opens from then on, and the old one does not', async () => {
    await change(passphrase, next)
    await section().getByRole('status').getByText('The passphrase is changed').waitFor()
    expect(await section().getByLabel('Present passphrase').inputValue()).toBe('')
    await options.getByRole('button', { name: 'Lock', exact: true }).click()
    await unlockWith(popup, passphrase)
    await popup.getByRole('alert').getByText('This is not the passphrase').waitFor()
    await unlockWith(popup, next)
    await popup.getByRole('list', { name: 'Assets' }).waitFor()
  })

  it('can be taken from us: six words, filled in, strong', async () => {
    await section().getByRole('button', { name: 'Suggest six random words' }).click()
    const shown = section().getByLabel('Suggested passphrase')
    await shown.waitFor()
    const suggested = await shown.innerText()
    expect(suggested.trim().split(' ')).toHaveLength(6)
    expect(await section().getByLabel('New passphrase').inputValue()).toBe(suggested.trim())
    await section().getByText('Strong', { exact: true }).first().waitFor({ state: 'attached' })
    expect(await section().getByLabel('Type it again').inputValue()).toBe(suggested.trim())
    await section().getByLabel('Present passphrase').fill(next)
    await section().getByRole('button', { name: 'Change the passphrase' }).click()
    await section().getByRole('status').getByText('The passphrase is changed').waitFor()
    // Looked for by its label: a search for the words would put them into the page.
    expect(await shown.isVisible()).toBe(false)
    suggestion = suggested.trim()
  })

  itWhereBrowserCan('show what a heap holds')('and they are in no heap of a page afterwards', async () => {
    expect(tracesOf(suggestion, await twinkey.heapOf(options))).toEqual([])
  })
})

async function unlockIsPossible(page: Page): Promise<boolean> {
  return page.getByRole('button', { name: 'Unlock' }).isEnabled()
}

describe('wrong passphrases', () => {
  it('five of them make everybody wait, with the time counted down, even in a new browser', async () => {
    await popup.getByRole('button', { name: 'Lock', exact: true }).click()
    for (let tries = 0; tries < 5; tries += 1) await tryWrongly(popup)
    await popup.getByRole('timer').getByText('The next try is possible in').waitFor()
    expect(await unlockIsPossible(popup)).toBe(false)
    await options.getByRole('timer').waitFor()
    twinkey = await twinkey.restarted()
    popup = await twinkey.open('popup')
    await popup.getByRole('timer').waitFor()
    expect(await unlockIsPossible(popup)).toBe(false)
    // Most of the time passes at once, for the worker as for the page; the rest is waited for.
    await workerWakesLater(twinkey, 12_000, null)
    await popup.evaluate(() => {
      const { now } = Date
      Date.now = () => now() + 12_000
    })
    await popup.getByRole('timer').waitFor({ state: 'detached', timeout: 10_000 })
    await unlockWith(popup, suggestion)
    await popup.getByRole('list', { name: 'Assets' }).waitFor()
  })
})

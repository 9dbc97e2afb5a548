import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addKey, choosePassphrase, unlockWith } from '../../tools/tour/journey.ts'
import { practiceKey } from '../exchange/practice-keys.ts'
import { atRest } from './at-rest.ts'
import { itWhereBrowserCan } from './capabilities.ts'
import { startTwinkey } from './twinkey.ts'
import type { Twinkey } from './twinkey-in.ts'

const passphrase = 'made-up words to survive'
const balancesPath = '/v1/notionalbalances/usd'

let twinkey: Twinkey
let options: Page
let popup: Page
beforeAll(async () => {
  twinkey = await startTwinkey()
  options = await twinkey.open('options')
  await choosePassphrase(options, passphrase)
  await addKey(options, practiceKey('Family auditor'), 'Family', 'Always rising')
  popup = await twinkey.open('popup')
  await popup.getByRole('list', { name: 'Assets' }).waitFor()
})
afterAll(() => twinkey.end())

const total = () => popup.getByRole('region', { name: 'Total value' }).innerText()
const balanceCalls = () => twinkey.exchange.requests.filter((one) => one.path === balancesPath).length

async function refreshed(): Promise<void> {
  await atRest(popup)
  const before = balanceCalls()
  await popup.getByRole('button', { name: 'Refresh' }).click()
  // Nonces in seconds may have run as far ahead as they may: then each call waits its second.
  await expect.poll(balanceCalls, { timeout: 20_000 }).toBe(before + 3)
  await expect.poll(() => popup.getByRole('alert').count()).toBe(0)
}

describe('a worker that is stopped', () => {
  it('right after the vault was opened leaves it open', async () => {
    await popup.getByRole('button', { name: 'Lock', exact: true }).click()
    await unlockWith(popup, passphrase)
    await popup.getByRole('list', { name: 'Assets' }).waitFor()
    await twinkey.stopWorker(popup)
    await refreshed()
  })

  it('between two requests leaves figures that return', async () => {
    const before = await total()
    const delay = twinkey.exchange.faults.add({ kind: 'delay', ms: 60_000, path: balancesPath })
    await atRest(popup)
    const calls = balanceCalls()
    await popup.getByRole('button', { name: 'Refresh' }).click()
    await expect.poll(balanceCalls).toBe(calls + 1)
    await twinkey.stopWorker(popup)
    delay.remove()
    await popup.getByRole('button', { name: 'Refresh' }).click({ trial: true })
    await refreshed()
    expect((await total()).split('\n')).toContain(before.split('\n')[1])
  })

  itWhereBrowserCan('run the background in a thread of its own')(
    'while it opens the vault leaves one that opens',
    async () => {
      await popup.getByRole('button', { name: 'Lock', exact: true }).click()
      await unlockWith(popup, passphrase)
      await popup.getByRole('button', { name: 'Unlocking…' }).waitFor()
      await twinkey.stopWorker(popup)
      await popup.getByRole('alert').waitFor()
      await unlockWith(popup, passphrase)
      await popup.getByRole('list', { name: 'Assets' }).waitFor()
    },
  )

  it('thirty times in the middle of writes loses nothing', async () => {
    const [card] = await cardsIn(options)
    const ref = card?.ref ?? ''
    let last = card?.name ?? ''
    for (let round = 0; round < 30; round += 1) {
      const names = ['a', 'b', 'c', 'd'].map((letter) => `Family ${round}${letter}`)
      await sendWrites(options, ref, names, round % 9)
      await twinkey.stopWorker(options)
      const { card: left, mending } = await leftOver(options)
      expect([last, ...names], `round ${round}`).toContain(left?.name)
      expect(mending, `round ${round}`).toBeNull()
      last = left?.name ?? ''
    }
    await options.getByRole('button', { name: 'Lock', exact: true }).click()
    await options.getByLabel('Passphrase', { exact: true }).waitFor()
    await unlockWith(options, passphrase)
    await options.goto(options.url().replace(/#.*/, '#keys'))
    await options.getByRole('article', { name: last }).waitFor()
    await options.getByRole('link', { name: 'Log' }).click()
    await options
      .getByRole('row', { name: /notionalbalances/ })
      .first()
      .waitFor()
    expect(await options.getByText('not as Twinkey wrote it').count()).toBe(0)
    await refreshed()
  })
})

interface ExtensionApi {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> }
  readonly storage: {
    readonly session: { get(name: string | string[]): Promise<Record<string, unknown>> }
    readonly local: {
      readonly onChanged: { addListener(hear: () => void): void; removeListener(hear: () => void): void }
    }
  }
}

interface CardLeft {
  readonly ref: string
  readonly name: string
}

function cardsIn(page: Page): Promise<readonly CardLeft[]> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as never as { chrome: ExtensionApi }
    const { 'view.keys': keys } = await chrome.storage.session.get('view.keys')
    return (keys as { cards: CardLeft[] }).cards
  })
}

/** Asks for several writes at once and waits for none, but until the second copy has seen some of them. */
async function sendWrites(page: Page, ref: string, names: readonly string[], copies: number): Promise<void> {
  await page.evaluate(
    async ([key, newNames, until]) => {
      const { chrome } = globalThis as never as { chrome: ExtensionApi }
      let seen = 0
      let hear = () => {}
      const enough = new Promise<void>((resolve) => {
        hear = () => {
          seen += 1
          if (seen >= until) resolve()
        }
        if (until === 0) resolve()
      })
      chrome.storage.local.onChanged.addListener(hear)
      const ask = (command: string, asks: unknown) => chrome.runtime.sendMessage({ command, asks }).catch(() => {})
      const all = [
        ...newNames.map((name) => ask('key.edit', { ref: key, change: { name } })),
        ask('settings.change', { clipboardSeconds: 60 }),
        ask('balances.refresh', null),
      ]
      // Should there be fewer writes than that, they are all done.
      await Promise.race([enough, Promise.all(all)])
      chrome.storage.local.onChanged.removeListener(hear)
    },
    [ref, names, copies] as const,
  )
}

/** What the next worker finds. */
function leftOver(page: Page): Promise<{ card: CardLeft | undefined; mending: unknown }> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as never as { chrome: ExtensionApi }
    await chrome.runtime.sendMessage({ command: 'view.publish', asks: null })
    const { 'view.keys': keys, 'view.storage': storage } = await chrome.storage.session.get([
      'view.keys',
      'view.storage',
    ])
    return {
      card: (keys as { cards: CardLeft[] }).cards[0],
      mending: (storage as { mending: unknown }).mending,
    }
  })
}

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addKey, choosePassphrase, unlockWith } from '../../tools/tour/journey.ts'
import { practiceKey } from '../exchange/practice-keys.ts'
import { startTwinkey, type TwinkeyInChromium } from './twinkey-in-chromium.ts'

const passphrase = 'made-up words to survive'
const balancesPath = '/v1/notionalbalances/usd'

let twinkey: TwinkeyInChromium
let options: Page
let popup: Page
beforeAll(async () => {
  twinkey = await startTwinkey()
  options = await twinkey.open('options')
  await choosePassphrase(options, passphrase)
  await addKey(options, practiceKey('Family auditor'), 'Family')
  popup = await twinkey.open('popup')
  await popup.getByRole('list', { name: 'Assets' }).waitFor()
})
afterAll(() => twinkey.end())

const total = () => popup.getByRole('region', { name: 'Total value' }).innerText()
const balanceCalls = () => twinkey.exchange.requests.filter((one) => one.path === balancesPath).length

async function refreshed(): Promise<void> {
  const before = balanceCalls()
  await popup.getByRole('button', { name: 'Refresh' }).click()
  await expect.poll(balanceCalls).toBe(before + 3)
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
    const calls = balanceCalls()
    await popup.getByRole('button', { name: 'Refresh' }).click()
    await expect.poll(balanceCalls).toBe(calls + 1)
    await twinkey.stopWorker(popup)
    delay.remove()
    await popup.getByRole('button', { name: 'Refresh' }).click({ trial: true })
    await refreshed()
    expect((await total()).split('\n')).toContain(before.split('\n')[1])
  })

  it('while it opens the vault leaves one that opens', async () => {
    await popup.getByRole('button', { name: 'Lock', exact: true }).click()
    await unlockWith(popup, passphrase)
    await popup.getByRole('button', { name: 'Unlocking…' }).waitFor()
    await twinkey.stopWorker(popup)
    await popup.getByRole('alert').waitFor()
    await unlockWith(popup, passphrase)
    await popup.getByRole('list', { name: 'Assets' }).waitFor()
  })

  it('at any moment of a write leaves the old name or the new one, and a vault that opens', async () => {
    const ref = await options.evaluate(async () => {
      const { chrome } = globalThis as never as {
        chrome: { storage: { session: { get(name: string): Promise<Record<string, unknown>> } } }
      }
      const { 'view.keys': keys } = await chrome.storage.session.get('view.keys')
      return (keys as { cards: { ref: string }[] }).cards[0]?.ref ?? ''
    })
    for (let round = 0; round < 12; round += 1) {
      const name = `Family ${round}`
      // Sent and not waited for; the worker is stopped a little later each time.
      await options.evaluate(
        ([ref, name]) => {
          const { chrome } = globalThis as never as {
            chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } }
          }
          void chrome.runtime.sendMessage({ command: 'key.rename', asks: { ref, name } }).catch(() => {})
        },
        [ref, name] as const,
      )
      const from = performance.now()
      while (performance.now() - from < round * 2) await options.evaluate(() => 0)
      await twinkey.stopWorker(options)
    }
    await options.getByRole('button', { name: 'Lock', exact: true }).click()
    await options.getByLabel('Passphrase', { exact: true }).waitFor()
    await unlockWith(options, passphrase)
    await options.goto(options.url().replace(/#.*/, '#keys'))
    await options.getByRole('article', { name: /^Family( \d+)?$/ }).waitFor()
    await refreshed()
  })
})

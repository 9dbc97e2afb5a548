import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addKey, choosePassphrase, unlockWith } from '../../tools/tour/journey.ts'
import { practiceKey } from '../exchange/practice-keys.ts'
import { endKeyAt, pagesOpenLater, shownOutside, workerWakesLater } from './outside.ts'
import { startTwinkey } from './twinkey.ts'
import type { Twinkey } from './twinkey-in.ts'

const passphrase = 'made-up words to be reminded of'
const dayMs = 86_400_000

/** So many calendar days before a moment, as people count them. */
function daysBefore(at: number, days: number): number {
  const date = new Date(at)
  date.setDate(date.getDate() - days)
  return date.getTime()
}

/** A moment that lies so many calendar days after another. */
function daysAfter(at: number, days: number): number {
  return daysBefore(at, -days)
}

let twinkey: Twinkey
let options: Page
beforeAll(async () => {
  twinkey = await startTwinkey()
  options = await twinkey.open('options')
  await choosePassphrase(options, passphrase)
  await addKey(options, practiceKey('Auditor'), 'Tax export')
})
afterAll(() => twinkey.end())

const lock = () => options.getByRole('button', { name: 'Lock', exact: true }).click()

describe('a reminder comes', () => {
  it('while Twinkey is locked and its worker stopped, and names no key in the popup', async () => {
    await endKeyAt(options, 'Tax export', daysAfter(Date.now() + 4000, 14))
    expect(await shownOutside(options)).toEqual({ notifications: [], badge: '' })
    await lock()
    await options.getByRole('heading', { name: 'Twinkey is locked' }).waitFor()
    await twinkey.stopWorker(options)

    await expect
      .poll(() => shownOutside(options), { timeout: 40_000 })
      .toEqual({ badge: '1', notifications: [expect.stringMatching(/^[0-9a-f]{32}$/)] })
    const popup = await twinkey.open('popup')
    await popup.getByText('One reminder waits for you').waitFor()
    expect(await popup.getByText('Tax export').count()).toBe(0)
    await popup.close()
  })

  it('and its notification leads to the key that it is about, once Twinkey is unlocked', async () => {
    const [id = ''] = (await shownOutside(options)).notifications
    const opened = twinkey.context.waitForEvent('page')
    await twinkey.clickNotification(id)
    const page = await opened
    await page.getByRole('heading', { name: 'Twinkey is locked' }).waitFor()
    await unlockWith(page, passphrase)
    await page.getByText('“Tax export” expires in 14 days.').waitFor()
    await page.getByRole('article', { name: 'Tax export' }).waitFor()
    expect((await shownOutside(page)).notifications).toEqual([])
    await page.close()
  })

  it('when the browser is started after the day on which it was due', async () => {
    const due = Date.now() + 5000
    await endKeyAt(options, 'Tax export', daysAfter(due, 7))
    await lock()
    await options.getByRole('heading', { name: 'Twinkey is locked' }).waitFor()
    twinkey = await twinkey.restarted(() =>
      expect.poll(() => Date.now(), { timeout: 10_000, interval: 100 }).toBeGreaterThan(due),
    )
    options = await twinkey.open('options')
    await expect.poll(async () => (await shownOutside(options)).notifications.length, { timeout: 30_000 }).toBe(1)
    expect((await shownOutside(options)).badge).toBe('1')
    await unlockWith(options, passphrase)
    await options.getByRole('button', { name: 'Lock', exact: true }).waitFor()
  })

  it('in time moved on while Twinkey is open, with the key’s name, in the popup’s strip and on the key', async () => {
    await options.getByRole('link', { name: 'Settings' }).click()
    await options.getByLabel('Lock by itself').selectOption({ label: 'Only when the browser closes' })
    await expect.poll(() => options.getByLabel('Lock by itself').inputValue()).toBe('browser')
    const endsAt = daysAfter(Date.now(), 60)
    await endKeyAt(options, 'Tax export', endsAt)
    await expect.poll(() => shownOutside(options)).toMatchObject({ badge: '' })

    const later = daysBefore(endsAt, 1) - Date.now() + 60_000
    await workerWakesLater(twinkey, later, 'reminders')
    await pagesOpenLater(twinkey.context, later)
    await expect.poll(() => shownOutside(options)).toMatchObject({ badge: '1' })
    const popup = await twinkey.open('popup')
    const strip = popup.getByRole('region', { name: 'Reminders' })
    await strip.getByText('“Tax export” expires tomorrow.').waitFor()
    await popup.getByRole('link', { name: 'Keys' }).click()
    await popup
      .getByRole('link', { name: /Tax export/ })
      .getByText('1 day')
      .waitFor()
    await popup.close()
  })

  it('and goes when its owner puts it off, or is done with it', async () => {
    const popup = await twinkey.open('popup')
    await popup.getByRole('link', { name: /^Review/ }).click()
    await popup.getByRole('button', { name: 'Snooze' }).click()
    await popup.getByRole('button', { name: 'Tomorrow' }).click()
    await popup.getByText('Twinkey reminds you of “Tax export” again tomorrow.').waitFor()
    await popup.getByText('Nothing to be reminded of now.').waitFor()
    expect((await shownOutside(popup)).badge).toBe('')
    await popup.close()
  })
})

describe('what Gemini says of a key', () => {
  it('is asked once a day, and a change of its permissions is told, with the way to see them', async () => {
    twinkey.exchange.keys.setRoles(practiceKey('Auditor').publicKey, { auditor: false, fundManager: true })
    twinkey.exchange.clearLogs()
    // Two months and more have passed by now; Gemini’s clock goes with the worker’s.
    twinkey.exchange.setSkewSeconds(Math.round((62 * dayMs) / 1000))
    await workerWakesLater(twinkey, 2 * dayMs, 'daily-check')
    await expect
      .poll(() => twinkey.exchange.requests.map(({ path }) => path), { timeout: 20_000 })
      .toContain('/v1/roles')
    const popup = await twinkey.open('popup')
    await popup.getByText(/“Tax export” gained the role Fund manager and lost the role Auditor/).waitFor()
    await popup.getByRole('link', { name: /^Review/ }).click()
    await popup.getByRole('button', { name: 'See what it can do' }).click()
    await popup.getByRole('heading', { name: 'Tax export' }).waitFor()
    await popup.getByRole('listitem').filter({ hasText: 'Can: Withdraw funds' }).waitFor()
    await popup.close()
  })

  it.each([
    ['that it is not trusted from here', { kind: 'ip-filter' as const }, 'Gemini refuses “Tax export”.'],
    ['that it does not know it', { kind: 'unknown-key' as const }, 'Gemini refuses “Tax export”.'],
  ])('is told: %s; and no longer once it is accepted again', async (_, fault, words) => {
    const { remove } = twinkey.exchange.faults.add(fault)
    const popup = await twinkey.open('popup', '#keys')
    await popup.getByRole('link', { name: /Tax export/ }).click()
    const check = popup.getByRole('button', { name: 'Check permissions now' })
    await check.click()
    const reminders = popup.getByRole('list', { name: 'Reminders' })
    await reminders.getByText(words).waitFor()
    remove()
    await check.click()
    await reminders.getByText(words).waitFor({ state: 'detached' })
    await popup.close()
  })

  it('is no refusal of the key where it only asks for fewer calls', async () => {
    const { remove } = twinkey.exchange.faults.add({ kind: 'rate-limit' })
    const popup = await twinkey.open('popup', '#keys')
    await popup.getByRole('link', { name: /Tax export/ }).click()
    await popup.getByRole('button', { name: 'Check permissions now' }).click()
    await popup.getByRole('alert').getByText('Gemini asks for fewer calls').first().waitFor()
    expect(await popup.getByText('Gemini refuses').count()).toBe(0)
    remove()
    await popup.close()
  })
})

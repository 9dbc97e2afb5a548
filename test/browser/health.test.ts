import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addKey, choosePassphrase, unlockWith } from '../../tools/tour/journey.ts'
import { practiceKey } from '../exchange/practice-keys.ts'
import { startTwinkey } from './twinkey.ts'
import type { Twinkey } from './twinkey-in.ts'

const passphrase = 'made-up words to open it'
let twinkey: Twinkey
let options: Page
beforeAll(async () => {
  twinkey = await startTwinkey()
  options = await twinkey.open('options')
  await choosePassphrase(options, passphrase)
  await addKey(options, practiceKey('Auditor'), 'Tax export')
  await addKey(options, practiceKey('Trader'), 'Grid bot')
  await leak('Grid bot')
})
afterAll(() => twinkey.end())

const reminders = () => options.getByRole('list', { name: 'Reminders' }).getByRole('listitem')
const goTo = (place: string) =>
  options.evaluate((hash) => {
    location.hash = hash
  }, place)

async function leak(name: string): Promise<void> {
  await goTo('#keys')
  await options.getByRole('article', { name }).getByRole('button', { name: 'It may have leaked' }).click()
  await options.getByRole('dialog').getByRole('button', { name: 'It may have leaked' }).click()
  await options.getByRole('article', { name }).getByRole('button', { name: 'It has not leaked' }).waitFor()
}

/** What a notification about the first reminder leads to. */
async function firstReference(): Promise<string> {
  await reminders().first().waitFor()
  return options.evaluate(async () => {
    const { chrome } = globalThis as never as { chrome: { storage: { session: { get(): Promise<object> } } } }
    const stored = (await chrome.storage.session.get()) as { 'view.reminderList': { reference: string }[] }
    return stored['view.reminderList'][0]?.reference ?? ''
  })
}

// One after another, for each stands on the one before.
describe('the health of keys', () => {
  it('is a report with the worst first, under what there is to be reminded of', async () => {
    await options.getByRole('link', { name: 'Health' }).click()
    await reminders().getByText('“Grid bot” is marked as compromised.').waitFor()
    const rows = options.getByRole('table').getByRole('row')
    expect(await rows.getByRole('rowheader').getByRole('link').allInnerTexts()).toEqual(['Grid bot', 'Tax export'])
    await rows.nth(1).getByText('F: in danger').waitFor()
  })

  it('is saved as CSV, and its dates as a calendar, once it was said that they name keys', async () => {
    await options.getByText('name your keys in the clear').waitFor()
    const saved = async (button: string) => {
      const download = options.waitForEvent('download')
      await options.getByRole('button', { name: button }).click()
      const file = await download
      return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') }
    }
    const csv = await saved('Save as CSV')
    expect(csv.name).toBe('twinkey-keys.csv')
    expect(csv.text).toContain('Grid bot')
    const ics = await saved('Save the dates as a calendar file')
    expect(ics.name).toBe('twinkey-keys.ics')
    expect(ics.text).toMatch(/^BEGIN:VCALENDAR[\s\S]*Tax export[\s\S]*END:VCALENDAR\r\n$/)
  })
})

describe('a reminder', () => {
  it('is what its notification leads to, after unlocking too, with the key that it is about', async () => {
    await goTo(`#reminder/${await firstReference()}`)
    await options.getByRole('heading', { name: 'Reminder' }).waitFor()
    await options.getByRole('button', { name: 'Lock', exact: true }).click()
    await unlockWith(options, passphrase)
    await reminders().getByText('“Grid bot” is marked as compromised.').waitFor()
    await options.getByRole('article', { name: 'Grid bot' }).waitFor()
  })

  it('leads to what is to be done', async () => {
    await reminders().getByRole('button', { name: 'Revoke, and prove it' }).click()
    await options.waitForURL(/#revoke\/[0-9a-f]{32}$/)
    await options.goBack()
  })

  it('is put off by keyboard alone, and said to come again', async () => {
    const snooze = reminders().getByRole('button', { name: 'Snooze' })
    await snooze.focus()
    await options.keyboard.press('Enter')
    await options.keyboard.press('Escape')
    expect(await snooze.evaluate((button) => button === document.activeElement)).toBe(true)
    await options.keyboard.press('Enter')
    await options.keyboard.press('Tab')
    await options.keyboard.press('Enter')
    const said = options.getByRole('status').getByText('Twinkey reminds you of “Grid bot” again in 3 days.')
    await said.waitFor()
    expect(await said.evaluate((words) => words === document.activeElement)).toBe(true)
    await reminders().waitFor({ state: 'detached' })
    await options.getByRole('article', { name: 'Grid bot' }).waitFor()
  })

  it('says so where it is settled by the time that one comes to it', async () => {
    await options.reload()
    await options.getByText('This reminder is settled').waitFor()
    await options.getByRole('link', { name: 'All reminders' }).click()
    await options.getByText('There is nothing to be reminded of now.').waitFor()
  })

  it('is done with', async () => {
    await leak('Tax export')
    await goTo('#health')
    await reminders().getByRole('button', { name: 'Done' }).click()
    await options.getByRole('status').getByText('Done with this about “Tax export”.').waitFor()
    await reminders().waitFor({ state: 'detached' })
  })
})

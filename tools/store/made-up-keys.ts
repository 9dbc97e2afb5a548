import type { Page } from 'playwright-core'
import type { Exchange } from '../../test/exchange/exchange.ts'
import { practiceKey } from '../../test/exchange/practice-keys.ts'
import type { LoadedExtension } from '../browsers/chromium.ts'
import { addKey, backUp, choosePassphrase, type SaidNonces } from '../tour/journey.ts'
import { loadWithClock } from './clocks.ts'
import { beginWeek, passWeek, weekMs } from './past-week.ts'

/** A key as its owner tells of it. */
interface MadeUpKey {
  /** By which the exchange's practice keys know it. */
  readonly label: string
  readonly name: string
  readonly nonces: SaidNonces
  /** How long ago it was made at Gemini, in days; it ends 90 days after that. */
  readonly daysOld: number
  readonly applications: string
}

/** Who is on the pictures. The first ends soon, the second is shared, the last will be proven dead. */
const keys: readonly MadeUpKey[] = [
  { label: 'Auditor', name: 'Tax export', nonces: null, daysOld: 85, applications: 'Tax software' },
  { label: 'Trader', name: 'Grid bot', nonces: 'Time-based', daysOld: 20, applications: 'Grid bot\nPrice alarm' },
  { label: 'Heartbeat desk', name: 'Treasury', nonces: null, daysOld: 59, applications: 'Month-end sheet' },
  { label: 'Sandbox auditor', name: 'Practice', nonces: null, daysOld: 12, applications: 'Tests' },
  {
    label: 'Classic trader',
    name: 'Old bot',
    nonces: 'Always rising',
    daysOld: 71,
    applications: 'A bot that is gone',
  },
]

/**
 * Makes a vault with practice keys that somebody has used for a week: with a history, things to be reminded of, and a backup
 * that was tried.
 */
export async function settleIn(twinkey: LoadedExtension, exchange: Exchange): Promise<void> {
  // Before there is anything: what was then would lie ahead of the worker.
  await beginWeek(twinkey, exchange)
  const options = await twinkey.open('options')
  await loadWithClock(options, -weekMs)
  await choosePassphrase(options, passphrase)
  await options.getByRole('link', { name: 'Settings', exact: true }).click()
  await options.getByLabel('Lock by itself').selectOption({ label: 'Only when the browser closes' })
  for (const key of keys) await tellOf(options, key)
  await options.close()
  await passWeek(twinkey, exchange)
  const later = await twinkey.open('options')
  await backUp(later, passphrase)
  await later.close()
}

const passphrase = 'made-up words for the stores'

async function tellOf(options: Page, { label, name, nonces, daysOld, applications }: MadeUpKey): Promise<void> {
  // Of a key that requires a heartbeat nothing is refreshed, and there would be no history of what it sees.
  await addKey(options, { ...practiceKey(label), requiresHeartbeat: false }, name, nonces)
  await options.getByRole('article', { name }).getByRole('link', { name: 'Edit' }).click()
  await options.getByRole('radio', { name: 'On a day' }).check()
  await options.getByLabel('Created on').fill(dayBefore(daysOld))
  await options.getByRole('radio', { name: 'No, unrestricted' }).check()
  await options.getByLabel('Applications that use it').fill(applications)
  await options.getByRole('button', { name: 'Save' }).click()
  await options.getByRole('status').getByText(`What you said of “${name}” is kept.`).waitFor()
}

/** As the field for a day takes it, by the calendar of this computer. */
function dayBefore(days: number): string {
  const day = new Date()
  day.setDate(day.getDate() - days)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

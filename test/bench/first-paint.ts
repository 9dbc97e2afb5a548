import type { Page } from 'playwright-core'
import type { Twinkey } from '../browser/twinkey-in.ts'
import { type Measure, median } from './measures.ts'

/** What one opening of the popup came to, in milliseconds since its navigation began. */
interface Opening {
  readonly paintedAt: number
  /** When the assets were in the page. */
  readonly assetsAt: number
  /** When the first message was sent or port opened; null where none was. */
  readonly spokeAt: number | null
  readonly shift: number
}

/** Pages to compare the popup with, by their places in the package. */
export interface PagesBeside {
  /** Holds one word and no script. */
  readonly empty: string
  /** Reads what the popup reads before its first paint, and shows it as bare text. */
  readonly least: string
}

/**
 * Opens the popup and two other pages of the extension in turns, the worker asleep each time, and compares their first
 * paints.
 */
export async function firstPaints(
  twinkey: Twinkey,
  options: Page,
  beside: PagesBeside,
  keys: number,
  rounds: number,
): Promise<{ measures: Measure[]; ratio: number }> {
  const empty: number[] = []
  const bare: number[] = []
  const popup: Opening[] = []
  for (let round = 0; round < rounds; round += 1) {
    await twinkey.stopWorker(options)
    empty.push(await paintOf(twinkey, beside.empty))
    bare.push(await paintOf(twinkey, beside.least))
    popup.push(await openPopup(twinkey))
  }
  const painted = median(popup.map(({ paintedAt }) => paintedAt))
  const ratio = painted / median(empty)
  const told = (name: string, value: number, most: number): Measure => ({
    name: `${name}, ${keys} keys`,
    value,
    unit: 'count',
    budget: { most },
  })
  const early = popup.filter(({ spokeAt, paintedAt }) => spokeAt !== null && spokeAt < paintedAt).length
  const without = popup.filter(({ assetsAt, paintedAt }) => assetsAt > paintedAt).length
  const shifted = popup.filter(({ shift }) => shift > 0).length
  return {
    ratio,
    measures: [
      {
        name: `popup's first paint over an empty page's, ${keys} keys`,
        value: ratio,
        unit: 'ratio',
        budget: { most: 1.75 },
      },
      {
        name: `the same over a page's that shows it as bare text, ${keys} keys`,
        value: painted / median(bare),
        unit: 'ratio',
        budget: { most: 1.35 },
      },
      told('messages before the first paint', early, 0),
      told('first paints without the balances', without, 0),
      told('layouts that shifted after it', shifted, 0),
    ],
  }
}

async function paintOf(twinkey: Twinkey, path: string): Promise<number> {
  const page = await twinkey.context.newPage()
  await page.goto(`chrome-extension://${twinkey.id}/${path}`)
  const at = await firstContentfulPaint(page)
  await page.close()
  return at
}

async function openPopup(twinkey: Twinkey): Promise<Opening> {
  const page = await twinkey.context.newPage()
  await page.setViewportSize({ width: 360, height: 560 })
  await page.addInitScript(watch)
  await page.goto(twinkey.address('popup'))
  const paintedAt = await firstContentfulPaint(page)
  // Until what the popup asks for by itself has come, or half a second of it: figures change then, and nothing may move.
  await page.getByRole('button', { name: 'Refresh' }).waitFor()
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 })))
  const seen = await page.evaluate(() => (globalThis as never as { seen: Omit<Opening, 'paintedAt'> }).seen)
  await page.close()
  return { ...seen, paintedAt }
}

function firstContentfulPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`${location.pathname} painted nothing`)), 20_000)
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (entry.name === 'first-contentful-paint') resolve(entry.startTime)
        }).observe({ type: 'paint', buffered: true })
      }),
  )
}

/** Runs in the page before its own scripts. */
function watch(): void {
  const seen = { assetsAt: Number.POSITIVE_INFINITY, spokeAt: null as number | null, shift: 0 }
  Object.assign(globalThis, { seen })
  const { chrome } = globalThis as never as {
    chrome: { runtime: Record<'sendMessage' | 'connect', (...all: unknown[]) => unknown> }
  }
  for (const name of ['sendMessage', 'connect'] as const) {
    const speak = chrome.runtime[name].bind(chrome.runtime)
    chrome.runtime[name] = (...all) => {
      seen.spokeAt ??= performance.now()
      return speak(...all)
    }
  }
  new MutationObserver(() => {
    if (seen.assetsAt === Number.POSITIVE_INFINITY && document.querySelector('li') !== null)
      seen.assetsAt = performance.now()
  }).observe(document, { childList: true, subtree: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as never as { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
}

import type { Page } from 'playwright-core'
import type { Exchange } from '../../test/exchange/exchange.ts'
import type { LoadedExtension } from '../browsers/chromium.ts'
import { setWorkerClock } from './clocks.ts'

const points = 59
/** Short of three hours: with more hours between them the chart's line breaks (src/core/history/series.ts). */
const betweenMs = 170 * 60_000

/** What the exchange starts with, and where the week ends. */
const prices = [
  ['btcusd', 67_606.49],
  ['ethusd', 2733.94],
] as const

/** How long ago the week began, in milliseconds. */
export const weekMs = points * betweenMs

/** Sets the worker's clock, the exchange's and its prices to the beginning of the week that `passWeek` lets pass. */
export async function beginWeek(twinkey: LoadedExtension, exchange: Exchange): Promise<void> {
  await goTo(0, twinkey, exchange)
}

/**
 * A week passes, for Twinkey and at the exchange: prices move, and somebody refreshes every three hours. It ends now, at the
 * exchange's own prices. Pages that are open meanwhile go by another clock than the worker.
 */
export async function passWeek(twinkey: LoadedExtension, exchange: Exchange): Promise<void> {
  const popup = await twinkey.open('popup')
  for (let point = 1; point <= points; point += 1) {
    await goTo(point, twinkey, exchange)
    await refresh(popup)
  }
  await popup.close()
}

async function goTo(point: number, twinkey: LoadedExtension, exchange: Exchange): Promise<void> {
  const offsetMs = (point - points) * betweenMs
  await setWorkerClock(twinkey.context, offsetMs)
  exchange.setSkewSeconds(offsetMs / 1000)
  for (const [symbol, last] of prices) exchange.movePrice('production', symbol, (last * swing(point)).toFixed(2))
}

/** A price as a share of the last: it rises, with some ups and downs, to 1. */
function swing(point: number): number {
  const left = 1 - point / points
  return 1 - 0.06 * left + (0.018 * Math.sin(point * 0.45) + 0.009 * Math.sin(point * 1.3)) * Math.min(1, left * 6)
}

/** Presses the button, and waits for the end of the round: some are over before anybody could look whether they are on. */
async function refresh(popup: Page): Promise<void> {
  await popup.getByRole('button', { name: 'Refresh' }).evaluate((button) => {
    const ended = new Promise<void>((resolve) => {
      const observer = new MutationObserver((changes) => {
        if (!changes.some(({ oldValue }) => oldValue === 'true')) return
        observer.disconnect()
        resolve()
      })
      observer.observe(button, { attributeFilter: ['aria-busy'], attributeOldValue: true })
    })
    ;(button as HTMLElement).click()
    return ended
  })
}

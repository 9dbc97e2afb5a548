import { rmSync } from 'node:fs'
import { startExchange } from '../test/exchange/exchange.ts'
import { practiceKeys } from '../test/exchange/practice-keys.ts'
import { loadIntoChromium } from './browsers/chromium.ts'
import { ensureChromium } from './browsers/install.ts'
import { buildPackages } from './build/package.ts'
import { hasDisplay } from './display.ts'
import { fromRoot } from './root.ts'
import { takeTour } from './tour/tour.ts'

/** `npm start`: Twinkey in a real browser beside the local exchange; without a display, the same journey by itself. */
async function start(): Promise<void> {
  const isHeadless = process.argv.includes('--headless') || !hasDisplay(process.platform, process.env)
  const executablePath = ensureChromium()
  await buildPackages(['chrome'])

  const profile = fromRoot(isHeadless ? 'out/tour-profile' : 'out/profile')
  if (isHeadless) rmSync(profile, { recursive: true, force: true })
  const exchange = await startExchange()
  const twinkey = await loadIntoChromium({
    executablePath,
    extension: fromRoot('dist/chrome'),
    proxyUrl: exchange.proxyUrl,
    profile,
    isHeadless,
  })
  try {
    if (isHeadless) await takeTour(twinkey, exchange)
    else {
      console.log(`\nTwinkey is in the toolbar of the browser that has just opened (behind the puzzle piece).`)
      console.log('The exchange it speaks to is a stand-in on this computer; nothing reaches Gemini.\n')
      for (const { label, environment, publicKey, secret, description } of practiceKeys) {
        console.log(
          `${label} (${environment})\n  ${description}\n  API key     ${publicKey}\n  API secret  ${secret}\n`,
        )
      }
      console.log('Close the browser to end.')
      await twinkey.open('options')
      await new Promise<void>((resolve) => twinkey.context.once('close', () => resolve()))
    }
  } finally {
    await twinkey.close()
    await exchange.close()
  }
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})

// `npm run store`: what the stores' forms ask for, made from the built packages and the texts in assets/store.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { startExchange } from '../test/exchange/exchange.ts'
import { loadIntoChromium } from './browsers/chromium.ts'
import { ensureChromium } from './browsers/install.ts'
import { browsers, buildPackages } from './build/package.ts'
import { fromRoot } from './root.ts'
import { takeScreenshots } from './store/scenes.ts'
import { storeTexts } from './store/store-texts.ts'
import { writeStore } from './store/write-store.ts'

const executablePath = ensureChromium()
await buildPackages(browsers)
const exchange = await startExchange()
const profile = mkdtempSync(join(tmpdir(), 'twinkey-store-'))
const twinkey = await loadIntoChromium({
  executablePath,
  extension: fromRoot('dist/chrome'),
  proxyUrl: exchange.proxyUrl,
  profile,
  isHeadless: true,
})
try {
  writeStore(await takeScreenshots(twinkey, exchange, storeTexts().pictures))
} finally {
  await twinkey.close()
  await exchange.close()
  rmSync(profile, { recursive: true, force: true })
}
console.log(`\nWhat the stores ask for is in ${relative(process.cwd(), fromRoot('out/store'))}`)

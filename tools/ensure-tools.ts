import { ensureAge, howToInstallAge } from './age.ts'
import { ensureBrowsers } from './browsers/install.ts'
import { ensureSenders, howToInstallSenders } from './ticket-senders.ts'

// Run by `npm test` before anything else, so that what is missing is said at once and not after the unit tests.
try {
  const { chromium, firefox } = ensureBrowsers()
  console.log(`Browsers: ${chromium}, ${firefox}`)
  // Without age a few tests are skipped; without a browser, those that matter most.
  const age = ensureAge()
  console.log(age === null ? `${howToInstallAge}\nWithout it they are skipped.` : `age: ${age}`)
  const missing = ensureSenders()
  if (missing.length > 0) console.log(`${howToInstallSenders}\nWithout ${missing.join(', ')} some are skipped.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

import { ensureBrowsers } from './browsers/install.ts'

// Run by `npm test` before anything else, so that a missing browser is said at once and not after the unit tests.
try {
  const { chromium, firefox } = ensureBrowsers()
  console.log(`Browsers: ${chromium}, ${firefox}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

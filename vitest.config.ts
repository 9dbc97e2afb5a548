import { defineConfig, type TestProjectConfiguration } from 'vitest/config'
import { commonWords } from './tools/build/common-words.ts'

/** Walls that stand in what was built, and not in the source. */
const ofPackages = ['manifest', 'first-load', 'shipped-code', 'firefox-lint', 'store-forms'].map(
  (wall) => `test/walls/${wall}.test.ts`,
)

/** All the rest runs in both browsers. */
const onlyInChromium = [
  'accessibility',
  'accounts',
  'clipboard',
  'clock',
  'languages', // Firefox speaks what its language packs do, and there are none in it
  'revocation',
  'ticket-in-console',
  'tickets',
  'tour',
].map((name) => `test/browser/${name}.test.ts`)

/** Older than the shared ones, and kept for what those don't show in Firefox yet: the clipboard. */
const onlyInFirefox = ['firefox', 'clipboard-in-firefox', 'tickets-in-firefox'].map(
  (name) => `test/browser/${name}.test.ts`,
)

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [commonWords()],
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', ...ofPackages],
          setupFiles: ['test/words/in-english.ts'],
          // Some flip every bit of a record or derive keys: seconds of work, more beside a browser on two cores.
          testTimeout: 30_000,
        },
      },
      inBrowser('chromium', ['test/browser/**/*.test.ts', ...ofPackages], onlyInFirefox),
      inBrowser('firefox', ['test/browser/**/*.test.ts'], onlyInChromium),
    ],
  },
})

/** The tests on the built package in one browser. */
function inBrowser(
  browser: 'chromium' | 'firefox',
  include: string[],
  exclude: string[] = [],
): TestProjectConfiguration {
  return {
    test: {
      name: browser,
      include,
      exclude,
      provide: { browser },
      // One browser at a time: two on two cores would time out each other.
      fileParallelism: false,
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  }
}

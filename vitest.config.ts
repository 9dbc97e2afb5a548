import { defineConfig, type TestProjectConfiguration } from 'vitest/config'
import { commonWords } from './tools/build/common-words.ts'

/** Walls that stand in what was built, and not in the source. */
const ofPackages = ['manifest', 'first-load', 'shipped-code', 'firefox-lint', 'store-forms'].map(
  (wall) => `test/walls/${wall}.test.ts`,
)

/** How long a condition may take to come true, in milliseconds: on two busy cores seconds, where it is true at all. */
const patience = { poll: { timeout: 20_000 } }

/** All the rest runs in both browsers. The tour is taken in Chromium: its pictures are of that. */
const onlyInChromium = ['test/browser/tour.test.ts']

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
          // Nothing of ours keeps state in a module but what a test puts back; loading each file's modules anew took half the time.
          isolate: false,
          // Some flip every bit of a record or derive keys: seconds of work, more beside a browser on two cores.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: patience,
        },
      },
      inBrowser('chromium', 1, ['test/browser/**/*.test.ts', ...ofPackages]),
      inBrowser('firefox', 2, ['test/browser/**/*.test.ts'], onlyInChromium),
    ],
  },
})

/**
 * The tests on the built package in one browser.
 * @param atOnce how many of it run beside each other. Firefox waits more of its time, and takes nearly twice as much of it
 */
function inBrowser(
  browser: 'chromium' | 'firefox',
  atOnce: number,
  include: string[],
  exclude: string[] = [],
): TestProjectConfiguration {
  return {
    test: {
      name: browser,
      include,
      exclude,
      provide: { browser },
      setupFiles: ['test/browser/pages-at-failure.ts'],
      maxWorkers: atOnce,
      isolate: false,
      testTimeout: 60_000,
      hookTimeout: 60_000,
      expect: patience,
    },
  }
}

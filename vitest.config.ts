import { defineConfig, type TestProjectConfiguration } from 'vitest/config'
import { commonWords } from './tools/build/common-words.ts'

/** Walls that stand in what was built, and not in the source. */
const ofPackages = ['manifest', 'first-load', 'shipped-code', 'firefox-lint', 'store-forms'].map(
  (wall) => `test/walls/${wall}.test.ts`,
)

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
          // Some flip every bit of a record or derive keys: seconds of work, more beside a browser on two cores.
          testTimeout: 30_000,
        },
      },
      inBrowser('chromium', ['test/browser/**/*.test.ts', ...ofPackages]),
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

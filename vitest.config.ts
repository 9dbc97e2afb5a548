import { defineConfig } from 'vitest/config'
import { commonWords } from './tools/build/common-words.ts'

/** Walls that stand in what was built, and not in the source. */
const ofPackages = ['manifest', 'first-load', 'shipped-code', 'firefox-lint'].map(
  (wall) => `test/walls/${wall}.test.ts`,
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
          // Some flip every bit of a record or derive keys: seconds of work, more beside a browser on two cores.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'package',
          include: ['test/browser/**/*.test.ts', ...ofPackages],
          // One browser at a time: two on two cores would time out each other.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})

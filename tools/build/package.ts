import { build } from 'vite'
import { fromRoot } from '../root.ts'
import { drawIcons } from './icons.ts'
import { weightsOf } from './weights.ts'

export const browsers = ['chrome', 'firefox'] as const
export type Browser = (typeof browsers)[number]

/** Builds the package of each browser into `dist/`, from the one manifest, and prints what it weighs. */
export async function buildPackages(wanted: readonly Browser[]): Promise<void> {
  drawIcons()
  for (const browser of wanted) {
    await build({ root: fromRoot('.'), configFile: fromRoot('vite.config.ts'), mode: browser, logLevel: 'warn' })
    console.log(`\ndist/${browser}\n${weightsOf(browser)}`)
  }
}

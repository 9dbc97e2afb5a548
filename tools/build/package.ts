import { build } from 'vite'
import { fromRoot } from '../root.ts'
import { drawIcons } from './icons.ts'
import { weightsOf } from './weights.ts'

export const browsers = ['chrome', 'firefox'] as const
export type Browser = (typeof browsers)[number]

/** Builds the package of each browser into `dist/`, from the one manifest, and prints what it weighs. @throws Error beyond the budgets */
export async function buildPackages(wanted: readonly Browser[]): Promise<void> {
  // Otherwise the variable of whoever builds decides, and other libraries, and other code of theirs, are packed.
  process.env['NODE_ENV'] = 'production'
  drawIcons()
  for (const browser of wanted) {
    await build({ root: fromRoot('.'), configFile: fromRoot('vite.config.ts'), mode: browser, logLevel: 'warn' })
    const { words, beyond } = weightsOf(browser)
    console.log(`\ndist/${browser}\n${words}`)
    if (beyond.length > 0) throw new Error(`Too heavy: ${beyond.join('; ')}.`)
  }
}

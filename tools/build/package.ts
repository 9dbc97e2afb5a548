import { writeFileSync } from 'node:fs'
import { build } from 'vite'
import { fromRoot } from '../root.ts'
import { fingerprintFile, writeFingerprint } from './fingerprint.ts'
import { drawIcons } from './icons.ts'
import { weightsOf } from './weights.ts'

export const browsers = ['chrome', 'firefox'] as const
export type Browser = (typeof browsers)[number]

/**
 * Builds the package of each browser into `dist/`, from the one manifest, and prints what it weighs and by which fingerprint
 * it is known. @throws Error beyond the budgets
 */
export async function buildPackages(wanted: readonly Browser[]): Promise<void> {
  // Otherwise the variable of whoever builds decides, and other libraries, and other code of theirs, are packed.
  process.env['NODE_ENV'] = 'production'
  drawIcons()
  // The page that shows the fingerprint names its file; what is to stand in it is known at the end.
  writeFileSync(fromRoot(`out/public/${fingerprintFile}`), '')
  for (const browser of wanted) {
    await build({ root: fromRoot('.'), configFile: fromRoot('vite.config.ts'), mode: browser, logLevel: 'warn' })
    const fingerprint = writeFingerprint(fromRoot(`dist/${browser}`))
    const { words, beyond } = weightsOf(browser)
    console.log(`\ndist/${browser}\n${words}\nFingerprint: ${fingerprint}`)
    if (beyond.length > 0) throw new Error(`Too heavy: ${beyond.join('; ')}.`)
  }
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong with a page as it stands, in light and in dark. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    // Reading ariaLabelledByElements of a label that was drawn anew ends the process of Firefox ESR 153. Without them axe
    // goes by the attributes, which is all that Twinkey has.
    for (const name of Object.getOwnPropertyNames(Element.prototype))
      if (/^aria\w+Elements?$/.test(name)) Reflect.deleteProperty(Element.prototype, name)
  })
  await page.evaluate(axe)
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // In the dark nothing else is different.
    const options: RunOptions = colorScheme === 'light' ? {} : { runOnly: ['color-contrast'] }
    const results = await page.evaluate(
      (rules) => (globalThis as never as { axe: { run(rules: RunOptions): Promise<AxeResults> } }).axe.run(rules),
      options,
    )
    for (const { id, nodes } of results.violations)
      found.push(`${colorScheme} ${id}: ${nodes.map((node) => node.html).join(' ')}`)
  }
  return found
}

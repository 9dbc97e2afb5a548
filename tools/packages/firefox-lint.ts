import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance } from 'addons-linter'

/** What Mozilla's linter has to say of a package: an error, a warning or a notice. */
export interface Remark {
  readonly code: string
  readonly message: string
  readonly description: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/**
 * What is in the package and is to stay, each by the code that it is about, and why.
 *
 * Preact's `dangerouslySetInnerHTML`: nothing of ours names it (test/walls/arrows.test.ts), so that nothing reaches this
 * line. Cutting it out of Preact would have us ship a Preact that nobody else has tested.
 */
const known: readonly { readonly code: string; readonly about: RegExp }[] = [
  { code: 'UNSAFE_VAR_ASSIGNMENT', about: /^\w+\.innerHTML=\w+\.__html\b/ },
]

/**
 * Has a built package read by the linter that Mozilla's store runs on what it is handed.
 * @returns what it says, errors first; without what is known, and how much that was
 */
export async function lintFirefox(folder: string): Promise<{ readonly remarks: readonly Remark[]; known: number }> {
  const linter = createInstance({
    config: { _: [folder], logLevel: 'fatal', output: 'none', boring: true },
    runAsBinary: false,
  })
  const { errors, warnings, notices } = await linter.run()
  const all = [...errors, ...warnings, ...notices]
  const remarks = all.filter((remark) => !isKnown(folder, remark))
  return { remarks, known: all.length - remarks.length }
}

function isKnown(folder: string, { code, file, line = 1, column = 1 }: Remark): boolean {
  if (file === undefined) return false
  const text =
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      [line - 1]?.slice(column - 1) ?? ''
  return known.some((each) => each.code === code && each.about.test(text))
}

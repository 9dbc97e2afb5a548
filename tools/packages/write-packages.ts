import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromRoot } from '../root.ts'
import { table } from '../tour/table.ts'
import { filesUnder } from './files-under.ts'
import { type Part, packageNameOf } from './package-name.ts'
import { sourceFiles } from './source-files.ts'
import { zipOf } from './zip.ts'

/** Zips these parts, as they are now, into `out/packages/`, which holds nothing else, and prints what they are. */
export function writePackages(parts: readonly Part[]): void {
  const folder = fromRoot('out/packages')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const rows = parts.map((part) => {
    const files = part === 'source' ? sourceFiles(fromRoot('.')) : filesUnder(fromRoot(`dist/${part}`))
    const zip = zipOf(files)
    const name = packageNameOf(part)
    writeFileSync(join(folder, name), zip)
    const digest = createHash('sha256').update(zip).digest('hex')
    return [name, `${files.size}`, `${(zip.length / 1000).toFixed(1)} kB`, digest]
  })
  console.log(`\nout/packages\n${table([['Package', 'Files', 'Size', 'SHA-256'], ...rows])}`)
}

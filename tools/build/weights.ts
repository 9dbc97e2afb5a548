import { basename } from 'node:path'
import { gzipSync } from 'node:zlib'
import { filesUnder } from '../packages/files-under.ts'
import { zipOf } from '../packages/zip.ts'
import { fromRoot } from '../root.ts'
import { table } from '../tour/table.ts'
import { firstLoadOf } from './first-load.ts'

/** Bytes of scripts, gzipped, that the popup may read before its first paint. */
const mostAtFirst = 30_000
/** Bytes of a whole package, as the zip that a store is handed. */
const mostInAll = 310_000

/**
 * What each script and style sheet of a built package weighs, as it is and gzipped, and the whole of it, zipped; whether the
 * popup reads it before its first paint, and what all of that comes to. `beyond` says what of it is too much.
 */
export function weightsOf(browser: string): { readonly words: string; readonly beyond: readonly string[] } {
  const folder = fromRoot(`dist/${browser}`)
  const files = filesUnder(folder)
  const weighed = [...files]
    .map(([name, bytes]) => ({ name: basename(name), plain: bytes.length, zipped: gzipSync(bytes).length }))
    .sort((a, b) => b.zipped - a.zipped)
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
  const code = weighed.filter(({ name }) => /\.(js|css)$/.test(name))
  const first = firstLoadOf(folder, 'src/popup/index.html')
  const whole = { plain: weighed.reduce((sum, { plain }) => sum + plain, 0), zipped: zipOf(files).length }
  const rows = [...code, { name: `the zip for ${browser}`, ...whole }].map(({ name, plain, zipped }) => [
    name,
    kB(plain),
    kB(zipped),
    first.files.includes(name) ? 'at first' : '',
  ])
  const popup = `The popup's first paint takes ${kB(first.scripts)} of scripts and ${kB(first.styles)} of styles, gzipped.`
  const beyond = [
    ...(first.scripts > mostAtFirst ? [`the popup reads ${kB(first.scripts)} of scripts before it paints`] : []),
    ...(whole.zipped > mostInAll ? [`the package for ${browser} weighs ${kB(whole.zipped)}`] : []),
  ]
  return { words: `${table([['File', 'Weight', 'Gzipped', 'Popup'], ...rows])}\n${popup}`, beyond }
}

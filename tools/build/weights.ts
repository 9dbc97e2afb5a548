import { basename } from 'node:path'
import { gzipSync } from 'node:zlib'
import { filesUnder } from '../packages/files-under.ts'
import { zipOf } from '../packages/zip.ts'
import { fromRoot } from '../root.ts'
import { table } from '../tour/table.ts'
import { firstLoadOf } from './first-load.ts'

/** Bytes of scripts, gzipped, that the popup may read before its first paint. */
const mostAtFirst = 30_000
/** Bytes of a package without its words, zipped as for a store: what a browser reads to run it. */
const mostInAll = 300_000
/** Bytes of the words in one language, zipped: docs/decisions/0018-words.md says why they count by themselves. */
const mostInWords = 45_000

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
  const isWords = (name: string) => name.startsWith('_locales/')
  const withoutWords = zipOf(new Map([...files].filter(([name]) => !isWords(name)))).length
  const catalogues = [...files].filter(([name]) => isWords(name))
  const spoken = catalogues.map(([name, bytes]) => ({ name, zipped: zipOf(new Map([[name, bytes]])).length }))
  const rows = [...code, { name: `the zip for ${browser}`, ...whole }].map(({ name, plain, zipped }) => [
    name,
    kB(plain),
    kB(zipped),
    first.files.includes(name) ? 'at first' : '',
  ])
  const ofWords = `Without its words it is ${kB(withoutWords)}; those are ${spoken.map(({ name, zipped }) => `${name.split('/')[1]} ${kB(zipped)}`).join(', ')}.`
  const popup = `The popup's first paint takes ${kB(first.scripts)} of scripts and ${kB(first.styles)} of styles, gzipped.`
  const beyond = [
    ...(first.scripts > mostAtFirst ? [`the popup reads ${kB(first.scripts)} of scripts before it paints`] : []),
    ...(withoutWords > mostInAll ? [`the package for ${browser} weighs ${kB(withoutWords)} without its words`] : []),
    ...spoken.filter(({ zipped }) => zipped > mostInWords).map(({ name, zipped }) => `${name} weighs ${kB(zipped)}`),
  ]
  return { words: `${table([['File', 'Weight', 'Gzipped', 'Popup'], ...rows])}\n${ofWords}\n${popup}`, beyond }
}

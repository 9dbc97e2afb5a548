import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'
import { fromRoot } from '../root.ts'

/** The sizes that browsers ask for, in pixels. */
const sizes = [16, 32, 48, 128]

/** Draws the mark at every size, into the folder that vite copies as it is. */
export function drawIcons(): void {
  const mark = readFileSync(fromRoot('assets/twinkey.svg'), 'utf8')
  const folder = fromRoot('out/public/icons')
  mkdirSync(folder, { recursive: true })
  for (const size of sizes) {
    const png = new Resvg(mark, { fitTo: { mode: 'width', value: size } }).render().asPng()
    writeFileSync(`${folder}/${size}.png`, png)
  }
}

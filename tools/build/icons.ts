import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'
import { fromRoot } from '../root.ts'

/** The sizes that browsers ask for, in pixels. */
const sizes = [16, 32, 48, 128]

/** Draws the mark at every size, into the folder that vite copies as it is. */
export function drawIcons(): void {
  const folder = fromRoot('out/public/icons')
  mkdirSync(folder, { recursive: true })
  for (const size of sizes) writeFileSync(`${folder}/${size}.png`, drawn(mark(), size))
}

/** The mark, two keys back to back on their ground, as SVG. */
export function mark(): string {
  return readFileSync(fromRoot('assets/twinkey.svg'), 'utf8')
}

/** Draws a picture that is given as SVG, so wide, as PNG. Where nothing is drawn it is clear. */
export function drawn(svg: string, width: number): Uint8Array {
  return new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng()
}

import { drawn, mark } from '../build/icons.ts'
import { type Size, tileSize } from './limits.ts'

/** The sizes in which stores and listings show the mark, in pixels; the package has its own of them. */
export const iconSizes = [16, 32, 48, 64, 96, 128] as const

/** The mark with a margin on each side, as SVG. Sizes are in pixels; the first is that of the whole. */
export function markWithin(size: number, margin: number): string {
  return picture([size, size], placed(mark(), margin, margin, size - 2 * margin))
}

/**
 * Chrome's small promotional tile, as PNG: the mark alone, for it is seen at half its size, in every language. Its ground
 * is the mark's own, so that it fills the tile, and the keys stand on it once more, larger than it.
 */
export function promoTile(): Uint8Array {
  const [width, height] = tileSize
  const ground = /fill="(#\w+)"/.exec(mark())?.[1]
  if (ground === undefined) throw new Error('assets/twinkey.svg has no ground')
  const keys = mark().replace(/<rect[^>]*>/, '')
  const parts = [
    `<rect width="${width}" height="${height}" fill="${ground}"/>`,
    `<g opacity=".1">${placed(keys, -150, -190, 420)}${placed(keys, 210, 20, 420)}</g>`,
    placed(keys, (width - 200) / 2, (height - 200) / 2, 200),
  ]
  return drawn(picture(tileSize, parts.join('')), width)
}

function picture([width, height]: Size, parts: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${parts}</svg>`
}

/** A square picture within another, at its place. */
function placed(svg: string, x: number, y: number, size: number): string {
  return svg.replace('<svg', `<svg x="${x}" y="${y}" width="${size}" height="${size}"`)
}

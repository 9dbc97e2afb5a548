import type { ValueLine } from '../../protocol/view.ts'

export const lineSize = { width: 120, height: 32 } as const
/** So that the stroke is not cut at the edges. */
const edge = 2

/** A line as SVG draws it. */
export interface LinePath {
  readonly stroke: string
  /** What is under it. */
  readonly area: string
  /** Points with a gap on either side, of which a line shows nothing. */
  readonly dots: readonly { readonly x: number; readonly y: number }[]
}

/** Draws a line into its size. Here exact amounts become pixels, and nothing else. */
export function linePathOf({ points, lowest, highest }: ValueLine): LinePath {
  const [from, until] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0]
  const [low, high] = [Number(lowest), Number(highest)]
  const across = (part: number, whole: number, size: number) =>
    edge + (whole === 0 ? 0.5 : part / whole) * (size - 2 * edge)
  const placed = points.map(({ at, value, isAfterGap }) => ({
    x: tenth(across(at - from, until - from, lineSize.width)),
    y: tenth(across(high - Number(value), high - low, lineSize.height)),
    isAfterGap,
  }))
  const pieces: { x: number; y: number }[][] = []
  for (const { x, y, isAfterGap } of placed) {
    if (isAfterGap || pieces.length === 0) pieces.push([])
    pieces.at(-1)?.push({ x, y })
  }
  const lines = pieces.filter((piece) => piece.length > 1)
  const drawn = lines.map((piece) => `M${piece.map(({ x, y }) => `${x} ${y}`).join('L')}`)
  return {
    stroke: drawn.join(''),
    area: drawn.map((line, place) => `${line}V${lineSize.height}H${lines[place]?.[0]?.x ?? 0}Z`).join(''),
    dots: pieces.flatMap((piece) => (piece.length === 1 ? piece : [])),
  }
}

function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10
}

/** A point of a line in pixels. */
export interface PlacedPoint {
  readonly x: number
  readonly y: number
  /** The line does not come from the point before. */
  readonly isAfterGap: boolean
}

/** A line as SVG draws it. */
export interface LinePath {
  readonly stroke: string
  /** What is between it and the bottom. */
  readonly area: string
  /** Points with a gap on either side, of which a line shows nothing. */
  readonly dots: readonly PlacedPoint[]
}

/** A line through points, broken where there are gaps. */
export function linePathOf(points: readonly PlacedPoint[], bottom: number): LinePath {
  const pieces: PlacedPoint[][] = []
  for (const point of points) {
    if (point.isAfterGap || pieces.length === 0) pieces.push([])
    pieces.at(-1)?.push(point)
  }
  const lines = pieces
    .filter((piece) => piece.length > 1)
    .map((piece) => ({ start: piece[0]?.x ?? 0, path: `M${piece.map(({ x, y }) => `${x} ${y}`).join('L')}` }))
  return {
    stroke: lines.map(({ path }) => path).join(''),
    area: lines.map(({ start, path }) => `${path}V${bottom}H${start}Z`).join(''),
    dots: pieces.flatMap((piece) => (piece.length === 1 ? piece : [])),
  }
}

/** Pixels to a tenth: more nobody sees, and it would be written down for each point. */
export function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10
}

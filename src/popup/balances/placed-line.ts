import type { ValueLine } from '../../protocol/view.ts'
import { type PlacedPoint, tenth } from '../../ui/line-path.ts'

export const lineSize = { width: 120, height: 32 } as const
/** So that the stroke is not cut at the edges. */
const edge = 2

/** Where the points of a line are in its size. Here exact amounts become pixels, and nothing else. */
export function placedLine({ points, lowest, highest }: ValueLine): PlacedPoint[] {
  const [from, until] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0]
  const [low, high] = [Number(lowest), Number(highest)]
  const within = (part: number, whole: number, size: number) =>
    tenth(edge + (whole === 0 ? 0.5 : part / whole) * (size - 2 * edge))
  return points.map(({ at, value, isAfterGap }) => ({
    x: within(at - from, until - from, lineSize.width),
    y: within(high - Number(value), high - low, lineSize.height),
    isAfterGap,
  }))
}

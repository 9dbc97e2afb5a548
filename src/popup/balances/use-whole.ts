import { useEffect, useState } from 'preact/hooks'
import { firstPaint } from '../../ui/first-paint.ts'

/** Rows of a popup that are in sight before anybody scrolls, and a few more. */
export const rowsInSight = 8

/**
 * Whether all of a long list is to be drawn. At the first paint it is not: what is out of sight is drawn right after, and
 * nothing in sight moves for it.
 * @param rows how many there are in all
 */
export function useWhole(rows: number): boolean {
  const [hasPainted, setPainted] = useState(false)
  useEffect(() => void firstPaint.then(() => setPainted(true)), [])
  return hasPainted || rows <= rowsInSight
}

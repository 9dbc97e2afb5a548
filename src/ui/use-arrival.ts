import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/**
 * Puts the focus on a heading when its screen appears, so that keyboard and screen reader go on from there. Give it
 * `tabIndex={-1}`.
 * @param occasion whenever it changes one has arrived anew
 */
export function useArrival(occasion: string | null = null): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [occasion])
  return heading
}

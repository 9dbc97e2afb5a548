import { useRef } from 'preact/hooks'
import type { KeyCard } from '../../protocol/view.ts'

/**
 * The card of the key that one came to change, as it was then: neither a lock nor news of the key takes it, for the form
 * over it is half filled. Another key, or leaving, lets go of it.
 * @param ref null where no key is being changed
 * @param cards null while locked
 */
export function useKeptCard(ref: string | null, cards: readonly KeyCard[] | null): KeyCard | null {
  const kept = useRef<KeyCard | null>(null)
  if (kept.current?.ref !== ref) kept.current = null
  if (ref !== null && kept.current === null) kept.current = cards?.find((card) => card.ref === ref) ?? null
  return kept.current
}

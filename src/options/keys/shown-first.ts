import type { KeyCard } from '../../protocol/view.ts'

/** The keys with the one that one came to see at the top, where it is in sight; the others stay in their order. */
export function shownFirst(cards: readonly KeyCard[], shown: string | null): readonly KeyCard[] {
  const found = cards.find(({ ref }) => ref === shown)
  return found === undefined ? cards : [found, ...cards.filter((card) => card !== found)]
}
